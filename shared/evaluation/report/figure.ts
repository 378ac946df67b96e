import { element, joined, NOTHING, type Markup } from '../../markup.ts';
import { tag } from './html.ts';
import { idOf, type Sight } from './sight.ts';

const FORMATS = ['svg', 'png'] as const;

/** A chart under its name, which can be saved as `name`; nothing where there is none. */
export const figure = (name: string, title: string | null, drawn: Markup | null, sight: Sight): Markup =>
  drawn === null
    ? NOTHING
    : element('figure', { 'data-charts': '' }, title === null ? joined() : tag('figcaption', title), drawn, saving(name, sight));

/** The buttons that save what stands beside them in the same `data-charts`; hidden until a script can do it. */
export const saving = (name: string, { speech: { t } }: Sight): Markup =>
  element(
    'p',
    { class: 'save-chart', hidden: '' },
    ...FORMATS.map((format) => {
      const label = t('chart.save', { format: format.toUpperCase() });
      const about = { 'data-chart': idOf(name), 'data-format': format, 'aria-label': label, title: label };
      return element('button', { type: 'button', ...about }, tag('span', format.toUpperCase()));
    }),
  );
