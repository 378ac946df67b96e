import { element, NOTHING, type Markup } from '../../markup.ts';
import type { DemographicResults, GroupCell, GroupHead, GroupLine } from '../results/groups.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { ReportSpeech } from '../../text/report/report-texts.ts';
import { groupSaid } from '../wording/groups.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import { folding, paragraph, table, theirs, type Cell } from './html.ts';
import type { Sight } from './sight.ts';

/** The change by what people said of themselves; nothing where they were not asked. */
export function groupsPart({ demographics, composites }: InstrumentResults, sight: Sight): Markup {
  const { t } = sight.speech;
  if (!demographics.length) return NOTHING;
  const own = new Set(composites.flatMap(({ code, every }) => (every ? [code] : [])));
  return folding(
    sight.folded,
    t('doc.groups'),
    paragraph([t('groups.about')], { class: 'soft' }),
    ...demographics.map((one) =>
      element('div', { class: 'statistics' }, element('h4', {}, theirs(one.text, sight.lang)), demographicPart(one, own, sight)),
    ),
  );
}

function demographicPart(found: DemographicResults, own: ReadonlySet<string>, { speech, lang }: Sight): Markup {
  if (!found.shown) return paragraph([notShownSentence(found, speech)], { class: 'soft' });
  const { t } = speech;
  const name = ({ code, text }: GroupLine): Cell => (own.has(code) ? text : { markup: theirs(text, lang) });
  const rows = found.lines.map((line) => [name(line), ...found.groups.map((_, at) => cellOf(line.cells?.[at], speech))]);
  const hidden = found.lines.some(({ cells }) => !cells || cells.some(({ toward }) => toward.said === 'hidden'));
  return element(
    'div',
    {},
    table({ className: 'wide', head: [t('data.statement'), ...found.groups.map((group) => labelOf(group, speech))], rows }),
    paragraph([hidden ? t('change.table.hidden') : null], { class: 'soft' }),
  );
}

const labelOf = ({ labels, rest }: GroupHead, { t, list }: ReportSpeech): string =>
  rest ? t('groups.rest', { labels: list(labels) }) : list(labels);

function cellOf(cell: GroupCell | undefined, speech: ReportSpeech): string {
  if (!cell || cell.toward.said === 'hidden') return '–';
  const count = groupSaid(cell.toward, cell.n, speech);
  return cell.mean === null ? count : speech.t('groups.mean', { count, change: speech.decimal(cell.mean) });
}
