import { saidShare, type Figure, type PictureOf } from '../../picture/picture.ts';
import { linesOf } from './layout.ts';
import type { QuizPresenter } from './quiz.ts';

/** How the room did, and how many chose each option. */
export const picture: PictureOf<QuizPresenter> = (view, to) => {
  const { results } = view;
  if (!results) return null;
  const people = Math.max(1, results.people);
  const outcomes = (['right', 'partly', 'wrong'] as const).map((outcome) => {
    const count = results[outcome];
    return {
      text: to.t(`quiz.${outcome}`),
      share: count / people,
      strong: outcome === 'right',
      said: saidShare(to, count, results.people),
    };
  });
  const lines = view.type === 'order' || view.options.length === 0 ? [] : linesOf(view);
  const bars = lines.map(({ mark, text, count, share, right }) => {
    return { text: `${mark}. ${text}`, share, strong: right, said: saidShare(to, count, results.people) };
  });
  const figures: Figure[] = [{ type: 'bars', bars: outcomes }];
  if (bars.length) figures.unshift({ type: 'bars', bars });
  return { title: view.question, people: to.t('picture.people', { n: view.people }), figures };
};
