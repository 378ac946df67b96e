import { element, escaped, joined, type Markup } from '../../markup.ts';
import { directionOf } from '../../text/direction.ts';
import { reportSpeechIn } from '../../text/report/report-texts.ts';
import type { RoomResults } from '../results/room.ts';
import type { SeriesResults } from '../results/series.ts';
import { CHART_SCRIPT, CHART_SCRIPT_HASH } from './chart-script.ts';
import { REPORT_CSS } from './css.ts';
import { paragraph, tag, theirs } from './html.ts';
import { foundPart, roomPart } from './room.ts';
import { seriesPart } from './series.ts';
import { sightOf, type Sight } from './sight.ts';

export type AnyResults = RoomResults | SeriesResults;

/** Nothing is loaded, and no script runs but the one that is named by its hash; pictures of charts pass through a data address. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${CHART_SCRIPT_HASH}'; img-src data:`;

/** A whole report as one page that needs nothing else: no file, no net, and no script but to save its charts. */
export function reportHtml(results: AnyResults): string {
  const speech = reportSpeechIn(results.language);
  const sight = sightOf(speech, results.language, false);
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    tag('title', `${results.session.title} · ${speech.t('doc.kicker')}`),
    `<style>${REPORT_CSS}</style>`,
  ].join('');
  const body = element(
    'main',
    { class: 'report whole' },
    headPart(results, sight),
    bodyPart(results, sight),
    footPart(results, sight),
  );
  const root = `<html lang="${escaped(speech.lang)}" dir="${directionOf(speech.lang)}">`;
  return `<!doctype html>\n${root}<head>${head}</head><body>${body}<script>${CHART_SCRIPT}</script></body></html>\n`;
}

/** A series without its page, for a page of ours: its data are folded. */
export const seriesFragment = (results: SeriesResults): Markup => fragment(results, (sight) => seriesPart(results, sight));

/** What one instrument of a room found, for a page of ours: annex and data are folded. */
export const instrumentFragment = (results: RoomResults, code: string): Markup =>
  fragment(results, (sight) =>
    joined(
      ...results.instruments
        .filter((instrument) => instrument.code === code)
        .map((instrument) => foundPart(instrument, results.threshold, sight)),
    ),
  );

function fragment(results: AnyResults, draw: (sight: Sight) => Markup): Markup {
  const sight = sightOf(reportSpeechIn(results.language), results.language, true);
  return element('div', { class: 'report' }, draw(sight));
}

const bodyPart = (results: AnyResults, sight: Sight): Markup =>
  results.scope === 'room' ? roomPart(results, sight) : seriesPart(results, sight);

function headPart(results: AnyResults, sight: Sight): Markup {
  const { t, day } = sight.speech;
  const where =
    results.scope === 'room' ? t('doc.room', { code: results.room.code, day: day(results.room.openedAt) }) : t('doc.series');
  return element(
    'header',
    { class: 'front' },
    tag('p', t('doc.kicker'), { class: 'kicker' }),
    element('h1', {}, theirs(results.session.title, sight.lang)),
    tag('p', where),
    paragraph([t(`doc.grade.${results.grade}`, { n: results.threshold })], { class: 'soft' }),
  );
}

function footPart({ madeAt, software, version, seed }: AnyResults, { speech: { t, day } }: Sight): Markup {
  const made = t('doc.made-on', { day: day(madeAt) });
  const how = t('doc.foot', { version: software, format: version, seed: String(seed) });
  return element('footer', {}, joined(paragraph([`${made}.`, how], { class: 'soft' })));
}
