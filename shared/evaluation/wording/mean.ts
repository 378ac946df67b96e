import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Page } from '../analysis/page.ts';

/** The averages in raw points and their change toward the aim, with the range of what it could be. Null where hidden. */
export function meanSentence({ waves, change }: Page, points: number, { t, decimal }: Speech): string | null {
  if (!waves.shown) return null;
  const ends = change.shown ? [...change.ci] : [];
  const [low, high] = ends.map(decimal);
  const said = t('change.mean', {
    ...{ min: 1, max: points, before: decimal(waves.before.mean), after: decimal(waves.after.mean) },
    change: decimal(waves.change),
  });
  const range = change.shown ? t('change.mean.range', { low: low!, high: high! }) : null;
  const below = [waves.change, ...ends].some((value) => decimal(value) !== decimal(Math.abs(value)));
  return [said, range, below ? t('change.mean.sign') : null].filter((sentence) => sentence !== null).join(' ');
}

/** The word for the size of the mean change, marked as ours. */
export const sizeSentence = ({ size }: Page, { t }: Speech): string | null => (size.shown ? t(`change.size.${size.size}`) : null);
