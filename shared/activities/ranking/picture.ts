import type { PictureOf } from '../../picture/picture.ts';
import { barsOf } from './layout.ts';
import type { RankingScreen } from './ranking.ts';

/** The items from the first to the last, by what the screen shows. */
export const picture: PictureOf<RankingScreen> = (view, { t }) => {
  if (!view.results) return null;
  const bars = barsOf(view.items, view.results, view.rank, view.by).map(({ text, place, value, share }) => {
    return { text: `${place}. ${text}`, share, strong: place === 1, said: t('number', { n: value }) };
  });
  const heading = t(`ranking.${view.by}`);
  return { title: view.question, people: t('picture.people', { n: view.people }), figures: [{ type: 'bars', heading, bars }] };
};
