import { describe, expect, test } from 'vitest';
import { notShown, type Why } from '../../shared/evaluation/analysis/result.ts';
import { analysePairs } from '../../shared/evaluation/analysis/instrument.ts';
import { seriesOf, type RoomFigures } from '../../shared/evaluation/analysis/series.ts';
import { sentencesOf } from '../../shared/evaluation/results/sentences.ts';
import { followUpSentence } from '../../shared/evaluation/wording/follow-up.ts';
import { meanSentence, sizeSentence } from '../../shared/evaluation/wording/mean.ts';
import { missingSentence } from '../../shared/evaluation/wording/missing.ts';
import { bestAlreadySentence, testSentence } from '../../shared/evaluation/wording/movement.ts';
import { notShownSentence } from '../../shared/evaluation/wording/not-shown.ts';
import { seriesSentences, smallRoomsLabel } from '../../shared/evaluation/wording/series.ts';
import { evaluationCatalogues, speechIn } from '../../shared/text/evaluation/evaluation-texts.ts';
import { BANNED, mayBeSaid } from '../helpers/banned.ts';
import { perSeed } from '../helpers/seeds.ts';
import { L18 } from './surveyed.ts';

const LANGUAGES = Object.keys(evaluationCatalogues);
const english = speechIn('en');
const l18 = { ...L18, points: 5, aim: 'lower' as const, lost: 2 };
const { headline, page } = analysePairs(l18, 5);
/** What is said of an item beside its headline and its page. */
const nothingElse = { aimText: 'X', mostly: null, unmatched: false, lookingBack: null, followUps: [] };

describe('the worked example in English', () => {
  test('the mean, with what it could be', () => {
    expect(meanSentence(page, 5, english)).toBe(
      'On a scale of 1 to 5 the average went from 3.8 to 2.8, a change of 1.0. With a group this size the real change could plausibly be anywhere from 0.5 to 1.5.',
    );
  });

  test('the missing, and the worst that they could mean', () => {
    expect(missingSentence({ lost: 2, new: 2 }, page, english)).toBe(
      '2 people answered only before, 2 only after; they are not counted. Had the first all moved away, it would be 12 of 20.',
    );
    const none = analysePairs({ ...l18, lost: 0 }, 5).page;
    expect(missingSentence({ lost: 0, new: 1 }, none, english)).toBe(
      '0 people answered only before, 1 only after; they are not counted.',
    );
  });

  test('room to move is said only where somebody had none', () => {
    expect(bestAlreadySentence(headline, english)).toBeNull();
    const turned = analysePairs({ ...l18, aim: 'higher' }, 5);
    expect(bestAlreadySentence(turned.headline, english)).toBe('4 of 18 gave the most favourable answer already before.');
  });

  test('a change away from the aim is below 0, and the sentence says what that means', () => {
    const { page } = analysePairs({ ...l18, aim: 'higher' }, 5);
    expect(meanSentence(page, 5, english)).toMatch(
      /a change of −1\.0\. .* from −1\.5 to −0\.5\. A change below 0 leads away from the aim\.$/,
    );
  });

  test('the size is marked as our convention', () => {
    expect(sizeSentence(page, english)).toBe('By our own convention, this is a large change.');
  });

  test('nothing is said of four people', () => {
    const four = analysePairs({ ...l18, before: [4, 4, 5, 3], after: [2, 3, 4, 3] }, 5);
    const said = sentencesOf({ ...four, ...nothingElse, points: 5, flow: { lost: 2, new: 0 } }, english);
    const { withheld, ...others } = said;
    expect(withheld).toBe('Not shown: too few people.');
    expect(new Set(Object.values(others))).toEqual(new Set([null]));
  });
});

test.each([
  [0.00050001, 'about once in 1,000'],
  [0.0005, 'less than once in 1,000'],
  [0.0024, 'about 2 times in 1,000'],
  [0.00999, 'about 10 times in 1,000'],
  [0.01, 'would seldom'],
  [0.0499, 'would seldom'],
  [0.05, 'could well be chance'],
  [0.1999, 'could well be chance'],
  [0.2, 'no clear movement'],
])('a p of %f: %s', (p, words) => {
  expect(testSentence({ ...headline, test: { shown: true, n: 18, p, changed: 13 } }, english)).toContain(words);
});

describe('a series', () => {
  const room = (n: number, toward: number, away: number): RoomFigures => ({
    ...{ room: 'R', n, toward, away, meanChange: 0.5, sdChange: 1 },
  });

  test('says plain totals, how many rooms went which way, and what is left out', () => {
    const said = seriesSentences(seriesOf([room(20, 12, 3), room(30, 10, 11), room(4, 4, 0)], 5), [], { aim: 'X' }, english);
    expect(said).toEqual([
      '22 of 50 matched participants in 2 rooms moved toward the aim.',
      'In 1 of 2 rooms more moved toward than away.',
      '1 room with too few matched participants is left out.',
    ]);
  });

  test('names small rooms by their number', () => {
    expect([2, 3].map((rooms) => smallRoomsLabel(rooms, english))).toEqual(['two small rooms', '3 small rooms']);
    expect(smallRoomsLabel(3, speechIn('sr-Latn'))).toBe('3 male sobe');
    expect(smallRoomsLabel(3, speechIn('ar'))).toBe('3 غرف صغيرة');
  });
});

describe('every language', () => {
  test('writes decimals as it does, with Latin digits, and no minus before 0', () => {
    expect(LANGUAGES.map((lang) => speechIn(lang).decimal(3.78))).toEqual(['3.8', '3,8', '3,8', '3.8']);
    expect(LANGUAGES.map((lang) => speechIn(lang).decimal(-0.04))).toEqual(['0.0', '0,0', '0,0', '0.0']);
  });

  test('falls back to English', () => {
    expect(speechIn('xx').t('change.group.most')).toBe('most');
  });

  test('has a sentence for every reason not to show a figure', () => {
    const reasons: Record<Why, true> = {
      ...{ 'too-few': true, 'too-few-changed': true, 'no-spread': true, 'too-few-for-a-table': true },
      ...{
        'too-few-items': true,
        'too-few-rooms': true,
        'tells-of-the-unmatched': true,
        'tells-of-the-absent': true,
        'other-scale': true,
      },
      ...{
        running: true,
        'one-wave': true,
        'nearly-unanimous': true,
        'small-cells': true,
        'groups-too-small': true,
        'one-demographic': true,
      },
    };
    for (const lang of LANGUAGES) {
      const said = (Object.keys(reasons) as Why[]).map((why) => notShownSentence(notShown(3, why), speechIn(lang)));
      expect(new Set(said).size).toBe(said.length);
    }
    expect(notShownSentence(notShown(18, 'too-few-for-a-table'), english)).toBe(
      'Not shown: it needs at least 25 matched participants.',
    );
  });

  test(
    'says whatever is found in whole sentences, without a banned word or an empty place',
    perSeed((random) => {
      for (let count = 0; count < 30; count++) {
        const [n, points] = [1 + random.below(30), 3 + random.below(5)];
        const answers = () => Array.from({ length: n }, () => 1 + random.below(points));
        const aim = random.pick(['lower', 'higher'] as const);
        const found = analysePairs({ before: answers(), after: answers(), points, aim, lost: random.below(4) }, 5);
        for (const lang of LANGUAGES) {
          const speech = speechIn(lang);
          const followUps = [{ wave: 'followup2' as const, movement: found.headline.movement }];
          const flow = { lost: random.below(30), new: random.below(30) };
          const said = [
            ...Object.values({ ...sentencesOf({ ...found, ...nothingElse, points, flow, followUps }, speech) }),
            followUpSentence(followUps[0]!, { title: 'X' }, speech),
          ];
          for (const sentence of said.filter((one) => one !== null)) {
            expect(sentence).not.toMatch(BANNED[lang]!);
            expect(sentence).not.toMatch(/[{}#]|undefined|null|NaN| {2}|^\s*$/);
            if (lang === 'en') expect(mayBeSaid(sentence)).toBe(true);
          }
        }
      }
    }),
  );

  test('has no banned word anywhere in its catalogue', () => {
    for (const [lang, catalogue] of Object.entries(evaluationCatalogues))
      for (const message of Object.values(catalogue))
        for (const form of typeof message === 'string' ? [message] : Object.values(message))
          expect(form).not.toMatch(BANNED[lang]!);
  });
});
