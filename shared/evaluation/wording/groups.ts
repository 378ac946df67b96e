import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { GroupCount } from '../disclosure/group-counts.ts';
import { saidOf } from '../disclosure/in-words.ts';

/** A count of a subgroup in words where it is small: "most", "4 of 6", "few or none". */
export function groupCount(count: number, n: number, { t }: Pick<Speech, 't'>): string {
  return t(`change.group.${saidOf(count, n)}`, { count, n });
}

/** The same of a count that may be shown; a dash where it is hidden. */
export const groupSaid = ({ said, count }: GroupCount, n: number, { t }: Pick<Speech, 't'>): string =>
  said === 'hidden' ? '–' : t(`change.group.${said}`, { count: count ?? 0, n });
