import type { PictureOf } from '../../picture/picture.ts';
import { linesOf, roundedMean } from './layout.ts';
import type { PointsScreen } from './points.ts';

/** What each item got: its mean, as on the screen, the sum and how many gave it none. */
export const picture: PictureOf<PointsScreen> = (view, { t }) => {
  if (!view.results) return null;
  const lines = linesOf(view, view.sorted);
  const top = Math.max(1, ...lines.map(({ sum }) => sum));
  const bars = lines.map(({ text, sum, mean, none, most }) => {
    return { text: `${text} (${t('points.detail', { mean: roundedMean(mean), sum, none })})`, share: sum / top, strong: most };
  });
  return {
    title: view.question,
    people: t('picture.people', { n: view.people }),
    figures: [
      { type: 'bars', bars: bars.map((bar, at) => ({ ...bar, said: t('number', { n: roundedMean(lines[at]!.mean) }) })) },
    ],
  };
};
