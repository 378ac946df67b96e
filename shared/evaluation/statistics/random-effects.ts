import { total } from './describe.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { Z_95 } from './distributions/normal.ts';
import { studentQuantile, studentTwoSided } from './distributions/student.ts';
import type { Interval } from './interval.ts';

/** One room in a series: what was found there, and its variance (the square of its standard error, above 0). */
export interface Study {
  y: number;
  v: number;
}

/** A mean over rooms. */
export interface Pooled {
  mu: number;
  se: number;
}

/** How far the rooms differ among themselves. `i2` is a percentage. */
export interface Heterogeneity {
  q: number;
  qP: number;
  tau2: number;
  i2: number;
}

/** A pooled mean as the report prints it: Hartung and Knapp with floor, t with k − 1. `prediction` is for one more room. */
export interface RandomEffects extends Heterogeneity, Pooled {
  k: number;
  ci: Interval;
  p: number;
  prediction: Interval;
}

interface Sums {
  w1: number;
  w2: number;
  w3: number;
  mu: number;
}

const sumsAt = (studies: readonly Study[], tau2: number): Sums => {
  const weights = studies.map(({ v }) => 1 / (v + tau2));
  const power = (j: number): number => total(weights.map((w) => w ** j));
  const [w1, w2, w3] = [power(1), power(2), power(3)];
  return { w1, w2, w3, mu: total(studies.map(({ y }, at) => weights[at]! * y)) / w1 };
};

/** Σ (v + τ²)^−j (y − μ)². */
const around = (studies: readonly Study[], tau2: number, mu: number, j: number): number =>
  total(studies.map(({ y, v }) => (y - mu) ** 2 / (v + tau2) ** j));

/** The mean of the rooms weighted by 1/(v + τ²), with its plain standard error. */
export function pooledAt(studies: readonly Study[], tau2: number): Pooled {
  const { mu, w1 } = sumsAt(studies, tau2);
  return { mu, se: 1 / Math.sqrt(w1) };
}

/** τ² by DerSimonian and Laird (1986). */
export function tau2DerSimonianLaird(studies: readonly Study[]): number {
  const { w1, w2, mu } = sumsAt(studies, 0);
  return Math.max(0, (around(studies, 0, mu, 1) - studies.length + 1) / (w1 - w2 / w1));
}

const CLOSE = 1e-13;
const MOST_STEPS = 2000;

/**
 * τ² by restricted maximum likelihood: Fisher scoring from the value of DerSimonian and Laird (Viechtbauer 2005). Where the likelihood
 * is flat, plain scoring swings from side to side for ever; then its steps are made smaller.
 */
export function tau2Reml(studies: readonly Study[]): number {
  let [tau2, before, share] = [tau2DerSimonianLaird(studies), 0, 1];
  for (let count = 0; count < MOST_STEPS; count++) {
    const whole = scoringStep(studies, tau2);
    if (whole * before < 0 && Math.abs(whole) > Math.abs(before) / 2) share /= 2;
    before = whole;
    const step = notBelowZero(tau2, whole * share);
    if (Math.abs(step) < CLOSE * share) break;
    tau2 += step;
  }
  return tau2;
}

/** A step halved until it stays at 0 or above; 0 where that leaves nothing of it. */
function notBelowZero(tau2: number, step: number): number {
  while (tau2 + step < 0 && step < -CLOSE) step /= 2;
  return tau2 + step < 0 ? 0 : step;
}

function scoringStep(studies: readonly Study[], tau2: number): number {
  const { w1, w2, w3, mu } = sumsAt(studies, tau2);
  return (around(studies, tau2, mu, 2) - w1 + w2 / w1) / (w2 - (2 * w3) / w1 + (w2 / w1) ** 2);
}

/** Cochran's Q, its p, and I² from τ² (Higgins and Thompson 2002). */
export function heterogeneity(studies: readonly Study[], tau2: number): Heterogeneity {
  const { w1, w2, mu } = sumsAt(studies, 0);
  const [df, q] = [studies.length - 1, around(studies, 0, mu, 1)];
  return { q, qP: chiSquareUpper(q, df), tau2, i2: (100 * tau2) / (tau2 + (df * w1) / (w1 * w1 - w2)) };
}

/** The standard error of Hartung and Knapp (2001); with `floor` never below the plain one, without which it may be absurdly small. */
export function hartungKnappSe(studies: readonly Study[], tau2: number, floor: boolean): number {
  const { mu, w1 } = sumsAt(studies, tau2);
  const se = Math.sqrt(around(studies, tau2, mu, 1) / ((studies.length - 1) * w1));
  return floor ? Math.max(se, 1 / Math.sqrt(w1)) : se;
}

/** μ ± q·se. */
export const spanOf = (mu: number, se: number, q = Z_95): Interval => [mu - q * se, mu + q * se];

/** Rooms pooled by REML and Hartung–Knapp; `floor: false` only to compare. Null for fewer than two rooms. */
export function randomEffects(studies: readonly Study[], { floor } = { floor: true }): RandomEffects | null {
  const k = studies.length;
  if (k < 2) return null;
  const tau2 = tau2Reml(studies);
  const { mu } = pooledAt(studies, tau2);
  const [se, q] = [hartungKnappSe(studies, tau2, floor), studentQuantile(0.975, k - 1)];
  const prediction = spanOf(mu, Math.sqrt(tau2 + se * se), q);
  return { k, ...heterogeneity(studies, tau2), mu, se, ci: spanOf(mu, se, q), p: studentTwoSided(mu / se, k - 1), prediction };
}
