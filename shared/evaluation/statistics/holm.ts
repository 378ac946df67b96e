/** Adjusted p by Holm's method (1979), in the order given; a missing p is not counted and stays missing. */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  const order = values.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = values.map(() => null);
  let most = 0;
  order.forEach(({ p, at }, rank) => {
    most = Math.max(most, Math.min(1, p * (order.length - rank)));
    adjusted[at] = most;
  });
  return adjusted;
}
