import type { PictureOf } from '../../picture/picture.ts';
import type { OpenPresenter } from './open.ts';

/** The answers that the room may read; nothing that waits for the presenter or was hidden. */
export const picture: PictureOf<OpenPresenter> = ({ question, people, upvotes, queue }, { t }) => {
  const { answers, count } = queue.shown;
  if (answers.length === 0) return null;
  const texts = answers.map(({ text, likes }) => ({ text, said: upvotes ? t('open.likes', { n: likes }) : '' }));
  const more = count - answers.length;
  const all = more > 0 ? [...texts, { text: t('open.more', { n: more }), said: '' }] : texts;
  return { title: question, people: t('picture.people', { n: people }), figures: [{ type: 'texts', texts: all }] };
};
