import type { Instrument } from '../session/instrument.ts';
import { sayIn, type Say } from '../text/text.ts';

/** Hashes of what people read, by language and item code. */
export type Wording = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The wording of an instrument, frozen: text, place, labels, what can be said instead of a point, and the language itself are in the
 * hash of each item. `languages` are those of the session, `fallback` its own.
 */
export const wordingOf = (instrument: Instrument, languages: readonly string[], fallback: string): Wording =>
  Object.fromEntries(languages.map((lang) => [lang, wordingIn(instrument, lang, sayIn(lang, fallback))]));

/** Places count among all items of the instrument, so that a wave that asks some of them only has the same hashes. */
function wordingIn(instrument: Instrument, lang: string, say: Say): Record<string, string> {
  const { scale, dontKnow, preferNotToSay = false } = instrument;
  const options = [...scale.map(say), dontKnow, preferNotToSay];
  return Object.fromEntries(
    instrument.items.map(({ code, text }, at) => [code, hashOf(JSON.stringify([lang, at, code, say(text), options]))]),
  );
}

const [OFFSET, PRIME, BITS] = [0xcbf29ce484222325n, 0x100000001b3n, 64];

/** FNV-1a, 64 bits, as hex: finds a changed wording; nobody gains by forging one. */
export function hashOf(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(BITS, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
