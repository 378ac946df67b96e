import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { GroupCount } from '../disclosure/group-counts.ts';

/** A count of a subgroup as it may be said: "most", "4 of 6", "few or none"; a dash where it is hidden. */
export const groupSaid = ({ said, count }: GroupCount, n: number, { t }: Pick<Speech, 't'>): string =>
  said === 'hidden' ? '–' : t(`change.group.${said}`, { count: count ?? 0, n });
