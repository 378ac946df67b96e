import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Series } from '../analysis/series.ts';
import type { SeriesFollowUp } from '../results/series-follow-up.ts';
import { followUpSentence } from './follow-up.ts';

/** The plain totals of a series, which rooms stay out of them, and how people stand weeks later; the name `on` as in `followUpSentence`. */
export function seriesSentences(
  { totals, leftOut }: Series,
  followUps: readonly SeriesFollowUp[],
  on: { aim: string } | { title: string },
  speech: Speech,
): string[] {
  const { t } = speech;
  const later = followUps.flatMap((one) => laterSentences(one, on, speech));
  const out = [...(leftOut ? [t('change.rooms.left-out', { n: leftOut })] : []), ...later];
  if (!totals.shown) return out;
  const { n, rooms, toward, mostlyToward, ofRooms } = totals;
  const mostly = ofRooms > 1 ? [t('change.series', { n: mostlyToward, rooms: ofRooms })] : [];
  return [t('change.series.total', { n, rooms, toward }), ...mostly, ...out];
}

function laterSentences(one: SeriesFollowUp, on: { aim: string } | { title: string }, speech: Speech): string[] {
  const said = followUpSentence(one, on, speech);
  return said === null ? [] : [said, speech.t('change.followup.rooms', { n: one.rooms, rooms: one.asked })];
}

/** Small rooms that appear as one: "two small rooms". */
export const smallRoomsLabel = (rooms: number, { t }: Speech): string =>
  rooms === 2 ? t('change.rooms.two-small') : t('change.rooms.small', { n: rooms });
