import type { OrganiserKey } from '../../../shared/text/organiser/organiser-texts.ts';
import type { Translate } from '../../../shared/text/translate.ts';

/** A planned duration in words. */
export function durationIn(minutes: number, t: Translate<OrganiserKey>): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return t('session.minutes', { n: rest });
  return rest === 0 ? t('session.hours', { n: hours }) : t('session.hours-minutes', { hours, minutes: rest });
}
