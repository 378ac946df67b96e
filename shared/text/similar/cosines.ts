import type { Vector } from './vectors.ts';

/** A similarity from 0 to 1 for each two of `size` things, row by row. */
export interface Square {
  size: number;
  cells: Float32Array;
}

export const at = ({ size, cells }: Square, one: number, other: number): number => cells[one * size + other]!;

/** The cosine between each two vectors, through an index of the texts that share a piece. */
export function cosines(vectors: readonly Vector[]): Square {
  const square = { size: vectors.length, cells: new Float32Array(vectors.length ** 2) };
  const index: { texts: number[]; weights: number[] }[] = [];
  const row = new Float64Array(vectors.length);
  vectors.forEach(({ pieces, weights }, text) => {
    row.fill(0);
    pieces.forEach((piece, n) => {
      const shelf = (index[piece] ??= { texts: [], weights: [] });
      const weight = weights[n]!;
      for (let k = 0; k < shelf.texts.length; k++) row[shelf.texts[k]!]! += weight * shelf.weights[k]!;
      shelf.texts.push(text);
      shelf.weights.push(weight);
    });
    for (let other = 0; other < text; other++) setBoth(square, text, other, row[other]!);
    setBoth(square, text, text, 1);
  });
  return square;
}

export function setBoth({ size, cells }: Square, one: number, other: number, similarity: number): void {
  cells[one * size + other] = similarity;
  cells[other * size + one] = similarity;
}
