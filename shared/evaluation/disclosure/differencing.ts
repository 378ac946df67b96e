/** Whose figures of one wave may be published. */
export type Published = 'matched' | 'all';

/**
 * "All" beside "matched" tells what the others answered: published only where they are as many as the threshold. Where there are no
 * others, both are the same people.
 */
export const publishable = (answered: number, matched: number, threshold: number): Published[] =>
  answered - matched >= threshold ? ['matched', 'all'] : ['matched'];

/** Whether a view that updates live may move: after so many new answers, or at the close. Each smaller step would name its answer. */
export const mayMove = (shown: number, answered: number, threshold: number, closed: boolean): boolean =>
  closed || answered - shown >= threshold;
