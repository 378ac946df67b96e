import { findRoot } from './find-root.ts';
import { integrate } from './integrate.ts';
import { logGamma } from './log-gamma.ts';
import { normalLower } from './normal.ts';

/** So far from its mean, in units of its spread, nothing of a chi distribution is left in a double (Gaussian concentration). */
const REACH = 9;

/**
 * P[T′(df, ncp) ≤ t]: ∫ Φ(ts − ncp) over the density of s = √(χ²(df)/df), split where the integrand turns. Right to about 1e-13
 * absolutely, for any ncp (the usual sum over a Poisson distribution underflows at 37).
 */
export function noncentralTLower(t: number, df: number, ncp: number): number {
  const log = Math.LN2 + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  const density = (s: number): number => Math.exp(log + (df - 1) * Math.log(s) - (df * s * s) / 2);
  const [from, to] = [Math.max(0, 1 - REACH / Math.sqrt(df)), 1 + REACH / Math.sqrt(df)];
  const turn = Math.min(to, Math.max(from, ncp / t || 0));
  const part = (low: number, high: number): number => integrate((s) => normalLower(t * s - ncp) * density(s), low, high);
  return part(from, turn) + part(turn, to);
}

/** The ncp with P[T′(df, ncp) ≤ t] = p. */
export function noncentralityAt(t: number, df: number, p: number): number {
  const reach = 8 * Math.sqrt(1 + (t * t) / (2 * df));
  return findRoot((ncp) => noncentralTLower(t, df, ncp) - p, t - reach, t + reach);
}
