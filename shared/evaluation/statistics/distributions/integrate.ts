/** Points of the rule; enough for every integral here over a part without a corner. */
const POINTS = 200;

interface Node {
  at: number;
  weight: number;
}

/** Value and slope of the Legendre polynomial of degree POINTS, by its three-term recurrence (NIST DLMF 14.10.3). */
function legendre(x: number): [value: number, slope: number] {
  let [previous, value] = [1, x];
  for (let degree = 2; degree <= POINTS; degree++)
    [previous, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree];
  return [value, (POINTS * (x * value - previous)) / (x * x - 1)];
}

/** A root of the polynomial by Newton's method from the usual first guess, with its weight. */
function node(index: number): Node {
  let at = Math.cos((Math.PI * (index + 0.75)) / (POINTS + 0.5));
  for (let step = 0; step < 8; step++) {
    const [value, slope] = legendre(at);
    at -= value / slope;
  }
  return { at, weight: 2 / ((1 - at * at) * legendre(at)[1] ** 2) };
}

let nodes: readonly Node[] | undefined;

/** ∫ of a smooth curve by the 200-point Gauss–Legendre rule; its nodes are computed once. */
export function integrate(curve: (x: number) => number, from: number, to: number): number {
  if (!(to > from)) return 0;
  nodes ??= Array.from({ length: POINTS }, (_, index) => node(index));
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let sum = 0;
  for (const { at, weight } of nodes) sum += weight * curve(middle + half * at);
  return sum * half;
}
