import type { Point } from './regions.ts';

/** How near to a pin a tap means that pin, as a share of the picture's width: a finger's breadth on a phone. */
const REACH = 0.06;
const STEP = 0.05;
const SMALL_STEP = 0.01;

/** A place inside the picture, rounded as it is stored. */
export const at = (x: number, y: number): Point => [thousandth(x), thousandth(y)];
const thousandth = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;

/** The index of the pin that a tap means, or -1. `ratio` is the picture's height by its width. */
export function pinNear(pins: readonly Point[], [x, y]: Point, ratio: number): number {
  const far = pins.map(([px, py]) => Math.hypot(px - x, (py - y) * ratio));
  const nearest = far.indexOf(Math.min(...far));
  return far[nearest]! <= REACH ? nearest : -1;
}

/** The pins after a tap: one that was tapped is gone; otherwise one more, or the only one moved; null where there are enough. */
export function tapped(pins: readonly Point[], place: Point, most: number, ratio: number): Point[] | null {
  const near = pinNear(pins, place, ratio);
  if (near >= 0) return pins.filter((_pin, index) => index !== near);
  if (pins.length < most) return [...pins, place];
  return most === 1 ? [place] : null;
}

const WAYS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Where an arrow key moves the cross to, in small steps with Shift; null for another key. */
export function crossAfter([x, y]: Point, key: string, small: boolean): Point | null {
  const way = Object.hasOwn(WAYS, key) ? WAYS[key]! : null;
  const step = small ? SMALL_STEP : STEP;
  return way && at(x + way[0] * step, y + way[1] * step);
}

/** The pin that a field holds, or null for an empty one and for what is none. */
export function readPin(said: string): Point | null {
  const [, x, y] = /^([01](?:\.\d+)?),([01](?:\.\d+)?)$/.exec(said) ?? [];
  return x && y ? at(Number(x), Number(y)) : null;
}
