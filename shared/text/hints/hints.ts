import { compareKey } from '../compare-key.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { srLatn } from './sr-latn.ts';

const keysOf = (words: readonly string[]): string[] => words.map(compareKey).filter(Boolean);

/** All languages at once: people write in whichever they like, whatever their page speaks. */
const LISTED: readonly string[] = [en, es, srLatn, ar].flatMap((list) => keysOf(list.split(',')));

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a text holds a word or phrase of the lists, or one of the room's own: a hint for whoever looks after texts, and nothing more. */
export function isWorthALook(text: string, own: readonly string[]): boolean {
  const hints = hintsWith(own);
  const words = compareKey(text).split(' ');
  return words.some((_word, from) => phrasesFrom(words, from).some((phrase) => hints.has(phrase)));
}

const MOST_WORDS = 6;

/** The phrases that begin at a word; an Arabic one also without the particles that are written onto it. */
function phrasesFrom(words: readonly string[], from: number): string[] {
  const lengths = Array.from({ length: Math.min(MOST_WORDS, words.length - from) }, (_one, at) => at + 1);
  const phrases = lengths.map((length) => words.slice(from, from + length).join(' '));
  return phrases.flatMap((phrase) => [phrase, phrase.replace(/^[وفيب]?ال|^[وفي](?=.{3})/, '')]);
}

function hintsWith(own: readonly string[]): ReadonlySet<string> {
  let hints = known.get(own);
  if (!hints) known.set(own, (hints = new Set([...LISTED, ...keysOf(own)])));
  return hints;
}
