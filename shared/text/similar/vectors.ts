import { piecesOf } from './pieces.ts';

/** A text as its pieces: their numbers and their weights, of length 1 together (of length 0 where the text has no pieces). */
export interface Vector {
  pieces: readonly number[];
  weights: readonly number[];
}

/** The vectors of texts given by their keys: (1 + ln tf) x (ln((1 + N) / (1 + df)) + 1), so that what all of them say weighs least. */
export function vectorsOf(keys: readonly string[]): Vector[] {
  const counted = keys.map(piecesOf);
  const numbers = new Map<string, number>();
  const texts: number[] = [];
  for (const pieces of counted)
    for (const piece of pieces.keys()) {
      if (!numbers.has(piece)) numbers.set(piece, numbers.size);
      const number = numbers.get(piece)!;
      texts[number] = (texts[number] ?? 0) + 1;
    }
  const rarity = texts.map((df) => Math.log((1 + keys.length) / (1 + df)) + 1);
  return counted.map((pieces) => vectorOf(pieces, numbers, rarity));
}

function vectorOf(counts: ReadonlyMap<string, number>, numbers: ReadonlyMap<string, number>, rarity: readonly number[]): Vector {
  const pieces = [...counts.keys()].map((piece) => numbers.get(piece)!);
  const raw = [...counts.values()].map((tf, at) => (1 + Math.log(tf)) * rarity[pieces[at]!]!);
  const length = Math.hypot(...raw) || 1;
  return { pieces, weights: raw.map((weight) => weight / length) };
}
