/** The order with an item added at its end, or taken out where it is in it. As it was where all places are filled. */
export function toggled(order: readonly string[], code: string, places: number): string[] {
  const others = without(order, code);
  return others.length < order.length || order.length === places ? others : [...others, code];
}

/** The order with one of its items at this place (from 0), or at the nearest that there is. */
export function placedAt(order: readonly string[], code: string, at: number): string[] {
  const moved = without(order, code);
  moved.splice(Math.max(0, at), 0, code);
  return moved;
}

const without = (order: readonly string[], code: string): string[] => order.filter((other) => other !== code);
