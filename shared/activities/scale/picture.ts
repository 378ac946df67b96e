import type { PictureOf } from '../../picture/picture.ts';
import { hasPercents, longestSide, partsOf, tintOf, type Row } from './layout.ts';
import type { ScaleScreen } from './scale.ts';

/** A bar in parts for each statement, drawn as on the screen; means stand under whole bars. */
export const picture: PictureOf<ScaleScreen> = (view, { t }) => {
  if (!view.results) return null;
  const rows: Row[] = view.results.statements.map((ratings, at) => ({ ...ratings, ...view.statements[at]! }));
  const drawn = view.view === 'diverging' ? 'diverging' : 'stacked';
  const side = longestSide(rows);
  const legend = view.scale.map((text, at) => ({ text, tint: tintOf(at, view.scale.length) }));
  const figures = rows.map((row) => {
    const parts = partsOf(row, drawn, side).map(({ at, count, start, size }) => {
      const share = hasPercents(row) ? ` · ${t('percent', { n: Math.round((100 * count) / row.n) })}` : '';
      return { at, start, size, said: t('number', { n: count }) + share };
    });
    const mean = row.mean === null ? [] : [`${t('scale.mean')} ${t('number', { n: Math.round(row.mean * 10) / 10 })}`];
    const skips = row.skips ? [`${t('scale.skips')} ${row.skips}`] : [];
    return { text: row.text, parts, said: [`n = ${row.n}`, ...mean, ...skips].join(' · ') };
  });
  return {
    title: view.question,
    people: t('picture.people', { n: view.people }),
    figures: [{ type: 'parts', legend, rows: figures }],
  };
};
