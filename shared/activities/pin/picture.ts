import { saidShare, type PictureOf } from '../../picture/picture.ts';
import type { PinScreen } from './pin.ts';

/** Where pins are dense, and how many lie in each region. */
export const picture: PictureOf<PinScreen> = (view, to) => {
  const { results, width, height } = view;
  if (!results) return null;
  const { t } = to;
  const regions = [
    ...results.regions,
    ...(results.regions.length ? [{ text: t('pin.outside'), count: results.outside, right: false }] : []),
  ];
  const most = Math.max(1, ...regions.map(({ count }) => count));
  const bars = regions.map(({ text, count, right }) => {
    return { text, share: count / most, strong: right, said: saidShare(to, count, results.pins) };
  });
  return {
    title: view.question,
    people: `${t('picture.people', { n: view.people })} · ${t('pin.pins', { n: results.pins })}`,
    figures: [
      {
        type: 'map',
        heading: view.alt,
        image: view.image,
        ratio: height / width,
        ...results.heat,
        areas: results.regions.map(({ corners }) => corners),
      },
      ...(bars.length ? [{ type: 'bars' as const, bars }] : []),
    ],
  };
};
