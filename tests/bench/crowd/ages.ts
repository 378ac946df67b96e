/** What somebody saw: at `at` milliseconds a view that counted `people` answers. */
export interface Seen {
  at: number;
  people: number;
}

/** The same with the view itself, for what counts something else. */
export type SeenView = Seen & { view: string };

/**
 * How old each answer was when somebody first saw it counted, in milliseconds. `sentAt` holds when the answers were sent, in order;
 * the n-th of them is in a view that counts n people. Answers that were never seen have no age.
 */
export function agesOf(sentAt: readonly number[], seen: readonly Seen[]): number[] {
  const ages: number[] = [];
  let view = 0;
  for (const [before, at] of sentAt.entries()) {
    while (view < seen.length && seen[view]!.people <= before) view++;
    if (view === seen.length) break;
    ages.push(seen[view]!.at - at);
  }
  return ages;
}
