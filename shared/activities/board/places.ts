import { values } from '../../table.ts';
import { itemNow, itemsOf, type Item, type VoteOn } from './items.ts';
import { current } from './rounds.ts';
import type { BoardState, Place } from './state.ts';

/** The middle of some values, and the middle half of them. */
export type Middle = { median: number; low: number; high: number };

/** An item where people put it; `people` is how many did. Where the presenter put it, that is where it is. */
export type Placed = Item & { people: number; impact: Middle | null; effort: Middle | null; set: Place | null };

/** The items that are placed, with where they lie; those that are gone from the wall are left out. */
export function placedItems(state: BoardState, on: VoteOn): Placed[] {
  const given = placesByItem(state, on);
  return placingItems(state, on).map((item) => {
    const places = given.get(item.id) ?? [];
    const middleOf = (axis: 'impact' | 'effort') => middle(places.map((place) => place[axis]));
    return {
      ...item,
      people: places.length,
      impact: middleOf('impact'),
      effort: middleOf('effort'),
      set: state.placed[item.id] ?? null,
    };
  });
}

/** The items that are placed now. */
export function placingItems(state: BoardState, on: VoteOn): Item[] {
  const ids = new Set((state.placing ?? []).map((id) => itemNow(state, id, on)));
  return itemsOf(state, on).filter((item) => ids.has(item.id));
}

function placesByItem(state: BoardState, on: VoteOn): Map<string, Place[]> {
  const all = new Map<string, Place[]>();
  for (const { what } of values(current(state.places)))
    for (const [id, place] of Object.entries(what)) {
      const item = itemNow(state, id, on);
      if (item !== null) all.set(item, [...(all.get(item) ?? []), place]);
    }
  return all;
}

/** Quantiles by linear interpolation (type 7 of Hyndman and Fan, 1996), as R and spreadsheets do; null without values. */
export function middle(numbers: readonly number[]): Middle | null {
  if (numbers.length === 0) return null;
  const rising = numbers.toSorted((a, b) => a - b);
  return { median: quantile(rising, 0.5), low: quantile(rising, 0.25), high: quantile(rising, 0.75) };
}

function quantile(rising: readonly number[], share: number): number {
  const at = (rising.length - 1) * share;
  const [below, above] = [rising[Math.floor(at)]!, rising[Math.ceil(at)]!];
  return Math.round((below + (above - below) * (at - Math.floor(at))) * 10) / 10;
}
