import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { FollowUp } from '../../waves/waves.ts';
import type { FollowUpResults } from '../results/follow-up.ts';

/** How people stand at a follow-up beside before, on an item or a composite; both names may be isolated from the direction of the sentence. Null where it is not shown. */
export function followUpSentence(
  { wave, movement }: FollowUpResults,
  on: { aim: string } | { title: string },
  { t }: Speech,
): string | null {
  if (!movement.shown) return null;
  const { n, toward, same, away } = movement;
  const counts = { number: numberOf(wave), n, toward, same, away };
  return 'aim' in on ? t('change.followup', { ...counts, ...on }) : t('change.followup.composite', { ...counts, ...on });
}

/** Which follow-up it is, from 1. */
export const numberOf = (wave: FollowUp): string => wave.slice('followup'.length);
