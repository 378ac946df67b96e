const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /\p{L}/gu;
const FEWEST_LETTERS = 3;
const SHORTEST = 3;
const LONGEST = 5;

/**
 * How often each piece of a text occurs: 3 to 5 code points of a word with the spaces around it, so that no script needs a word list.
 * Takes the text as `compareKey` gives it. Empty for fewer than three letters and for emoji: those are equal or they are not.
 */
export function piecesOf(key: string): Map<string, number> {
  const pieces = new Map<string, number>();
  if ((key.match(LETTER)?.length ?? 0) < FEWEST_LETTERS) return pieces;
  for (const word of key.match(WORD) ?? []) countPieces(` ${word} `, pieces);
  return pieces;
}

function countPieces(word: string, pieces: Map<string, number>): void {
  const starts = codePointStarts(word);
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length < starts.length; at++) {
      const piece = word.slice(starts[at], starts[at + length]);
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
    }
}

/** Where each code point begins, and where the last one ends. */
function codePointStarts(word: string): number[] {
  const starts = [0];
  for (const point of word) starts.push(starts.at(-1)! + point.length);
  return starts;
}
