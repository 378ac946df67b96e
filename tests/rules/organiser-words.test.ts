import { describe, expect, test } from 'vitest';
import { isComingIn } from '../../client/organiser/report/coming-in.ts';
import { flowSentence } from '../../client/organiser/report/flow-sentence.ts';
import type { InstrumentEvaluation } from '../../shared/evaluation/evaluation.ts';
import type { EvaluationKey } from '../../shared/text/evaluation/en.ts';
import { evaluationCatalogues, speechIn } from '../../shared/text/evaluation/evaluation-texts.ts';
import { organiserTexts, type OrganiserKey } from '../../shared/text/organiser/organiser-texts.ts';
import { speaker } from '../../shared/text/speak.ts';
import type { Message } from '../../shared/text/translate.ts';
import { BANNED } from '../helpers/banned.ts';
import { closed, evaluated, l18Room } from '../evaluation/surveyed.ts';

const LANGUAGES = ['en', 'es', 'sr-Latn', 'ar'];
const english = speaker(organiserTexts('en'), 'en');

/** What the organiser reads of a room, by language: the words of the page, and what is said of an evaluation. */
const words: Record<string, Record<string, Message>> = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, { ...organiserTexts(lang), ...evaluationCatalogues[lang]! }]),
);

const ready: InstrumentEvaluation = evaluated(closed(l18Room(), 'after'));

/** What a message may come out as: all its forms, and all forms of what it holds. */
const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));

describe('sentences', () => {
  test.each([
    [18, 12, 5, 1],
    [14, 5, 9, 0],
    [30, 9, 12, 9],
    [18, 18, 0, 0],
  ])('say the movement of %i people as the reference words it (O45)', (n, toward, same, away) => {
    expect(speechIn('en').t('change.counts', { n, toward, same, away, aim: 'disagreeing that social media is frivolous' })).toBe(
      `Of the ${n} participants we could match, ${toward} moved toward “disagreeing that social media is frivolous”, ${same} gave the same answer and ${away} moved the other way.`,
    );
  });

  test('follow the plural rules of every number in them', () => {
    const counts = { n: 21, toward: 1, same: 2, away: 5, aim: 'X' };
    expect(speechIn('es').t('change.counts', { ...counts, n: 8 })).toBe(
      'De los 8 participantes que pudimos emparejar, 1 se movió hacia «X», 2 dieron la misma respuesta y 5 se movieron en sentido contrario.',
    );
    expect(speechIn('sr-Latn').t('change.counts', counts)).toBe(
      'Od 21 učesnika koje smo mogli da uparimo, 1 se pomerio ka odgovoru „X“, 2 su dala isti odgovor, a 5 se pomerilo u suprotnom smeru.',
    );
    expect(speechIn('ar').t('change.counts', { ...counts, n: 11, away: 0 })).toContain(
      'تحرّك مشارك واحد نحو «X»، وأعطى مشاركان الإجابة نفسها، ولم يتحرّك أحد',
    );
  });

  test('keep a text of somebody else as it is, with whatever is in it', () => {
    expect(english('room.unknown', { code: '{n} # $& {n, plural, one {x} other {y}}' })).toBe(
      'There is no room {n} # $& {n, plural, one {x} other {y}}.',
    );
  });

  test('say who answered, and that it is not over while it is not', () => {
    expect(flowSentence(ready, english)).toBe(
      '20 people answered before and 20 people after. 18 answered both times and could be matched; 2 answered only before and 2 only after; these are not counted in the results.',
    );
    expect(flowSentence({ ...ready, waves: { before: 'closed', after: 'open' } }, english)).toMatch(/^So far 20 people have/);
  });
});

test('answers are coming in while both waves are asked, the after wave runs and somebody has answered', () => {
  const running = evaluated(l18Room());
  expect(isComingIn(running)).toBe(true);
  expect(isComingIn(ready)).toBe(false);
  expect(isComingIn({ ...running, waves: { before: null, after: 'open' } })).toBe(false);
  expect(isComingIn({ ...running, waves: { before: 'closed', after: null } })).toBe(false);
  expect(isComingIn({ ...running, flow: { ...running.flow, answeredBefore: 0, answeredAfter: 0 } })).toBe(false);
});

describe('the catalogues', () => {
  test('never say why people moved, and hold no percentages', () => {
    for (const lang of LANGUAGES) {
      for (const message of Object.values(words[lang]!).flatMap(formsOf)) expect(message).not.toMatch(BANNED[lang]!);
    }
  });

  test('leave no brace behind', () => {
    for (const lang of LANGUAGES) {
      const say = speaker(words[lang] as Record<OrganiserKey | EvaluationKey, Message>, lang);
      for (const key of Object.keys(words[lang]!) as (OrganiserKey | EvaluationKey)[]) {
        for (const n of [0, 1, 2, 3, 11, 100])
          expect(say(key, new Proxy({}, { get: () => n })), `${lang} ${key}`).not.toMatch(/[{}]/);
      }
    }
  });
});
