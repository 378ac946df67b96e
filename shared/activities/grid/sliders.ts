import type { Place } from './grid.ts';

/** Where people put items; an item that is not there is skipped. */
export type Places = Readonly<Record<string, Place>>;

/** The places with one axis of an item moved. The other axis of an item that had no place yet starts in the middle. */
export const moved = (places: Places, code: string, axis: 'x' | 'y', to: number, middle: number): Places => ({
  ...places,
  [code]: { ...(places[code] ?? { x: middle, y: middle }), [axis]: to },
});

/** The places without an item. */
export function without(places: Places, code: string): Places {
  const { [code]: _gone, ...others } = places;
  return others;
}

/** A place as its field holds it; empty for a skipped item. */
export const saidPlace = (place: Place | undefined): string => (place ? `${place.x},${place.y}` : '');

/** The place that a field holds, or undefined for a skipped item and for what is none. */
export function readPlace(said: string): Place | undefined {
  const [, x, y] = /^(\d{1,3}),(\d{1,3})$/.exec(said) ?? [];
  return x && y ? { x: Number(x), y: Number(y) } : undefined;
}
