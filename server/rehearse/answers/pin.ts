import type { PinView } from '../../../shared/activities/pin/pin.ts';
import { seedOf, type Random } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

/** Places that people are drawn to, the same for everybody, and how far around them they pin. */
const PLACES = 3;
const APART = 0.06;
const ANYWHERE = 0.15;

/** A pin or a few, most of them near a few places that draw everybody. */
export const pin: Behaviour<PinView> = {
  seconds: (view) => 4 + 3 * view.pins,
  acts({ image, pins }, { random }) {
    const count = 1 + random.below(pins);
    return [{ pin: Array.from({ length: count }, () => placeIn(image, random)) }];
  },
};

function placeIn(image: string, random: Random): string {
  const place = Math.floor(PLACES * random.next() ** 2);
  const middle = (axis: string) => 0.15 + (0.7 * (seedOf(image, axis, place) % 1000)) / 1000;
  const share = (axis: string) => (random.chance(ANYWHERE) ? random.next() : middle(axis) + APART * random.normal());
  return ['x', 'y'].map((axis) => Math.min(1, Math.max(0, share(axis))).toFixed(3)).join();
}
