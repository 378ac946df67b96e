import { element, joined, type Markup } from '../../markup.ts';
import type { ActivityResults } from '../results/activities.ts';
import type { ActivityTable, NextStep } from '../results/activity-tables.ts';
import { notShown } from '../analysis/result.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import { paragraph, table, tag, theirs } from './html.ts';
import type { Sight } from './sight.ts';

/** Every other activity of the workshop in short. */
export const appendixPart = (activities: readonly ActivityResults[], sight: Sight): Markup =>
  element('div', { class: 'activities' }, ...activities.map((activity) => activityPart(activity, sight)));

function activityPart({ title, run, people, withheld, tables }: ActivityResults, sight: Sight): Markup {
  const { t } = sight.speech;
  const head = element('h4', {}, theirs(title, sight.lang), tag('small', run ? ` ${t('appendix.run', { n: run })}` : ''));
  const why = withheld ? notShownSentence(notShown(people, withheld), sight.speech) : null;
  return element(
    'section',
    { class: 'activity' },
    head,
    paragraph([t('appendix.people', { n: people }), why], { class: 'soft' }),
    ...tables.map((found) => tablePart(found, sight)),
  );
}

function tablePart(found: ActivityTable, { speech }: Sight): Markup {
  const { t } = speech;
  switch (found.type) {
    case 'counts':
      if (found.hidden) return paragraph([notShownSentence(notShown(0, 'nearly-unanimous'), speech)], { class: 'soft' });
      return table({
        head: [found.item ?? t('table.answer'), t('data.count')],
        rows: found.rows.map(({ label, count }) => [label ?? t('data.other'), count]),
      });
    case 'averages':
      return table({
        head: ['', 'n', t('data.mean'), t('data.median')],
        rows: found.rows.map(({ label, n, mean, median }) => [label, n, speech.fixed(mean, 2), speech.fixed(median, 1)]),
      });
    case 'texts':
      if (!found.texts) return paragraph([t('appendix.texts', { n: found.count })], { class: 'soft' });
      return joined(
        paragraph([t('appendix.written', { n: found.count })]),
        element('ul', {}, ...found.texts.map((text) => element('li', {}, tag('bdi', text)))),
      );
    case 'steps':
      if (!found.steps) return paragraph([t('appendix.steps', { n: found.count })], { class: 'soft' });
      return table({
        head: [t('steps.what'), t('steps.who'), t('steps.when'), t('steps.status')],
        rows: found.steps.map(({ text, owner, date, status }: NextStep) => [
          ...[text, owner, date].map((said) => ({ markup: tag('bdi', said) })),
          t(`steps.${status}`),
        ]),
      });
  }
}
