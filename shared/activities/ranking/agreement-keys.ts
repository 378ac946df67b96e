import type { RankingResults } from './statistics.ts';

/** With fewer people than this, agreement may well be chance. */
const SMALL = 5;

/** What is said of the agreement, as keys of the texts; `w` is Kendall's W where there is one. */
export function agreementKeys({ agreement, people }: RankingResults) {
  if ('why' in agreement) return { keys: [`ranking.agree.${agreement.why}` as const], w: 0 };
  const sentence = `ranking.agree.${agreement.words}` as const;
  return { keys: people < SMALL ? [sentence, 'ranking.agree.small' as const] : [sentence], w: agreement.w };
}
