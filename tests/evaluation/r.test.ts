import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { agreementOf, agreementTest } from '../../shared/evaluation/statistics/agree.ts';
import { bowker, stuartMaxwell, transitions } from '../../shared/evaluation/statistics/categories.ts';
import { countChanges } from '../../shared/evaluation/statistics/changes.ts';
import { quantile } from '../../shared/evaluation/statistics/describe.ts';
import { detectableDz } from '../../shared/evaluation/statistics/detectable.ts';
import { betaQuantile } from '../../shared/evaluation/statistics/distributions/beta.ts';
import { noncentralTLower } from '../../shared/evaluation/statistics/distributions/noncentral-t.ts';
import { normalTwoSided } from '../../shared/evaluation/statistics/distributions/normal.ts';
import { studentQuantile, studentTwoSided } from '../../shared/evaluation/statistics/distributions/student.ts';
import { hodgesLehmann } from '../../shared/evaluation/statistics/hodges-lehmann.ts';
import { holm } from '../../shared/evaluation/statistics/holm.ts';
import { meanChange } from '../../shared/evaluation/statistics/mean-change.ts';
import { wilson } from '../../shared/evaluation/statistics/share.ts';
import { signTest } from '../../shared/evaluation/statistics/sign-test.ts';
import { signedRank } from '../../shared/evaluation/statistics/signed-rank.ts';
import { rankSum } from '../../shared/evaluation/statistics/rank-sum.ts';
import { chance, type Chance } from '../helpers/seeds.ts';
import { clopperPearson, lowerOf } from './yardsticks.ts';

const hasR = spawnSync('Rscript', ['--version']).status === 0;
const SETS = 200;

/** Values under their names, null where there is none. */
type Figures = Record<string, number | null>;

interface Sample {
  before: number[];
  after: number[];
  /** Without ties or zeros. */
  smooth: number[];
}

/** Answers on 3 to 11 points that move a little, and changes that do not tie. */
function sample(random: Chance): Sample {
  const [n, points, pull] = [5 + random.below(40), 3 + random.below(9), random.next()];
  const before = Array.from({ length: n }, () => 1 + random.below(points));
  const after = before.map((value) => (random.maybe(pull) ? 1 + random.below(points) : value));
  const smooth = Array.from(
    { length: 5 + random.below(30) },
    (_, at) => (at + 1 + random.next() / 2) * (random.maybe(0.6) ? 1 : -1),
  );
  return { before, after, smooth: smooth.map((value) => Number(value.toFixed(6))) };
}

function ours({ before, after, smooth }: Sample): Figures {
  const points = Math.max(...before, ...after);
  const changes = after.map((value, at) => value - before[at]!);
  const [{ toward, away, n }, mean] = [countChanges(changes), meanChange(changes)];
  const agree = agreementTest(agreementOf(before, after, (value) => value > points / 2));
  const [{ estimate, ci }, table] = [hodgesLehmann(smooth)!, transitions(before, after, points)];
  const [ranks, dropped, sum] = [signedRank(smooth, 'pratt')!, signedRank(changes, 'dropped'), rankSum(after, before)];
  return {
    sign: signTest(toward, away),
    ...{ exactLow: clopperPearson(toward, n)[0], exactHigh: clopperPearson(toward, n)[1] },
    ...{ wilsonLow: wilson(toward, n)[0], wilsonHigh: wilson(toward, n)[1] },
    ...{ t: mean?.t ?? null, p: mean?.p ?? null, low: mean?.ci[0] ?? null, high: mean?.ci[1] ?? null },
    ...{ quarter: quantile(before, 0.25), threeQuarters: quantile(after, 0.75) },
    ...{ v: ranks.tPlus, pv: ranks.pExact, hl: estimate, hlLow: ci![0], hlHigh: ci![1] },
    ...{ vDropped: dropped?.tPlus ?? null, pDropped: dropped?.pAsymptotic ?? null },
    ...{ u: sum?.u ?? null, pu: sum?.pAsymptotic ?? null },
    mcnemar: agree.pExact,
    ...{ marginal: stuartMaxwell(table).chi2, symmetry: bowker(table).chi2 },
  };
}

/** What base R says to the same; its own names, our order. */
const SCRIPT = String.raw`
options(digits = 17, warn = -1)
tell <- function(x) cat(paste(ifelse(is.finite(x), sprintf("%.17g", x), "null"), collapse = ","), "\n", sep = "")
numbers <- function(line) as.numeric(strsplit(line, " ")[[1]])
none <- rep(NA_real_, 4)
while (length(lines <- readLines(input, 3)) == 3) {
  b <- numbers(lines[1]); a <- numbers(lines[2]); s <- numbers(lines[3])
  d <- a - b; k <- max(a, b); n <- length(d); x <- sum(d > 0); m <- sum(d != 0)
  sign <- if (m) binom.test(x, m)$p.value else 1
  t <- if (sd(d) > 0) { r <- t.test(d); c(r$statistic, r$p.value, r$conf.int) } else none
  w <- wilcox.test(s, exact = TRUE, conf.int = TRUE)
  z <- if (m) { r <- wilcox.test(d[d != 0], exact = FALSE, correct = FALSE); c(r$statistic, r$p.value) } else none[1:2]
  u <- if (length(unique(c(a, b))) > 1) { r <- wilcox.test(a, b, exact = FALSE, correct = FALSE); c(r$statistic, r$p.value) } else none[1:2]
  f <- sum(b > k / 2 & a <= k / 2); g <- sum(b <= k / 2 & a > k / 2)
  mc <- if (f + g) binom.test(f, f + g)$p.value else 1
  M <- table(factor(b, 1:k), factor(a, 1:k)); keep <- rowSums(M) + colSums(M) > 0; M <- M[keep, keep, drop = FALSE]
  o <- rowSums(M) - colSums(M); S <- -(M + t(M)); diag(S) <- rowSums(M) + colSums(M) - 2 * diag(M)
  e <- eigen(S, symmetric = TRUE); use <- e$values > 1e-9 * max(e$values, 1)
  marginal <- sum((t(e$vectors[, use, drop = FALSE]) %*% o)^2 / e$values[use])
  i <- upper.tri(M) & (M + t(M)) > 0; symmetry <- sum(((M - t(M))^2 / (M + t(M)))[i])
  tell(c(sign, binom.test(x, n)$conf.int, prop.test(x, n, correct = FALSE)$conf.int, t, quantile(b, .25), quantile(a, .75),
    w$statistic, w$p.value, w$estimate, w$conf.int, z, u, mc, marginal, symmetry))
}
`;

/** Lines of numbers that R writes for these lines. */
function askR(script: string, lines: readonly string[]): (number | null)[][] {
  const source = `input <- file("stdin", "r")\n${script}`;
  const { stdout, stderr } = spawnSync('Rscript', ['--vanilla', '-e', source], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return stdout.trim().split('\n').map((line) => JSON.parse(`[${line}]`) as (number | null)[]); // prettier-ignore
}

const relative = (got: number, expected: number): number => Math.abs(got - expected) / Math.max(1e-3, Math.abs(expected));

function hold(got: Figures, expected: readonly (number | null)[], within: number, what: string): void {
  Object.entries(got).forEach(([name, value], at) => {
    const said = `${name} of ${what}: ${value} here, ${expected[at]} in R`;
    if (value === null || expected[at] === null) expect(value, said).toBe(expected[at]);
    else expect(relative(value, expected[at]!), said).toBeLessThan(within);
  });
}

describe.skipIf(!hasR)('beside R (left out where Rscript is not installed)', () => {
  test(`${SETS} random sets of answers: tests, intervals and estimates are those of base R`, () => {
    const seed = Number(process.env.SEED ?? 20_260_101);
    const samples = Array.from({ length: SETS }, (_, at) => sample(chance(seed + at)));
    const lines = samples.flatMap(({ before, after, smooth }) => [before, after, smooth].map((values) => values.join(' ')));
    const answers = askR(SCRIPT, lines);
    expect(answers).toHaveLength(SETS);
    samples.forEach((one, at) => hold(ours(one), answers[at]!, 1e-9, `set ${at}, SEED=${seed}`));
  });

  test('distributions over their whole range', () => {
    const random = chance(Number(process.env.SEED ?? 7));
    const given = Array.from({ length: SETS }, () => [
      random.next() * 12 - 6,
      1 + random.below(random.pick([5, 50, 2000])),
      random.next() * 8 - 4,
      random.pick([0.001, 0.025, 0.3, 0.9, 0.975, 0.9999]),
      1 + random.below(random.pick([5, 50, 2000])),
    ]);
    const script = String.raw`
options(warn = -1)
while (length(line <- readLines(input, 1))) { v <- as.numeric(strsplit(line, " ")[[1]])
  cat(paste(sprintf("%.17g", c(pnorm(v[1]), 2 * pt(-abs(v[1]), v[2]), pt(v[1], v[2], v[3]), qt(v[4], v[2]), qbeta(v[4], v[2], v[5]))), collapse = ","), "\n", sep = "") }`;
    const answers = askR(script, given.map((values) => values.join(' '))); // prettier-ignore
    given.forEach(([t, df, ncp, p, b], at) => {
      const [normal, student, noncentral, quantile, beta] = answers[at]! as number[];
      const close = { normal: lowerOf(normalTwoSided(t!), t!), student: studentTwoSided(t!, df!), quantile: studentQuantile(p!, df!), beta: betaQuantile({ a: df!, b: b! }, p!) }; // prettier-ignore
      const strict = (got: number, expected: number) => Math.abs(got / expected - 1);
      expect(strict(close.normal, normal!), `pnorm(${t})`).toBeLessThan(1e-12);
      expect(strict(close.student, student!), `pt(${t}, ${df})`).toBeLessThan(1e-11);
      expect(strict(close.quantile, quantile!), `qt(${p}, ${df})`).toBeLessThan(1e-10);
      expect(strict(close.beta, beta!), `qbeta(${p}, ${df}, ${b})`).toBeLessThan(1e-9);
      // R is right to about 1e-12 here, and says so.
      expect(Math.abs(noncentralTLower(t!, df!, ncp!) - noncentral!), `pt(${t}, ${df}, ${ncp})`).toBeLessThan(1e-9);
    });
  });

  test('adjusted p, and the change that a group of each size can show', () => {
    const random = chance(3);
    const lists = Array.from({ length: 30 }, () => Array.from({ length: 1 + random.below(12) }, () => random.next() ** 3));
    const script = String.raw`while (length(line <- readLines(input, 1))) cat(paste(sprintf("%.17g", p.adjust(as.numeric(strsplit(line, " ")[[1]]), "holm")), collapse = ","), "\n", sep = "")`;
    const answers = askR(script, lists.map((list) => list.join(' '))); // prettier-ignore
    lists.forEach((list, at) => holm(list).forEach((p, of) => expect(p).toBeCloseTo(answers[at]![of]!, 12)));
    const sizes = [5, 8, 12, 18, 50, 200, 2000];
    const power = askR(String.raw`for (n in as.numeric(readLines(input))) cat(sprintf("%.17g", power.t.test(n = n, power = .8, type = "paired", sd = 1, tol = 1e-12)$delta), "\n", sep = "")`, sizes.map(String)); // prettier-ignore
    sizes.forEach((n, at) => expect(relative(detectableDz(n)!, power[at]![0]!), `n ${n}`).toBeLessThan(1e-7));
  });
});
