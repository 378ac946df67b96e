import { describe, expect, test } from 'vitest';
import { netMovementInterval } from '../../shared/evaluation/statistics/net-movement.ts';
import { bowker, stuartMaxwell, transitions } from '../../shared/evaluation/statistics/categories.ts';
import { bootstrapMean } from '../../shared/evaluation/statistics/bootstrap.ts';
import { cliffsDelta } from '../../shared/evaluation/statistics/cliff.ts';
import { total } from '../../shared/evaluation/statistics/describe.ts';
import { betaLower, betaQuantile, fQuantile } from '../../shared/evaluation/statistics/distributions/beta.ts';
import { halfBinomialAt, halfBinomialLower } from '../../shared/evaluation/statistics/distributions/binomial.ts';
import { chiSquareUpper } from '../../shared/evaluation/statistics/distributions/chi-square.ts';
import { noncentralityAt, noncentralTLower } from '../../shared/evaluation/statistics/distributions/noncentral-t.ts';
import { normalLower, normalTwoSided, Z_95 } from '../../shared/evaluation/statistics/distributions/normal.ts';
import { incompleteBeta } from '../../shared/evaluation/statistics/distributions/incomplete-beta.ts';
import { logBeta, logGamma } from '../../shared/evaluation/statistics/distributions/log-gamma.ts';
import { studentQuantile, studentTwoSided } from '../../shared/evaluation/statistics/distributions/student.ts';
import { hodgesLehmann } from '../../shared/evaluation/statistics/hodges-lehmann.ts';
import { holm } from '../../shared/evaluation/statistics/holm.ts';
import { meanChange } from '../../shared/evaluation/statistics/mean-change.ts';
import { randomEffects } from '../../shared/evaluation/statistics/random-effects.ts';
import { midranks } from '../../shared/evaluation/statistics/ranks.ts';
import { rankSum } from '../../shared/evaluation/statistics/rank-sum.ts';
import { wilson } from '../../shared/evaluation/statistics/share.ts';
import { midP, signTest } from '../../shared/evaluation/statistics/sign-test.ts';
import { signedRank } from '../../shared/evaluation/statistics/signed-rank.ts';
import { standardised } from '../../shared/evaluation/statistics/standardised.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';
import { clopperPearson, lowerOf, signFlipP } from './yardsticks.ts';

const times = (count: number, body: () => void): void => Array.from({ length: count }).forEach(body);
const list = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));
const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

const studentLower = (t: number, df: number): number => lowerOf(studentTwoSided(t, df), t);

/** Changes on a scale of five, with ties and zeros. */
const someChanges = (random: Chance, n: number): number[] => list(n, () => random.below(9) - 4);

describe('distributions', () => {
  test(
    'rise with their argument and stay between 0 and 1',
    perSeed((random) => {
      times(50, () => {
        const [x, step, df] = [random.next() * 8 - 4, random.next(), 1 + random.below(200)];
        const [a, b] = [0.5 + random.next() * 50, 0.5 + random.next() * 50];
        const ncp = random.next() * 6 - 3;
        const curves = [
          normalLower,
          (t: number) => studentLower(t, df),
          (t: number) => betaLower({ a, b }, (t + 5) / 10),
          (t: number) => 1 - chiSquareUpper((t + 4) * 5, df),
          (t: number) => noncentralTLower(t, df, ncp),
        ];
        for (const curve of curves) {
          const [low, high] = [curve(x), curve(x + step)];
          expect(high).toBeGreaterThanOrEqual(low - 1e-13);
          expect(Math.min(low, 1 - high)).toBeGreaterThanOrEqual(-1e-13);
        }
      });
    }),
  );

  test(
    'the quantile of a share is where that share lies',
    perSeed((random) => {
      times(60, () => {
        const [p, df] = [random.pick([1e-6, 0.0005, 0.025, 0.2, 0.5, 0.8, 0.975]), 1 + random.below(random.pick([4, 60, 3000]))];
        const beta = { a: 0.5 + random.below(60), b: 0.5 + random.below(60) };
        expect(relative(studentLower(studentQuantile(p, df), df), p)).toBeLessThan(1e-9);
        expect(relative(betaLower(beta, betaQuantile(beta, p)), p)).toBeLessThan(1e-10);
        const [d1, d2] = [1 + random.below(40), 1 + random.below(40)];
        const f = fQuantile(p, d1, d2);
        expect(relative(incompleteBeta(d1 / 2, d2 / 2, (d1 * f) / (d1 * f + d2)), p)).toBeLessThan(1e-8);
        const [t, share] = [(random.next() * 2 - 1) * random.pick([6, 40, 300]), Math.min(0.975, Math.max(0.025, p))];
        expect(Math.abs(noncentralTLower(t, df, noncentralityAt(t, df, share)) - share)).toBeLessThan(1e-11);
      });
    }),
  );

  test('the end of a normal interval leaves out one in forty on either side', () => {
    expect(relative(normalTwoSided(Z_95), 0.05)).toBeLessThan(1e-14);
  });

  test(
    'tails mirror each other',
    perSeed((random) => {
      times(50, () => {
        const [x, df, ncp] = [random.next() * 6, 1 + random.below(100), random.next() * 4];
        expect(normalLower(x) + normalLower(-x)).toBeCloseTo(1, 14);
        expect(normalLower(x)).toBeCloseTo(lowerOf(normalTwoSided(x), x), 14);
        expect(studentTwoSided(x, df)).toBe(studentTwoSided(-x, df));
        expect(noncentralTLower(x, df, ncp)).toBeCloseTo(1 - noncentralTLower(-x, df, -ncp), 12);
        expect(noncentralTLower(x, df, 0)).toBeCloseTo(studentLower(x, df), 12);
        const [a, b, share] = [0.5 + random.below(900), 0.5 + random.below(900), random.next()];
        expect(betaLower({ a, b }, share)).toBeCloseTo(1 - betaLower({ a: b, b: a }, 1 - share), 11);
      });
    }),
  );

  test('log Γ is that of factorials, and of ½, wherever it changes its method', () => {
    let log = 0;
    for (let n = 1; n <= 170; n++) {
      expect(Math.abs(logGamma(n) - log)).toBeLessThanOrEqual(1e-14 * Math.max(1, log));
      log += Math.log(n);
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    for (const x of [0.3, 11.999, 12.001, 3000]) expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 11);
    for (const [a, b] of [
      [13, 14],
      [12, 900],
      [5000, 7000],
    ] as const)
      // prettier-ignore
      expect(logBeta(a, b)).toBeCloseTo(logGamma(a) + logGamma(b) - logGamma(a + b), 9);
  });

  test('coins: the same by counting and, for large groups, by the beta function', () => {
    for (const [k, m] of [
      [0, 5],
      [3, 9],
      [20, 60],
      [470, 1000],
    ] as const) {
      // prettier-ignore
      expect(relative(halfBinomialLower(k, m), incompleteBeta(m - k, k + 1, 0.5))).toBeLessThan(1e-12);
    }
    for (const m of [1001, 1500, 40_000]) {
      const k = Math.floor(m / 2 - Math.sqrt(m));
      expect(relative(halfBinomialLower(k, m) - halfBinomialLower(k - 1, m), halfBinomialAt(k, m))).toBeLessThan(1e-8);
      expect(Math.abs(halfBinomialLower(k, m) - normalLower((k + 0.5 - m / 2) / Math.sqrt(m / 4)))).toBeLessThan(1e-3);
    }
    expect(total(list(13, (k) => halfBinomialAt(k, 12)))).toBe(1);
  });
});

/** Every way to turn the signs of these numbers, as the sums of the positive ones. */
function everySum(values: readonly number[]): number[] {
  return values.reduce<number[]>((sums, value) => [...sums, ...sums.map((sum) => sum + value)], [0]);
}

/** Two-sided p by looking at every way. */
const bruteP = (values: readonly number[], observed: number): number => {
  const sums = everySum(values);
  const upper = sums.filter((sum) => sum >= observed - 1e-9).length;
  const lower = sums.filter((sum) => sum <= observed + 1e-9).length;
  return Math.min(1, (2 * Math.min(upper, lower)) / sums.length);
};

/** Every way to pick so many of these numbers, as sums. */
const everyPick = (values: readonly number[], count: number): number[] =>
  count === 0 ? [0] : values.flatMap((value, at) => everyPick(values.slice(at + 1), count - 1).map((sum) => sum + value));

describe('exact tests are those of looking at every way', () => {
  test(
    'signed ranks, up to 12 people, with ties and zeros',
    perSeed((random) => {
      times(12, () => {
        const changes = someChanges(random, 1 + random.below(12));
        for (const zeros of ['pratt', 'dropped'] as const) {
          const found = signedRank(changes, zeros);
          const counted = zeros === 'pratt' ? changes : changes.filter((change) => change !== 0);
          const ranks = midranks(counted.map(Math.abs)).filter((_, at) => counted[at] !== 0);
          if (!found) expect(ranks).toEqual([]);
          else expect(found.pExact).toBeCloseTo(bruteP(ranks, found.tPlus), 14);
        }
        const plus = total(changes.filter((change) => change > 0));
        expect(signFlipP(changes)).toBeCloseTo(bruteP(changes.map(Math.abs), plus), 14);
      });
    }),
  );

  test(
    'rank sums, up to 12 people, with ties',
    perSeed((random) => {
      times(8, () => {
        const [x, y] = [list(1 + random.below(6), () => random.below(5)), list(1 + random.below(6), () => random.below(5))];
        const ranks = midranks([...x, ...y]);
        const [sums, observed] = [everyPick(ranks, x.length), total(ranks.slice(0, x.length))];
        const middle = (x.length * (x.length + y.length + 1)) / 2;
        const as = sums.filter((sum) => Math.abs(sum - middle) >= Math.abs(observed - middle) - 1e-9).length;
        const found = rankSum(x, y);
        if (!found) expect(new Set([...x, ...y]).size).toBe(1);
        else expect(found.pExact).toBeCloseTo(as / sums.length, 12);
      });
    }),
  );

  test(
    'the sign test',
    perSeed((random) => {
      const [toward, away] = [random.below(12), random.below(12)];
      expect(signTest(toward, away)).toBeCloseTo(bruteP(new Array<number>(toward + away).fill(1), toward), 14);
    }),
  );
});

/** The other sign; of nothing there is none. */
const minus = (value: number): number => 0 - value;

describe('the other way round', () => {
  test(
    'turning the aim turns every sign and leaves every p',
    perSeed((random) => {
      const n = 6 + random.below(30);
      const before = list(n, () => 1 + random.below(5));
      const after = list(n, () => 1 + random.below(5));
      const flip = (values: number[]) => values.map((value) => 6 - value);
      const changes = after.map((value, at) => value - before[at]!);
      const turned = changes.map(minus);
      const [one, other] = [meanChange(changes), meanChange(turned)];
      expect(other?.p).toBe(one?.p);
      if (one && other) expect([other.mean, other.ci[1], other.ci[0]].map(minus)).toEqual([one.mean, ...one.ci]);
      const [r, s] = [signedRank(changes, 'pratt')!, signedRank(turned, 'pratt')!];
      expect([s.tPlus, s.tMinus, s.rankBiserial, s.z, s.pExact]).toEqual([
        r.tMinus,
        r.tPlus,
        minus(r.rankBiserial),
        minus(r.z),
        r.pExact,
      ]);
      expect(hodgesLehmann(turned)!.estimate).toBe(minus(hodgesLehmann(changes)!.estimate));
      const [d, e] = [standardised(before, after)!, standardised(flip(before), flip(after))!];
      expect(e.dz).toBeCloseTo(-d.dz, 12);
      expect(e.dzCi[0]).toBeCloseTo(-d.dzCi[1], 9);
      const table = transitions(before, after, 5);
      const mirrored = transitions(flip(before), flip(after), 5);
      expect(stuartMaxwell(mirrored).chi2).toBeCloseTo(stuartMaxwell(table).chi2, 8);
      expect(bowker(mirrored).chi2).toBeCloseTo(bowker(table).chi2, 10);
      expect(cliffsDelta(before, after)!.delta).toBeCloseTo(-cliffsDelta(after, before)!.delta, 12);
      expect(rankSum(before, after)!.pExact).toBeCloseTo(rankSum(after, before)!.pExact!, 12);
    }),
  );

  test(
    'the order of the people does not matter',
    perSeed((random) => {
      const changes = someChanges(random, 8 + random.below(20));
      const shuffled = random.shuffled(changes);
      expect(signedRank(shuffled, 'pratt')!.pExact).toBeCloseTo(signedRank(changes, 'pratt')!.pExact!, 14);
      expect(hodgesLehmann(shuffled)!.estimate).toBe(hodgesLehmann(changes)!.estimate);
      const [one, other] = [meanChange(changes)!, meanChange(shuffled)!];
      expect(other.ci[0]).toBeCloseTo(one.ci[0], 12);
      expect(rankSum(shuffled, [1, 2, 2])?.pExact).toBeCloseTo(rankSum(changes, [2, 1, 2])!.pExact!, 12);
      const rooms = list(6, () => ({ y: random.next() - 0.5, v: 0.01 + random.next() / 10 }));
      expect(randomEffects(random.shuffled(rooms))!.mu).toBeCloseTo(randomEffects(rooms)!.mu, 9);
      const p = list(8, () => random.next());
      const order = random.shuffled(list(8, (at) => at));
      const adjusted = holm(p);
      expect(holm(order.map((at) => p[at]!))).toEqual(order.map((at) => adjusted[at]));
    }),
  );
});

describe('tests and intervals agree', () => {
  test('the interval of the net movement leaves out 0 exactly when the sign test is at most .05, for every split of up to 14', () => {
    for (let n = 1; n <= 14; n++)
      for (let toward = 0; toward <= n; toward++)
        for (let away = 0; toward + away <= n; away++) {
          const [low, high] = netMovementInterval({ toward, away, n });
          const net = (toward - away) / n;
          expect(low > 1e-12 || high < -1e-12, `${toward} ${away} of ${n}`).toBe(signTest(toward, away) <= 0.05);
          expect(low <= net && net <= high && low >= -1 && high <= 1, `${toward} ${away} of ${n}`).toBe(true);
        }
  });

  test(
    'in large groups too, where it comes close to the plain interval',
    perSeed((random) => {
      const n = 500 + random.below(3000);
      const toward = random.below(n);
      const away = random.below(n - toward);
      const [low, high] = netMovementInterval({ toward, away, n });
      expect(low > 0 || high < 0).toBe(signTest(toward, away) <= 0.05);
      const net = (toward - away) / n;
      const se = Math.sqrt((toward + away - (toward - away) ** 2 / n) / n) / Math.sqrt(n);
      expect(Math.abs(low - (net - 1.96 * se))).toBeLessThan(0.01);
      expect(Math.abs(high - (net + 1.96 * se))).toBeLessThan(0.01);
    }),
  );

  test(
    'of a mean, a share and a set of ranks',
    perSeed((random) => {
      const changes = someChanges(random, 4 + random.below(30));
      const mean = meanChange(changes);
      if (mean) expect(mean.ci[0] > 0 || mean.ci[1] < 0).toBe(mean.p < 0.05);
      const smooth = list(6 + random.below(20), (at) => (at + 1 + random.next() / 3) * (random.maybe(0.7) ? 1 : -1));
      const { ci } = hodgesLehmann(smooth)!;
      expect(ci![0] > 0 || ci![1] < 0).toBe(signedRank(smooth, 'pratt')!.pExact! <= 0.05);
      const n = 1 + random.below(80);
      const x = random.below(n + 1);
      for (const [low, high] of [wilson(x, n), clopperPearson(x, n)]) {
        expect(low <= x / n + 1e-12 && x / n <= high + 1e-12).toBe(true);
        expect(low >= 0 && high <= 1).toBe(true);
      }
      expect(midP(x, n - x)).toBeLessThanOrEqual(signTest(x, n - x));
    }),
  );
});

describe('large groups', () => {
  test('exact and approximate p lie close together, and the exact one is left out where it would take too long', () => {
    const changes = list(120, (at) => (at % 3 === 0 ? -1 : 1) * (1 + (at % 4)));
    const found = signedRank(changes, 'pratt')!;
    expect(Math.abs(Math.log(found.pExact! / found.pAsymptotic))).toBeLessThan(0.2);
    const many = signedRank(
      list(3000, (at) => (at % 5) - 2 + 0.001 * at),
      'pratt',
    )!;
    expect(many.pExact).toBeNull();
    expect(many.pAsymptotic).toBe(normalTwoSided(many.z));
  });
});

describe('the bootstrap', () => {
  test('gives the same for the same seed and another for another', () => {
    const values = list(20, (at) => (at % 5) - 1.5);
    expect(bootstrapMean(values, 42)).toEqual(bootstrapMean(values, 42));
    expect(bootstrapMean(values, 42)!.sd).not.toBe(bootstrapMean(values, 43)!.sd);
    expect(bootstrapMean([], 1)).toBeNull();
  });

  test('ends at one of the means that it counted: type 1 of Hyndman and Fan', () => {
    const values = [0.1, 1.3, 2.9, 7.7];
    const means = values.flatMap((a) => values.flatMap((b) => values.flatMap((c) => values.map((d) => (a + b + c + d) / 4))));
    const order = means.sort((a, b) => a - b);
    const { ci } = bootstrapMean(values, 1)!;
    expect([ci[0], ci[1]]).toEqual([expect.closeTo(order[6]!, 12), expect.closeTo(order[249]!, 12)]);
  });

  test(
    'has the spread of a mean',
    perSeed((random) => {
      const values = list(30, () => random.next() * 4);
      const { sd, ci, mean, resamples, seed } = bootstrapMean(values, random.below(1e9))!;
      const around = Math.sqrt(total(values.map((value) => (value - mean) ** 2)) / 30 / 30);
      expect(relative(sd, around)).toBeLessThan(0.05);
      expect(relative(ci[1] - ci[0], 2 * 1.96 * around)).toBeLessThan(0.1);
      expect(resamples).toBe(9999);
      expect(seed).not.toBeNull();
    }),
  );
});

test('the net movement of a thousand people is computed as exactly as of ten: both methods of a share meet', () => {
  const [low, high] = netMovementInterval({ toward: 400, away: 0, n: 1000 });
  const [exactLow, exactHigh] = clopperPearson(400, 1000);
  expect(low).toBeLessThanOrEqual(exactLow);
  expect(low).toBeGreaterThan(exactLow - 0.01);
  expect(high).toBeCloseTo(exactHigh, 9);
});
