const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /\p{L}/gu;
const FEWEST_LETTERS = 3;
const SHORTEST = 3;
const LONGEST = 5;

/**
 * Numbers the pieces of words: 3 to 5 code points of a word with the spaces around it, so that no script needs a word list. Each word
 * is taken apart once, however many notes use it.
 */
export class Pieces {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, readonly number[]>();

  /**
   * The pieces of a text that is given as `compareKey` gives it, by their numbers, in order, each as often as it occurs. None for fewer
   * than three letters and for emoji: those are equal or they are not.
   */
  of(key: string): Int32Array {
    if ((key.match(LETTER)?.length ?? 0) < FEWEST_LETTERS) return new Int32Array(0);
    const words = (key.match(WORD) ?? []).map((word) => this.#ofWord(word));
    const pieces = new Int32Array(words.reduce((sum, word) => sum + word.length, 0));
    let end = 0;
    for (const word of words) {
      pieces.set(word, end);
      end += word.length;
    }
    return pieces.sort();
  }

  #ofWord(word: string): readonly number[] {
    const known = this.#words.get(word);
    if (known) return known;
    const numbers = piecesOf(` ${word} `).map((piece) => this.#numberOf(piece));
    this.#words.set(word, numbers);
    return numbers;
  }

  #numberOf(piece: string): number {
    const known = this.#numbers.get(piece);
    if (known !== undefined) return known;
    this.#numbers.set(piece, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function piecesOf(padded: string): string[] {
  const starts = codePointStarts(padded);
  const pieces: string[] = [];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length < starts.length; at++) pieces.push(padded.slice(starts[at], starts[at + length]));
  return pieces;
}

/** Where each code point begins, and where the last one ends. */
function codePointStarts(text: string): number[] {
  const starts = [0];
  for (const point of text) starts.push(starts.at(-1)! + point.length);
  return starts;
}
