import { compareKey } from '../compare-key.ts';
import { cutGraphemes } from '../graphemes.ts';
import { at, cosines, type Square } from './cosines.ts';
import { vectorsOf } from './vectors.ts';

const NAME_LENGTH = 40;

/** A name for texts that belong together: the one most like the others (of equals the first by its letters), at most 40 graphemes. */
export function medoidName(texts: readonly string[]): string {
  const sorted = [...texts].sort();
  const medoid = medoidOf(
    cosines(vectorsOf(sorted.map(compareKey))),
    sorted.map((_text, thing) => thing),
  );
  return medoid === undefined ? '' : asName(sorted[medoid]!);
}

/** A text as a name: at most 40 graphemes, cut between words where the last of them leaves enough. */
export function asName(text: string): string {
  const whole = text.trim();
  const cut = cutGraphemes(whole, NAME_LENGTH);
  if (cut === whole) return whole;
  const space = cut.lastIndexOf(' ');
  return space > NAME_LENGTH / 2 ? `${cut.slice(0, space).trimEnd()}…` : cut;
}

/** The thing with the highest mean similarity to the others, of equals the first; undefined of none. */
export function medoidOf(square: Square, things: readonly number[]): number | undefined {
  let [best, most] = [things[0], -Infinity];
  for (const thing of things) {
    const sum = things.reduce((total, other) => total + at(square, thing, other), 0);
    if (sum > most) [best, most] = [thing, sum];
  }
  return best;
}
