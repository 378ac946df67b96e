import type { PictureOf } from '../../picture/picture.ts';
import type { GridScreen } from './grid.ts';

/** Each item where the middle of the answers is. */
export const picture: PictureOf<GridScreen> = (view, { t }) => {
  const { results, items, min, max } = view;
  if (!results) return null;
  const along = (value: number): number => (value - min) / (max - min);
  const points = results.flatMap(({ x, y, n }, at) => {
    if (!x || !y) return [];
    const said = `${view.x.label} ${x.median} · ${view.y.label} ${y.median} · n = ${n}`;
    return [{ text: items[at]!.text, x: along(x.median), y: along(y.median), said }];
  });
  if (points.length === 0) return null;
  return {
    title: view.question,
    people: t('picture.people', { n: view.people }),
    figures: [{ type: 'plane', x: view.x, y: view.y, points }],
  };
};
