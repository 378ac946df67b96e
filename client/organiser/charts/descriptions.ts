import type { OrganiserKey } from '../../../shared/text/organiser/organiser-texts.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { ShownItem } from '../report/outcome.ts';
import { MOVES } from './moves.ts';

type Say = Translate<OrganiserKey>;

/** Labels with their counts, as a language lists things. */
function listOf(labels: readonly string[], counts: readonly number[], lang: string, t: Say): string {
  const entries = labels.map((label, at) => t('chart.entry', { label, n: counts[at] ?? 0 }));
  return new Intl.ListFormat(lang, { type: 'unit', style: 'short' }).format(entries);
}

/** What the bars of answers show, for who cannot see them. */
export const answersDescription = (item: ShownItem, scale: readonly string[], lang: string, t: Say): string =>
  `${t('chart.before', { list: listOf(scale, item.before, lang, t) })} ${t('chart.after', { list: listOf(scale, item.after, lang, t) })}`;

/** What the chart of movements shows, for who cannot see it. */
export const movementDescription = (item: ShownItem, lang: string, t: Say): string =>
  listOf(
    MOVES.map((move) => t(`move.${move}`)),
    MOVES.map((move) => item[move]),
    lang,
    t,
  );
