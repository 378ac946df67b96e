const TURN = 2 * Math.PI;
const OUTER = 50;
const INNER = 28;
const GAP = 0.012;

/** A piece of the ring as an SVG path in a box of 100 by 100, from the top and clockwise; `at` is the place of its bar. */
export interface Piece {
  at: number;
  path: string;
  /** Where its number stands. */
  x: number;
  y: number;
}

const point = (radius: number, turn: number): string =>
  `${(50 + radius * Math.sin(turn)).toFixed(2)} ${(50 - radius * Math.cos(turn)).toFixed(2)}`;

/** The pieces of a ring of counts; nothing has none. A share of everything is one whole ring. */
export function ringOf(counts: readonly number[]): Piece[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return counts.flatMap((count, at) => {
    if (!count) return [];
    const [from, to] = [(before / total) * TURN, ((before + count) / total) * TURN];
    before += count;
    return [{ at, path: pathOf(from, to), ...middleOf((from + to) / 2) }];
  });
}

/** Two halves where it is a whole turn: an arc that ends where it begins is none. */
function pathOf(from: number, to: number): string {
  if (to - from > TURN - 1e-9) return `${arc(from, from + TURN / 2)} ${arc(from + TURN / 2, to)}`;
  const gap = Math.min(GAP, (to - from) / 4);
  return arc(from + gap, to - gap);
}

function arc(from: number, to: number): string {
  const large = to - from > TURN / 2 ? 1 : 0;
  const [outer, inner] = [`A${OUTER} ${OUTER} 0 ${large} 1`, `A${INNER} ${INNER} 0 ${large} 0`];
  return `M${point(OUTER, from)}${outer} ${point(OUTER, to)}L${point(INNER, to)}${inner} ${point(INNER, from)}Z`;
}

function middleOf(turn: number): { x: number; y: number } {
  const radius = (OUTER + INNER) / 2;
  return { x: 50 + radius * Math.sin(turn), y: 50 - radius * Math.cos(turn) };
}
