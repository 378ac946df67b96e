/** How many orders of options there are in a room; each phone has one of them. */
export const ORDERS = 6;

/** One of the orders of a list: the same list, order and codes always give the same result, on the server and on the phone. */
export function inOrder<T extends { code: string }>(options: readonly T[], order: number): T[] {
  return options
    .map((option) => ({ option, rank: rankOf(option.code, order) }))
    .sort((a, b) => a.rank - b.rank)
    .map((one) => one.option);
}

/** The order of a person: from their id, so that it stays the same on every page. */
export const orderOf = (participant: string): number => rankOf(participant, 0) % ORDERS;

/** A number from 0 to 2³² - 1 that follows from a text and a salt (FNV-1a, mixed). */
export function rankOf(code: string, order: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(order + 1, 0x9e3779b1);
  for (let i = 0; i < code.length; i++) hash = Math.imul(hash ^ code.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
