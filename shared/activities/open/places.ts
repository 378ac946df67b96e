/** Keeps who is there where they are; who comes later stands behind them. */
export function keepPlaces<T extends { id: string }>(before: readonly string[], now: readonly T[]): T[] {
  const rank = new Map(before.map((id, at) => [id, at]));
  const place = ({ id }: T): number => rank.get(id) ?? before.length;
  return now
    .map((one, at) => ({ one, at }))
    .sort((a, b) => place(a.one) - place(b.one) || a.at - b.at)
    .map(({ one }) => one);
}

/** A list cut into pages of which each holds at most `most` weight; what is heavier than a page has one of its own. */
export function pagesOf<T>(list: readonly T[], weightOf: (one: T) => number, most: number): T[][] {
  const pages: T[][] = [];
  let left = 0;
  for (const one of list) {
    const weight = weightOf(one);
    if (!pages.length || weight > left) {
      pages.push([]);
      left = most;
    }
    pages.at(-1)!.push(one);
    left -= weight;
  }
  return pages;
}

/** About how many columns a text takes: wide letters of East Asia count twice. */
const columnsOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (/\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hira}|\p{sc=Kana}/u.test(letter) ? 2 : 1), 0);

/** About how many lines of that many letters a text takes. */
export const linesFor = (text: string, letters: number): number => Math.max(1, Math.ceil(columnsOf(text) / letters));

/** Cards of a wall: how many fit so that the longest can be read from the back of the room. */
export function cardsPerPage(longest: number): number {
  if (longest <= 50) return 20;
  if (longest <= 110) return 12;
  return longest <= 240 ? 8 : 6;
}

/** The grid of a page of cards: columns in an area that is wider than high. */
export function columnsFor(cards: number): number {
  if (cards <= 3) return Math.max(1, cards);
  if (cards <= 4) return 2;
  if (cards <= 6) return 3;
  return cards <= 12 ? 4 : 5;
}

const COLOURS = 5;

/** The colour of a card, 1 to 5: always the same for the same id. */
export function colourOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (((hash ^ (hash >>> 15)) >>> 0) % COLOURS) + 1;
}
