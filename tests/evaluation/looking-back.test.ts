import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../shared/evaluation/report/document.ts';
import { roomResults } from '../../shared/evaluation/results/room.ts';
import { itemStatistics } from '../../shared/evaluation/tables/statistics.ts';
import { documentCatalogues, reportSpeechIn } from '../../shared/text/report/report-texts.ts';
import { meanChange } from '../../shared/evaluation/statistics/mean-change.ts';
import type { Room } from '../../shared/room/room.ts';
import { BANNED } from '../helpers/banned.ts';
import { answered, closed, each, item, L18, surveyed, surveyStep } from './surveyed.ts';

/** What each of the 18 says afterwards of before: a point more toward the end of the scale than they had said, where there is one. */
const THEN = L18.before.map((value) => Math.min(5, value + 1));
const steps = [surveyStep('before', 'before'), surveyStep('after', 'after'), { ...surveyStep('then', 'before'), wave: 'then' }];
const session = surveyed([item('one', 'lower', { then: true }), item('two')], steps);

function lookedBack(people: number): Room {
  const begun = answered(session, 'before', each('p', 'one', L18.before));
  const ended = closed(answered(begun, 'after', each('p', 'one', L18.after)), 'before', 'after');
  return answered(ended, 'then', each('p', 'one', THEN.slice(0, people)));
}

const request = (language = 'en') => ({ grade: 'team', language, madeAt: 0, software: '0' }) as const;
const itemOf = (room: Room, language = 'en') => roomResults(room, 0, request(language)).instruments[0]!.items[0]!;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('people who look back on where they stood before', () => {
  const all = closed(lookedBack(18), 'then');

  test('give three numbers toward the aim, of which the felt change and the shift of the ruler make the measured change', () => {
    const { lookingBack } = itemOf(all);
    if (!lookingBack?.shown || !lookingBack.measured) throw new Error('It is not shown.');
    const { felt, measured } = lookingBack;
    const differences = L18.after.map((value, at) => THEN[at]! - value);
    expect(lookingBack.n).toBe(18);
    expect(felt).toEqual({ mean: mean(differences), ci: meanChange(differences)!.ci });
    expect(measured.change.mean).toBeCloseTo(1, 12);
    expect(measured.shift.mean).toBeCloseTo(mean(L18.before.map((value, at) => value - THEN[at]!)), 12);
    expect(felt.mean + measured.shift.mean).toBeCloseTo(measured.change.mean, 12);
    expect(itemStatistics(itemOf(all))).toMatchObject({ n_then: 18, felt_change: felt.mean, ruler_shift: measured.shift.mean });
  });

  test('are told of in every language, with what it is worth', () => {
    for (const lang of Object.keys(documentCatalogues)) {
      const { decimal } = reportSpeechIn(lang);
      const { sentences, lookingBack } = itemOf(all, lang);
      expect(sentences.lookingBack).toContain(decimal(lookingBack!.shown ? lookingBack!.felt.mean : NaN));
      expect(sentences.lookingBack).not.toMatch(BANNED[lang]!);
      expect(reportHtml(roomResults(all, 0, request(lang)))).toContain(sentences.lookingBack!);
    }
  });

  test('are not told of before they are done, nor where they are few', () => {
    expect(itemOf(lookedBack(18)).lookingBack).toEqual({ shown: false, n: 0, why: 'running' });
    expect(itemOf(closed(lookedBack(9), 'then')).lookingBack).toEqual({ shown: false, n: 9, why: 'too-few' });
  });

  test('do not give away the few who did not: beside the change of all, only what is felt is said', () => {
    const most = itemOf(closed(lookedBack(14), 'then'));
    expect(most.lookingBack).toMatchObject({ shown: true, n: 14, measured: null });
    expect(itemStatistics(most)).not.toHaveProperty('change_then');
    expect(most.sentences.lookingBack).not.toContain('same people');
    expect(itemOf(closed(lookedBack(13), 'then')).lookingBack).toMatchObject({ shown: true, measured: { change: {} } });
  });

  test('are not looked for where an item does not ask it', () => {
    expect(roomResults(all, 0, request()).instruments[0]!.items[1]!.lookingBack).toBeNull();
  });
});
