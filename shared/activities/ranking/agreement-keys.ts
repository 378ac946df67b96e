import type { RankingResults } from './statistics.ts';

/** With fewer people than this, agreement may well be chance. */
const SMALL = 5;

/** What is said of the agreement, as keys of the texts; `w` is Kendall's W where there is one, of `n` people. */
export function agreementKeys({ agreement, people }: RankingResults) {
  if ('why' in agreement) return { keys: [`ranking.agree.${agreement.why}` as const], w: 0, n: 0 };
  const { w, n, words } = agreement;
  const keys = [
    `ranking.agree.${words}` as const,
    ...(n < people ? ['ranking.agree.of' as const] : []),
    ...(n < SMALL ? ['ranking.agree.small' as const] : []),
  ];
  return { keys, w, n };
}
