import type { Place, Places } from './state.ts';

const MIDDLE = 50;

/** A place as one field says it: impact and effort with a comma; empty for none. */
export const saidPlace = (place: Place | undefined): string => (place ? `${place.impact},${place.effort}` : '');

/** The place that a field says, or null where it says none. */
export function readPlace(said: string): Place | null {
  const [, impact, effort] = /^(\d{1,3}),(\d{1,3})$/.exec(said.trim()) ?? [];
  return impact === undefined || effort === undefined ? null : { impact: Number(impact), effort: Number(effort) };
}

/** The places after one slider was moved; the other of an item that had none starts in the middle. */
export const movedTo = (places: Places, id: string, axis: keyof Place, to: number): Places => ({
  ...places,
  [id]: { impact: MIDDLE, effort: MIDDLE, ...places[id], [axis]: to },
});
