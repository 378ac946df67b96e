import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import { saidOf } from '../disclosure/in-words.ts';

/** A count of a subgroup in words where it is small: "most", "4 of 6", "few or none". */
export function groupCount(count: number, n: number, { t }: Speech): string {
  return t(`change.group.${saidOf(count, n)}`, { count, n });
}
