/** The order with an item added at its end, or taken out where it is in it. As it was where all places are filled. */
export function toggled(order: readonly string[], code: string, places: number): string[] {
  if (order.includes(code)) return order.filter((other) => other !== code);
  return order.length < places ? [...order, code] : [...order];
}

/** The order with an item at this place (from 0); where all places are filled, what is last falls out. */
export function placedAt(order: readonly string[], code: string, at: number, places: number): string[] {
  return order
    .filter((other) => other !== code)
    .toSpliced(Math.max(0, at), 0, code)
    .slice(0, places);
}
