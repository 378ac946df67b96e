import type { PictureOf } from '../../picture/picture.ts';
import { binText } from './layout.ts';
import type { NumberPresenter } from './number.ts';

/** How often each range was said, and the middle of all. */
export const picture: PictureOf<NumberPresenter> = (view, { t }) => {
  if (!view.results) return null;
  const most = Math.max(1, ...view.bins.map(({ count }) => count));
  const bars = view.bins.map((bin) => {
    return { text: binText(bin, view.step, t), share: bin.count / most, said: t('number', { n: bin.count }) };
  });
  const value = t('number.value', { value: view.results.median, unit: view.unit }).trim();
  return {
    title: view.question,
    people: t('picture.people', { n: view.people }),
    figures: [{ type: 'bars', heading: t('number.median', { value }), bars }],
  };
};
