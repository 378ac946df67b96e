import type { Sort } from './config.ts';

/** The 0.975 quantile of the normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * The lower bound of the Wilson score interval at 95 % for `likes` of `exposed`, from 0 to 1: how much a question is wanted at least,
 * given how few may have seen it. E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
 * American Statistical Association 22 (1927), 209-212.
 */
export function wilsonLowerBound(likes: number, exposed: number): number {
  if (exposed === 0) return 0;
  const [n, p] = [exposed, likes / exposed];
  const middle = p + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return Math.max(0, (middle - half) / (1 + Z ** 2 / n));
}

/** What a list of questions can be sorted by. `minute` is when it was asked. */
export interface Sortable {
  id: string;
  likes: number;
  exposed: number;
  minute: number;
}

const value = ({ likes, exposed, minute }: Sortable, by: Sort): number =>
  by === 'likes' ? likes : by === 'newest' ? minute : wilsonLowerBound(likes, exposed);

/** The list with the first to be read first; equals by likes, then by id, which is random and tells nothing. */
export const sorted = <One extends Sortable>(list: readonly One[], by: Sort): One[] =>
  list
    .map((one) => ({ one, by: value(one, by) }))
    .sort((a, b) => b.by - a.by || b.one.likes - a.one.likes || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);
