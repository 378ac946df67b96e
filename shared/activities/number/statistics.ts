/** A quantile of sorted numbers, `share` from 0 to 1: linear between neighbours (Hyndman and Fan 1996, type 7; the default of R). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return Number((low + (high - low) * (place - below)).toPrecision(12));
}

/** The different values nearest to the right one, nearest first, each with how many guessed it; at most `most`. */
export function nearestTo(right: number, sorted: readonly number[], most: number): { value: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const value of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => Math.abs(a.value - right) - Math.abs(b.value - right) || a.value - b.value)
    .slice(0, most);
}
