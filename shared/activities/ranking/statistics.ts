import { agreementOf, type Agreement } from './agreement.ts';
import type { Order } from './config.ts';

/** What people said of one item: its points, how many put it first, how many placed it at all, and their mean place. */
export type Standing = { code: string; points: number; firsts: number; placed: number; mean: number | null };

/** Per item in the order of the session. */
export type RankingResults = { people: number; items: Standing[]; agreement: Agreement };

/** The results of all orders; `places` is how many places each person had. */
export function resultsOf(codes: readonly string[], places: number, orders: readonly Order[]): RankingResults {
  const items = codes.map((code) => standingOf(code, places, orders));
  return { people: orders.length, items, agreement: agreementOf(codes, orders) };
}

/**
 * Points after Borda, who gave the last of all places 1 point and each better place one more (Mémoire sur les élections au scrutin,
 * 1784): with k places the first is worth k. What somebody left out gets nothing and the places they did give keep their worth: the
 * variant of Borda's count for incomplete ballots that is called "rounded down" or pessimistic (Baumeister and others, "Campaigns for
 * lazy voters: truncated ballots", AAMAS 2012).
 */
function standingOf(code: string, places: number, orders: readonly Order[]): Standing {
  const given = orders.map((order) => order.indexOf(code) + 1).filter((place) => place > 0);
  const sum = given.reduce((total, place) => total + place, 0);
  return {
    code,
    points: given.length * (places + 1) - sum,
    firsts: given.filter((place) => place === 1).length,
    placed: given.length,
    mean: given.length ? sum / given.length : null,
  };
}
