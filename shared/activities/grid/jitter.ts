import type { Dot } from './results.ts';

/** The angle in radians at which each next dot of a sunflower stands. H. Vogel, Mathematical Biosciences 44 (1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** A dot with how far it is moved aside, in units of its own size. */
export type Spot = { x: number; y: number; dx: number; dy: number };

/** Dots in one place spread as the seeds of a sunflower do, without chance: the same dots always stand the same. */
export function jittered(dots: readonly Dot[]): Spot[] {
  const seen = new Map<string, number>();
  return dots.map(([x, y]) => {
    const nth = seen.get(`${x},${y}`) ?? 0;
    seen.set(`${x},${y}`, nth + 1);
    const away = Math.sqrt(nth);
    return { x, y, dx: away * Math.cos(nth * GOLDEN), dy: away * Math.sin(nth * GOLDEN) };
  });
}
