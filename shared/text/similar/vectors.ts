import { Pieces } from './pieces.ts';

/** A text as its pieces: their numbers and their weights, of length 1 together (of length 0 where the text has no pieces). */
export interface Vector {
  pieces: Int32Array;
  weights: Float64Array;
}

/** The vectors of texts given by their keys: (1 + ln tf) x (ln((1 + N) / (1 + df)) + 1), so that what all of them say weighs least. */
export function vectorsOf(keys: readonly string[]): Vector[] {
  const pieces = new Pieces();
  const counted = keys.map((key) => countEach(pieces.of(key)));
  const texts: number[] = [];
  for (const { pieces } of counted) for (const piece of pieces) texts[piece] = (texts[piece] ?? 0) + 1;
  const rarity = texts.map((df) => Math.log((1 + keys.length) / (1 + df)) + 1);
  for (const vector of counted) weigh(vector, rarity);
  return counted;
}

/** Each piece once, its weight how often it occurs. */
function countEach(sorted: Int32Array): Vector {
  const pieces = new Int32Array(sorted.length);
  const weights = new Float64Array(sorted.length);
  let last = -1;
  for (const piece of sorted) {
    if (last < 0 || pieces[last] !== piece) pieces[++last] = piece;
    weights[last]!++;
  }
  return { pieces: pieces.subarray(0, last + 1), weights: weights.subarray(0, last + 1) };
}

/** Makes weights of counts, in their place. */
function weigh({ pieces, weights }: Vector, rarity: readonly number[]): void {
  let squares = 0;
  for (let n = 0; n < pieces.length; n++) {
    const weight = (1 + Math.log(weights[n]!)) * rarity[pieces[n]!]!;
    weights[n] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  for (let n = 0; n < pieces.length; n++) weights[n]! /= length;
}
