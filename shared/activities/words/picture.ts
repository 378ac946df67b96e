import type { PictureOf } from '../../picture/picture.ts';
import type { WordsPresenter } from './words.ts';

/** The words that the room may see, larger the more people wrote them. */
export const picture: PictureOf<WordsPresenter> = ({ question, people, words }, { t }) =>
  words.length === 0
    ? null
    : {
        title: question,
        people: t('picture.people', { n: people }),
        figures: [{ type: 'cloud', words: words.map(({ text, count }) => ({ text, count, said: t('number', { n: count }) })) }],
      };
