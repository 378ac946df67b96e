import { saidShare, type PictureOf } from '../../picture/picture.ts';
import { barsOf } from './layout.ts';
import type { PollScreen } from './poll.ts';

/** Bars for the options. */
export const picture: PictureOf<PollScreen> = (view, to) => {
  if (!view.results) return null;
  const bars = barsOf(view, to.t('poll.other')).map(({ text, count, share, most }) => {
    return { text, share, strong: most, said: saidShare(to, count, view.people) };
  });
  return { title: view.question, people: to.t('picture.people', { n: view.people }), figures: [{ type: 'bars', bars }] };
};
