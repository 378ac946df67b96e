import type { PictureOf } from '../../picture/picture.ts';
import { sorted } from './sorting.ts';
import type { QaPresenter } from './views.ts';

/** The questions that the room sees, those with most votes first; nothing that waits to be read, and no names. */
export const picture: PictureOf<QaPresenter> = ({ question, people, questions }, { t, title }) => {
  const seen = questions.filter(({ stage }) => stage !== 'review' && stage !== 'archived');
  if (seen.length === 0) return null;
  const texts = sorted(seen, 'likes').map(({ text, likes }) => ({ text, said: t('qa.likes', { n: likes }) }));
  return { title: question || title, people: t('picture.people', { n: people }), figures: [{ type: 'texts', texts }] };
};
