import { isWithin } from '../../number/tolerance.ts';
import type { Outcome } from '../../standing/earned.ts';
import type { Config } from './config.ts';
import { isAccepted } from './typed.ts';

/** An answer: codes of options, or what was typed with the number that it is. `key` is what typed answers are compared by. */
export interface Given {
  picks: string[];
  text: string;
  key: string;
  value: number | null;
}

/** An answer as it is kept: with how right it is, from 0 to 1, so that thousands are judged once and not for every view. */
export interface Held extends Given {
  share: number;
  /** The quarter of the countdown in which it came, where speed counts. */
  quarter?: number;
  /** The person asked for more time. */
  more?: true;
}

export interface Score {
  /** From 0 to 1. */
  share: number;
  points: number;
  outcome: Outcome;
}

/** What an answer earns. `accepted` are the keys that the presenter accepted after the fact. */
export function scoreOf(config: Config, held: Held, accepted: Readonly<Record<string, true>>): Score {
  const share = held.key && Object.hasOwn(accepted, held.key) ? 1 : held.share;
  const points = Math.round(config.points * share * (config.speed ? paceOf(held.quarter) : 1));
  return { share, points, outcome: share === 1 ? 'right' : share > 0 ? 'partly' : 'wrong' };
}

/** How right an answer is, from 0 to 1, by the rule of its type. */
export function shareOf(config: Config, held: Given): number {
  switch (config.type) {
    case 'choice':
      return config.options.some(({ code, right }) => right && held.picks[0] === code) ? 1 : 0;
    case 'several':
      return shareOfSeveral(config.options, held.picks);
    case 'order':
      return shareOfOrder(
        config.options.map(({ code }) => code),
        held.picks,
      );
    case 'typed':
      return isAccepted(held.key, config.accept, config.tolerant) ? 1 : 0;
    case 'number':
      return held.value !== null && isWithin(held.value, config.answer, config.tolerance) ? 1 : 0;
  }
}

/**
 * The share of right options that were ticked, less the share of wrong ones: sensitivity + specificity - 1 (Youden 1950), not below
 * 0. Ticking everything, or nothing, or by chance earns nothing on average.
 */
export function shareOfSeveral(options: readonly { code: string; right: boolean }[], picks: readonly string[]): number {
  const share = (right: boolean): number => {
    const some = options.filter((option) => option.right === right);
    return some.filter(({ code }) => picks.includes(code)).length / some.length;
  };
  return Math.max(0, share(true) - share(false));
}

/** Kendall's tau between an order and the right one, not below 0: half of the pairs right is what chance gives, and earns nothing. */
export const shareOfOrder = (right: readonly string[], given: readonly string[]): number => Math.max(0, tauOf(given, right));

/** Kendall's tau of two orders of the same codes: 1 for the same, -1 for the reverse. */
export function tauOf(given: readonly string[], right: readonly string[]): number {
  const place = given.map((code) => right.indexOf(code));
  const pairs = place.flatMap((a, at) => place.slice(at + 1).map((b) => Math.sign(b - a)));
  return pairs.reduce((sum, sign) => sum + sign, 0) / pairs.length;
}

/** Most of the points are for being right; each quarter of the countdown costs a tenth. Without a countdown nobody is late. */
const paceOf = (quarter = 1): number => 1 - (quarter - 1) / 10;
