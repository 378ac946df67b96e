import { describe, expect, test } from 'vitest';
import { aimOf, stageOf, type ShownItem } from '../../client/organiser/report/outcome.ts';
import { flowSentence, movedSentence, withheldSentences } from '../../client/organiser/report/sentences.ts';
import type { InstrumentEvaluation } from '../../shared/evaluation/evaluation.ts';
import { organiserCatalogues, organiserTexts, type OrganiserKey } from '../../shared/text/organiser/organiser-texts.ts';
import { speaker } from '../../shared/text/speak.ts';
import type { Message } from '../../shared/text/translate.ts';
import { BANNED } from '../helpers/banned.ts';

const say = (lang: string) => speaker(organiserTexts(lang), lang);
const LANGUAGES = ['en', 'es', 'sr-Latn', 'ar'];
const scale = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];

const item: ShownItem = {
  code: 'frivolous',
  text: 'Social media is frivolous.',
  aim: 'lower',
  primary: true,
  pairs: 18,
  toward: 12,
  same: 5,
  away: 1,
  couldMove: 18,
  before: [0, 2, 4, 8, 4],
  after: [1, 6, 6, 5, 0],
  dontKnow: { before: 0, after: 1 },
};

const ready: InstrumentEvaluation = {
  code: 'views',
  title: 'Views',
  scale,
  dontKnow: true,
  waves: { before: 'closed', after: 'closed' },
  flow: {
    presentBefore: 24,
    presentAfter: null,
    openedBefore: 20,
    openedAfter: 20,
    refusedBefore: 0,
    refusedAfter: 0,
    duplicates: 0,
    earlier: 0,
    reworded: 0,
    methods: { device: 18, code: 0, paper: 0, 'self-made': 0 },
    probable: 0,
    others: [],
    matchedOfPresent: 0.75,
    lostForBounds: 2,
    answeredBefore: 20,
    answeredAfter: 20,
    matched: 18,
    lost: 2,
    new: 2,
    twoLanguages: 0,
    matchedOfBefore: 0.9,
    pairs: { frivolous: 18 },
  },
  shownEarlyAt: null,
  withheld: null,
  items: [{ ...item, withheld: null }],
};

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** What a message may come out as: all its forms, and all forms of what it holds. */
const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));

describe('sentences', () => {
  test.each([
    [18, 12, 5, 1],
    [14, 5, 9, 0],
    [30, 9, 12, 9],
    [18, 18, 0, 0],
  ])('say the movement of %i people as the reference words it (O45)', (n, toward, same, away) => {
    expect(say('en')('change.counts', { n, toward, same, away, aim: 'disagreeing that social media is frivolous' })).toBe(
      `Of the ${n} participants we could match, ${toward} moved toward “disagreeing that social media is frivolous”, ${same} gave the same answer and ${away} moved the other way.`,
    );
  });

  test('follow the plural rules of every number in them', () => {
    const counts = { n: 21, toward: 1, same: 2, away: 5, aim: 'X' };
    expect(say('es')('change.counts', { ...counts, n: 8 })).toBe(
      'De los 8 participantes que pudimos emparejar, 1 se movió hacia «X», 2 dieron la misma respuesta y 5 se movieron en sentido contrario.',
    );
    expect(say('sr-Latn')('change.counts', counts)).toBe(
      'Od 21 učesnika koje smo mogli da uparimo, 1 se pomerio ka odgovoru „X“, 2 su dala isti odgovor, a 5 se pomerilo u suprotnom smeru.',
    );
    expect(say('ar')('change.counts', { ...counts, n: 11, away: 0 })).toContain(
      'تحرّك مشارك واحد نحو «X»، وأعطى مشاركان الإجابة نفسها، ولم يتحرّك أحد',
    );
  });

  test('keep a text of somebody else as it is, with whatever is in it', () => {
    expect(say('en')('room.unknown', { code: '{n} # $& {n, plural, one {x} other {y}}' })).toBe(
      'There is no room {n} # $& {n, plural, one {x} other {y}}.',
    );
  });

  test('name the end of the scale that an item aims at', () => {
    expect(aimOf(item, scale)).toBe('Strongly disagree');
    expect(aimOf({ ...item, aim: 'higher' }, scale)).toBe('Strongly agree');
    expect(plain(movedSentence(item, scale, say('en')))).toBe(
      'Of the 18 participants we could match, 12 moved toward “Strongly disagree”, 5 gave the same answer and 1 moved the other way.',
    );
  });

  test('say who answered, and that it is not over while it is not', () => {
    expect(flowSentence(ready, say('en'))).toBe(
      '20 people answered before and 20 people after. 18 answered both times and could be matched; 2 answered only before and 2 only after; these are not counted in the results.',
    );
    expect(flowSentence({ ...ready, waves: { before: 'closed', after: 'open' } }, say('en'))).toMatch(/^So far 20 people have/);
  });

  test('say why results are not shown', () => {
    const why = (change: Partial<InstrumentEvaluation>) => withheldSentences({ ...ready, ...change }, say('en'))?.[0];
    expect(why({})).toBeUndefined();
    expect(why({ withheld: 'running' })).toBe('Results are shown when the after survey has closed.');
    expect(why({ withheld: 'too-few' })).toBe('No results: fewer than 5 participants could be matched.');
    expect(why({ withheld: 'running', waves: { before: 'open', after: null } })).toContain('only once');
  });

  test('call an instrument ready only where both waves are asked and nothing is withheld', () => {
    expect(stageOf(ready)).toBe('ready');
    expect(stageOf({ ...ready, waves: { before: null, after: 'closed' } })).toBe('one-wave');
  });
});

describe('the catalogues', () => {
  test('never say why people moved, and hold no percentages', () => {
    for (const lang of LANGUAGES) {
      for (const message of Object.values<Message>(organiserTexts(lang)).flatMap(formsOf))
        expect(message).not.toMatch(BANNED[lang]!);
    }
  });

  test('are complete in every language, with the same parameters in all forms', () => {
    for (const lang of LANGUAGES) {
      for (const key of Object.keys(organiserTexts('en')) as OrganiserKey[]) {
        const [english, here] = [organiserTexts('en')[key], organiserTexts(lang)[key]];
        expect(here, `${lang} ${key}`).toBeTruthy();
        expect([...parametersOf(here)].sort(), `${lang} ${key}`).toEqual([...parametersOf(english)].sort());
      }
    }
  });

  test('have every plural form that their language needs', () => {
    for (const lang of LANGUAGES) {
      const rules = new Intl.PluralRules(lang)
        .resolvedOptions()
        .pluralCategories.filter((rule) => lang !== 'es' || rule !== 'many');
      for (const [key, message] of Object.entries<Message>(organiserCatalogues[lang]!)) {
        if (typeof message !== 'string') expect(Object.keys(message).sort(), `${lang} ${key}`).toEqual([...rules].sort());
        for (const form of formsOf(message))
          for (const inner of innerForms(form)) expect(inner.sort(), `${lang} ${key}`).toEqual([...rules].sort());
      }
    }
  });

  test('leave no brace behind', () => {
    for (const lang of LANGUAGES) {
      for (const key of Object.keys(organiserTexts(lang)) as OrganiserKey[]) {
        for (const n of [0, 1, 2, 3, 11, 100])
          expect(say(lang)(key, new Proxy({}, { get: () => n })), `${lang} ${key}`).not.toMatch(/[{}]/);
      }
    }
  });
});

/** Parameters of a message; `n` that only chooses the form counts as one. */
function parametersOf(message: Message): Set<string> {
  const names = formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name!));
  return new Set(typeof message === 'string' ? names.filter((name) => !isWord(message, name)) : [...names, 'n']);
}

/** A form of one word looks like a parameter: `one {pudo}`. */
const isWord = (message: string, name: string): boolean =>
  new RegExp(`\\b(zero|one|two|few|many|other) \\{${name}\\}`).test(message);

const innerForms = (form: string): string[][] =>
  [...form.matchAll(/\{\w+, plural,((?:\s*\w+ \{[^{}]*\})+)\s*\}/g)].map(([, forms]) =>
    [...forms!.matchAll(/(\w+) \{/g)].map(([, name]) => name!),
  );
