import type { Instrument } from '../session/instrument.ts';
import type { Say } from '../text/text.ts';
import { thresholdFor } from './disclosure/thresholds.ts';

/** Fewest matched people in what a room is shown of itself. */
export const LEAST_IN_A_ROOM = thresholdFor('public');

/** A statement or a composite that a room may be shown. */
export type Choice = { code: string; text: string };

/** What a room may be shown, in the order of the instrument, composites last; `main` is what was marked as the main one, or the first. */
export function choicesOf({ items, composites = [] }: Instrument, say: Say): { main: string; choices: Choice[] } {
  const main = [...items, ...composites].find(({ primary }) => primary) ?? items[0]!;
  const named = [...items, ...composites.map(({ code, title }) => ({ code, text: title }))];
  return { main: main.code, choices: named.map(({ code, text }) => ({ code, text: say(text) })) };
}
