import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import { LEAST_FOR_A_TABLE, LEAST_ROOMS } from '../analysis/gates.ts';
import type { NotShown } from '../analysis/result.ts';

/** Why a figure is not shown. */
export function notShownSentence({ why }: NotShown, { t }: Pick<Speech, 't'>): string {
  const n = why === 'too-few-rooms' ? LEAST_ROOMS.pooled : LEAST_FOR_A_TABLE;
  return t(`change.not-shown.${why}`, { n });
}
