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
  const index = emptyIndex(vectors);
  const row = new Float64Array(vectors.length);
  vectors.forEach((vector, text) => {
    addUp(vector, index, row);
    shelve(vector, text, index);
    for (let other = 0; other < text; other++) setBoth(square, text, other, row[other]!);
    setBoth(square, text, text, 1);
    row.fill(0);
  });
  return square;
}

/** For each piece the texts that have it, with its weight there: those of piece p are from `starts[p]` to before `ends[p]`. */
interface Index {
  starts: Int32Array;
  ends: Int32Array;
  texts: Int32Array;
  weights: Float64Array;
}

/** Flat, since a list for each of some ten thousand pieces takes longer to make than all else. */
function emptyIndex(vectors: readonly Vector[]): Index {
  const most = vectors.reduce((most, { pieces }) => pieces.reduce((a, b) => Math.max(a, b), most), -1);
  const starts = new Int32Array(most + 2);
  for (const { pieces } of vectors) for (const piece of pieces) starts[piece + 1]!++;
  for (let piece = 0; piece <= most; piece++) starts[piece + 1]! += starts[piece]!;
  const total = starts[most + 1]!;
  return { starts, ends: starts.slice(), texts: new Int32Array(total), weights: new Float64Array(total) };
}

/** Adds to `row` what the texts on the shelves have in common with this one. */
function addUp({ pieces, weights }: Vector, index: Index, row: Float64Array): void {
  for (let n = 0; n < pieces.length; n++) {
    const [piece, weight] = [pieces[n]!, weights[n]!];
    const end = index.ends[piece]!;
    for (let k = index.starts[piece]!; k < end; k++) row[index.texts[k]!]! += weight * index.weights[k]!;
  }
}

function shelve({ pieces, weights }: Vector, text: number, index: Index): void {
  for (let n = 0; n < pieces.length; n++) {
    const place = index.ends[pieces[n]!]!++;
    index.texts[place] = text;
    index.weights[place] = weights[n]!;
  }
}

export function setBoth({ size, cells }: Square, one: number, other: number, similarity: number): void {
  cells[one * size + other] = similarity;
  cells[other * size + one] = similarity;
}
