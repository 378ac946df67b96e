/** People by the direction of their change; `changed` is toward and away together, `n` everybody. */
export interface ChangeCounts {
  n: number;
  toward: number;
  same: number;
  away: number;
  changed: number;
}

/** How many of these oriented changes (after − before, positive toward the aim) go which way. */
export function countChanges(changes: readonly number[]): ChangeCounts {
  const toward = changes.filter((change) => change > 0).length;
  const away = changes.filter((change) => change < 0).length;
  return { n: changes.length, toward, same: changes.length - toward - away, away, changed: toward + away };
}
