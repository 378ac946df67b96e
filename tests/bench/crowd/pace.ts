/** How many of `total` are due after `elapsedMs` of a span of `spanMs`; all of them at once when there is no span. */
export const dueAfter = (total: number, spanMs: number, elapsedMs: number): number =>
  spanMs <= 0 ? total : Math.min(total, Math.floor((total * elapsedMs) / spanMs) + 1);

/** Calls `act` with 0 to `total` - 1, evenly over a span of milliseconds. Resolves after the last, or when `act` says `false`. */
export function paced(total: number, spanMs: number, act: (index: number) => void | false): Promise<void> {
  return new Promise((resolve) => {
    const start = performance.now();
    let done = 0;
    const go = (): void => {
      for (const due = dueAfter(total, spanMs, performance.now() - start); done < due; done++)
        if (act(done) === false) return resolve();
      if (done >= total) resolve();
      else setTimeout(go, 1);
    };
    go();
  });
}

/** Does `work` for every item, with at most `atOnce` under way. */
export async function inTurns<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
