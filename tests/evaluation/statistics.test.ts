import { describe, expect, test } from 'vitest';
import { agreementOf, agreementTest } from '../../shared/evaluation/statistics/agree.ts';
import { cronbachAlpha, personMean } from '../../shared/evaluation/statistics/alpha.ts';
import { bounds, standardisedDifference } from '../../shared/evaluation/statistics/attrition.ts';
import { bootstrapMean } from '../../shared/evaluation/statistics/bootstrap.ts';
import { bowker, stuartMaxwell, transitions } from '../../shared/evaluation/statistics/categories.ts';
import { countChanges } from '../../shared/evaluation/statistics/changes.ts';
import { cliffsDelta } from '../../shared/evaluation/statistics/cliff.ts';
import { deviation, mean, median, quantile } from '../../shared/evaluation/statistics/describe.ts';
import { detectableDz } from '../../shared/evaluation/statistics/detectable.ts';
import { hodgesLehmann } from '../../shared/evaluation/statistics/hodges-lehmann.ts';
import { holm } from '../../shared/evaluation/statistics/holm.ts';
import { meanChange } from '../../shared/evaluation/statistics/mean-change.ts';
import { netMovementInterval, type Moved } from '../../shared/evaluation/statistics/net-movement.ts';
import { partlyMatched, type PartlyMatched } from '../../shared/evaluation/statistics/partly-matched.ts';
import { rankSum } from '../../shared/evaluation/statistics/rank-sum.ts';
import { shareDifference, wilson } from '../../shared/evaluation/statistics/share.ts';
import { midP, signTest } from '../../shared/evaluation/statistics/sign-test.ts';
import { signedRank } from '../../shared/evaluation/statistics/signed-rank.ts';
import { standardised } from '../../shared/evaluation/statistics/standardised.ts';
import { agrees, known, only } from './known-answers.ts';
import { clopperPearson, signFlipP } from './yardsticks.ts';

interface Waves {
  before: number[];
  after: number[];
}

const changesOf = ({ before, after }: Waves): number[] => after.map((value, at) => value - before[at]!);

/** What a case may ask of a mean change, under its names. */
const meansOf = (waves: Waves) => {
  const change = meanChange(changesOf(waves))!;
  return {
    n: change.n,
    ...{ meanBefore: mean(waves.before), sdBefore: deviation(waves.before), medianBefore: median(waves.before) },
    ...{ meanAfter: mean(waves.after), sdAfter: deviation(waves.after), medianAfter: median(waves.after) },
    quartilesBefore: [quantile(waves.before, 0.25), quantile(waves.before, 0.75)],
    quartilesAfter: [quantile(waves.after, 0.25), quantile(waves.after, 0.75)],
    ...{ meanChange: change.mean, sdChange: change.sd, seChange: change.se },
    ...{ t: change.t, df: change.df, p: change.p, ci: change.ci },
  };
};

/** Standardised changes under the names of the cases. */
const standardisedOf = ({ before, after }: Waves) => {
  const found = standardised(before, after)!;
  return { ...found, davRms: found.dav };
};

const ranksOf = (d: number[]) => ({ wilcoxon: signedRank(d, 'dropped'), pratt: signedRank(d, 'pratt') });

describe('changes of the matched', () => {
  test('O01, the sleep data of Student: mean change and t', () => {
    const { given, find, within } = only<Waves, object>('O01');
    agrees(meansOf(given), find, within);
  });

  test('O02, the sleep data: standardised changes', () => {
    const { given, find, within } = only<Waves, object>('O02');
    agrees(standardisedOf(given), find, within);
  });

  test('O03, signed rank and Hodges–Lehmann without ties', () => {
    const { given, find, within } = only<{ d: number[] }, { pGreaterExact: number }>('O03');
    const found = signedRank(given.d, 'pratt')!;
    const { estimate, ci } = hodgesLehmann(given.d)!;
    const got = { ...found, pGreaterExact: found.pExact! / 2, hodgesLehmann: estimate, hodgesLehmannCi: ci };
    agrees(got, find, within);
  });

  test('O04, the plants of Darwin: signed rank, its interval, and t', () => {
    const { given, find, within } = only<{ d: number[] }, object>('O04');
    const { estimate, ci } = hodgesLehmann(given.d)!;
    agrees(
      { ...signedRank(given.d, 'dropped'), ...meanChange(given.d), hodgesLehmann: estimate, hodgesLehmannCi: ci },
      find,
      within,
    );
  });

  test.each(['O05', 'O06'])('%s, answers with ties and zeros: everything at once', (name) => {
    const { given, find, within } = only<Waves & { d: number[] }, object>(name);
    expect(changesOf(given)).toEqual(given.d);
    agrees({ ...meansOf(given), ...standardisedOf(given), ...ranksOf(given.d) }, find, within);
  });

  test.each(['O07', 'O08'])('%s, signed rank with zeros', (name) => {
    const { given, find, within } = only<{ d: number[] }, object>(name);
    agrees(ranksOf(given.d), find, within);
  });

  test('O09, signed rank where there is little or nothing to rank', () => {
    const { answers, within } = known<{ d: number[] }, object>('O09');
    for (const { given, find } of answers) {
      const nobody = { tPlus: null, tMinus: null, z: null, pExact: 1 };
      for (const zeros of ['pratt', 'dropped'] as const) agrees(signedRank(given.d, zeros) ?? nobody, find, within);
    }
  });

  test('O14, movement and what is shown toward the aim', () => {
    const { given, find, within } = only<Waves, { oriented: object }>('O14');
    const waves = { before: given.before.map((value) => 6 - value), after: given.after.map((value) => 6 - value) };
    const counts = countChanges(changesOf(waves));
    agrees(
      {
        ...counts,
        pExact: signTest(counts.toward, counts.away),
        pMid: midP(counts.toward, counts.away),
        shareToward: counts.toward / counts.n,
        wilsonCi: wilson(counts.toward, counts.n),
        clopperPearsonCi: clopperPearson(counts.toward, counts.n),
        oriented: {
          ...meansOf(waves),
          ...standardisedOf(waves),
          hodgesLehmann: hodgesLehmann(changesOf(waves))!.estimate,
          pratt: signedRank(changesOf(waves), 'pratt'),
        },
      },
      find,
      within,
    );
  });

  test('O15, the melded interval of the net movement', () => {
    const { answers, within } = known<Moved, object>('O15');
    for (const { given, find } of answers) {
      const { toward, away, n } = given;
      agrees({ net: (toward - away) / n, ci: netMovementInterval(given), pExact: signTest(toward, away) }, find, within);
    }
  });

  test('O25, turning signs', () => {
    const { given, find, within } = only<{ d: number[] }, object>('O25');
    agrees({ pExact: signFlipP(given.d) }, find, within);
  });

  test('O26, Hodges–Lehmann with ties and zeros', () => {
    const { given, find, within } = only<{ d: number[] }, object>('O26');
    const found = hodgesLehmann(given.d)!;
    agrees({ hodgesLehmann: found.estimate }, find, within);
    expect(found.ci).toBeNull();
  });

  test('O28, the bootstrap counted out', () => {
    const { answers, within } = known<{ d: number[] }, object>('O28');
    for (const { given, find } of answers) {
      const found = bootstrapMean(given.d, 1)!;
      agrees({ ...found, percentileCi: found.ci }, find, within);
      expect(found.seed).toBeNull();
    }
  });

  test('O29, intervals of one share', () => {
    const { answers, within } = known<{ x: number; n: number }, object>('O29');
    for (const { given, find } of answers)
      agrees({ wilson: wilson(given.x, given.n), clopperPearson: clopperPearson(given.x, given.n) }, find, within);
  });

  test('O34, the change that so many people can show', () => {
    const { given, find, within } = only<{ n: number[] }, object>('O34');
    agrees({ detectableDz: given.n.map(detectableDz) }, find, within);
  });

  test('O37, bounds for people who were lost', () => {
    const { answers, within } = known<{ toward: number; n: number; lost: number }, { low: number; high: number }>('O37');
    for (const { given, find } of answers) agrees(bounds(given.toward, given.n, given.lost), [find.low, find.high], within);
  });
});

interface Table {
  a: number;
  b: number;
  c: number;
  d: number;
}

const chiSquare = (difference: number, sum: number): number => (sum ? difference ** 2 / sum : 0);

describe('shares and categories', () => {
  test.each(['O10', 'O11'])('%s, McNemar and the interval of Newcombe', (name) => {
    const { answers, within } = known<Table, { chi2: number }>(name);
    for (const { given, find } of answers) {
      const { a: both, b: onlyBefore, c: onlyAfter, d: neither } = given;
      const found = agreementTest({ both, onlyBefore, onlyAfter, neither });
      const { n, difference, pMid, pExact, newcombe10Ci } = find as unknown as Record<string, number>;
      agrees({ ...found, newcombe10Ci: found.ci }, { n, difference, pMid, pExact, newcombe10Ci }, within);
      // Of two options, Bowker's test is McNemar's without correction.
      const square = bowker([
        [both, onlyBefore],
        [onlyAfter, neither],
      ]);
      expect(square.chi2).toBeCloseTo(find.chi2, 9);
      expect(chiSquare(onlyBefore - onlyAfter, onlyBefore + onlyAfter)).toBeCloseTo(find.chi2, 9);
    }
  });

  test('the correction of Newcombe leaves something of a cross product that is more than half of n', () => {
    // Counted apart from the product, by the letter of the method.
    const { ci } = agreementTest({ both: 2, onlyBefore: 1, onlyAfter: 0, neither: 4 });
    expect(ci[0]).toBeCloseTo(-0.20418049251972087, 12);
    expect(ci[1]).toBeCloseTo(0.44413725926071035, 12);
    const middle = agreementTest({ both: 2, onlyBefore: 1, onlyAfter: 1, neither: 2 });
    const apart = shareDifference(3, 6, 3, 6);
    expect(middle.ci[1]).toBeCloseTo(apart.ci[1], 12);
  });

  test('O12, the worked example by categories', () => {
    const { given, find, within } = only<Waves & { table: number[][] }, { agree: object; disagree: object; bowker: object }>(
      'O12',
    );
    const table = transitions(given.before, given.after, 5);
    expect(table).toEqual(given.table);
    const shares = (holds: (value: number) => boolean) => {
      const counts = agreementOf(given.before, given.after, holds);
      const found = agreementTest(counts);
      const [before, after] = [counts.both + counts.onlyBefore, counts.both + counts.onlyAfter];
      return { ...counts, before, after, ...found, newcombe10Ci: found.ci };
    };
    const { bonettPriceCi: _other, ...agree } = find.agree as { bonettPriceCi: unknown };
    agrees(shares((value) => value >= 4), agree, within); // prettier-ignore
    agrees(shares((value) => value <= 2), find.disagree, within); // prettier-ignore
    const { chi2, df, p } = bowker(table);
    agrees(
      { stuartMaxwell: stuartMaxwell(table) },
      { stuartMaxwell: (find as unknown as Record<string, object>).stuartMaxwell },
      within,
    );
    const { chi2: chi2Known, dfUsedPairs, pUsedPairs } = find.bowker as Record<string, number>;
    agrees({ chi2, df, p }, { chi2: chi2Known, df: dfUsedPairs, p: pUsedPairs }, within);
  });

  test('O13, the eyes of Stuart', () => {
    const { given, find, within } = only<{ table: number[][] }, object>('O13');
    agrees({ stuartMaxwell: stuartMaxwell(given.table), bowker: bowker(given.table) }, find, within);
  });

  test('O18, Holm', () => {
    const { answers, within } = known<{ p: (number | null)[] }, object>('O18');
    for (const { given, find } of answers) agrees({ holm: holm(given.p) }, find, within);
  });

  test('O27, two separate shares', () => {
    const { answers, within } = known<{ x1: number; n1: number; x2: number; n2: number }, object>('O27');
    for (const { given, find } of answers) agrees(shareDifference(given.x1, given.n1, given.x2, given.n2), find, within);
  });
});

describe('separate and partly matched groups', () => {
  const named = (x: number[], y: number[]) => {
    const found = cliffsDelta(x, y)!;
    return { ...found, probabilityOfSuperiority: found.superiority };
  };
  const NOT_OURS = ['ciNormal', 'welch'];
  const ours = (find: object) => Object.fromEntries(Object.entries(find).filter(([name]) => !NOT_OURS.includes(name)));

  test('O16, the delta of Cliff', () => {
    const { given, find, within } = only<{ x: number[]; y: number[] }, object>('O16');
    agrees(named(given.x, given.y), ours(find), within);
  });

  test('its variance has a floor, without which groups that hardly meet would look too certain', () => {
    expect(cliffsDelta([2, 3, 3, 4], [1, 1, 1, 2])!.variance).toBeCloseTo((1 - 0.9375 ** 2) / 15, 14);
  });

  test('O17, answers that cannot be matched', () => {
    const { given, find, within } = only<Waves, object>('O17');
    const { after, before } = given;
    agrees({ ...named(after, before), ...rankSum(after, before) }, ours(find), within);
  });

  test('O24, partly matched', () => {
    const { given, find, within } = only<PartlyMatched, object>('O24');
    agrees(partlyMatched(given), find, within);
  });

  test('O33, the lost beside the matched', () => {
    const { given, find, within } = only<{ matched: number[]; lost: number[] }, object>('O33');
    agrees({ standardisedDifference: standardisedDifference(given.matched, given.lost) }, find, within);
  });
});

type Columns = Record<string, (number | null)[]>;

/** Answers by person, items with these names turned round. */
const byPerson = (items: Columns, reverse: string[] = [], ends = 6): (number | null)[][] =>
  Object.values(items)[0]!.map((_, person) =>
    Object.entries(items).map(([name, column]) => {
      const value = column[person]!;
      return value === null || !reverse.includes(name) ? value : ends - value;
    }),
  );

describe('the composite', () => {
  test('O19, alpha and its interval', () => {
    const { given, find, within } = only<{ items: Columns }, object>('O19');
    const found = cronbachAlpha(byPerson(given.items))!;
    agrees({ ...found, feldtCi: found.ci }, find, within);
  });

  test('O20, alpha and person means with an item turned round and answers missing', () => {
    const { given, find, within } = only<{ items: Columns; reverse: string[] }, object>('O20');
    const answers = byPerson(given.items, given.reverse);
    const found = cronbachAlpha(answers)!;
    const alphaNotReversed = cronbachAlpha(byPerson(given.items))!.alpha;
    agrees({ nComplete: found.n, alpha: found.alpha, alphaNotReversed, personMeans: answers.map(personMean) }, find, within);
  });
});
