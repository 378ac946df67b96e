import type { Ballots } from '../../activity/ballots.ts';
import { values } from '../../table.ts';
import type { Answer, Config } from './config.ts';
import { heatOf, type Heat } from './heat.ts';
import { OUTSIDE, regionAt, type Point } from './regions.ts';

/** Up to this many pins, each is drawn. */
const MOST_DOTS = 30;

/** `counts` has the pins per region, `outside` among them; `thirds` those in each ninth of the picture, row by row. */
export type Tally = { pins: number; counts: Record<string, number>; thirds: number[] };
export type Picture = { heat: Heat; dots: Point[] | null };

/** All pins, sorted: their order tells nothing about who, or who came first. */
export function pinsIn(ballots: Ballots<Answer>): Point[] {
  const pins = values(ballots).flatMap(({ answer }) => answer.pins);
  return pins.sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
}

/** How many pins are where. */
export function tallyOf(points: readonly Point[], { regions }: Pick<Config, 'regions'>): Tally {
  const counts: Record<string, number> = Object.fromEntries([...regions.map(({ code }) => [code, 0]), [OUTSIDE, 0]]);
  const thirds = new Array<number>(9).fill(0);
  for (const point of points) {
    counts[regionAt(point, regions)]! += 1;
    thirds[3 * third(point[1]) + third(point[0])]! += 1;
  }
  return { pins: points.length, counts, thirds };
}

const third = (share: number): number => Math.min(2, Math.floor(share * 3));

/** What is drawn over the picture. */
export const pictureOf = (points: readonly Point[], ratio: number): Picture => ({
  heat: heatOf(points, ratio),
  dots: points.length <= MOST_DOTS ? [...points] : null,
});
