import type { Ballots } from '../../activity/ballots.ts';
import { values } from '../../table.ts';
import type { Answer } from './config.ts';
import { spreadOf, type Spread } from './spread.ts';

/** Where an item is: `n` people placed it; both spreads are null where nobody did. */
export type Placed = { code: string; n: number; x: Spread | null; y: Spread | null };
export type Dot = [x: number, y: number];

/** Where people put one item, sorted: the order tells nothing about who, or who came first. */
export function dotsOf(ballots: Ballots<Answer>, code: string): Dot[] {
  const dots: Dot[] = [];
  for (const { answer } of values(ballots)) {
    const place = Object.hasOwn(answer.items, code) ? answer.items[code] : undefined;
    if (place) dots.push([place.x!, place.y!]);
  }
  return dots.sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
}

/** Median and quartiles of an item on each axis. */
export function placedOf(ballots: Ballots<Answer>, code: string): Placed {
  const dots = dotsOf(ballots, code);
  return { code, n: dots.length, x: spreadOf(dots.map(([x]) => x)), y: spreadOf(dots.map(([, y]) => y)) };
}
