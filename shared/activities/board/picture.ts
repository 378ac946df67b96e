import type { Figure, PictureOf } from '../../picture/picture.ts';
import type { BoardPresenter } from './board.ts';

/** The result of the vote once there is one; before that the notes in their groups. What was set aside is not there. */
export const picture: PictureOf<BoardPresenter> = (view, { t }) => {
  const notes = view.notes ?? [];
  if (notes.length === 0) return null;
  const most = Math.max(1, ...(view.results ?? []).map(({ dots }) => dots));
  const figures: Figure[] = view.results
    ? [
        {
          type: 'bars',
          heading: t('board.results'),
          bars: view.results.map(({ name, dots }, at) => {
            return { text: name, share: dots / most, strong: at === 0, said: t('board.dots', { n: dots }) };
          }),
        },
      ]
    : groupsOf(view);
  return { title: view.question, people: t('picture.people', { n: view.people }), figures };
};

function groupsOf({ notes, groups }: BoardPresenter): Figure[] {
  const texts = (group: string | null) =>
    (notes ?? []).filter((note) => note.group === group).map(({ text }) => ({ text, said: '' }));
  const named = Object.entries(groups).map(([id, { name }]): Figure => ({ type: 'texts', heading: name, texts: texts(id) }));
  return [...named, { type: 'texts' as const, texts: texts(null) }].filter(
    (figure) => 'texts' in figure && figure.texts.length > 0,
  );
}
