import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Series } from '../analysis/series.ts';

/** The plain totals of a series, and which rooms stay out of them. */
export function seriesSentences({ totals, leftOut }: Series, { t }: Speech): string[] {
  const out = leftOut ? [t('change.rooms.left-out', { n: leftOut })] : [];
  if (!totals.shown) return out;
  const { n, rooms, toward, mostlyToward, ofRooms } = totals;
  const mostly = ofRooms > 1 ? [t('change.series', { n: mostlyToward, rooms: ofRooms })] : [];
  return [t('change.series.total', { n, rooms, toward }), ...mostly, ...out];
}

/** Small rooms that appear as one: "two small rooms". */
export const smallRoomsLabel = (rooms: number, { t }: Speech): string =>
  rooms === 2 ? t('change.rooms.two-small') : t('change.rooms.small', { n: rooms });
