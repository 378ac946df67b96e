import type { PictureOf } from '../../picture/picture.ts';
import type { HeadlinePresenter } from './headline.ts';

/** How many headlines kept each rule at first and keep it now, and the headlines that the room may read. */
export const picture: PictureOf<HeadlinePresenter> = ({ question, people, improved, results: { pairs, more, rules } }, { t }) => {
  if (pairs.length === 0) return null;
  const texts = pairs.map(({ first, last, before, after }) => ({
    text: last === null ? first : t('headline.first-newest', { first, newest: last }),
    said: t('headline.kept.change', { before: before.met, after: after.met, of: after.of }),
  }));
  const rest = more ? [{ text: t('headline.more', { n: more }), said: '' }] : [];
  const bars = rules.map(({ code, before, after }) => ({
    text: t(`headline.rule.${code}`),
    share: improved ? after / improved : 0,
    said: t('headline.from-to', { before, after }),
  }));
  return {
    title: question,
    people: t('picture.people', { n: people }),
    figures: [
      ...(improved ? [{ type: 'bars' as const, heading: t('headline.rules', { n: improved }), bars }] : []),
      { type: 'texts', texts: [...texts, ...rest] },
    ],
  };
};
