import { answerBars } from '../../../shared/evaluation/charts/answers.ts';
import { forest } from '../../../shared/evaluation/charts/forest.ts';
import { moveBar } from '../../../shared/evaluation/charts/move-bar.ts';
import type { Look } from '../../../shared/evaluation/charts/look.ts';
import { PRINT } from '../../../shared/evaluation/charts/palette.ts';
import { chartsOf } from '../../../shared/evaluation/report/charts-of.ts';
import { compositeCharts } from '../../../shared/evaluation/report/composites.ts';
import { reportHtml, type AnyResults } from '../../../shared/evaluation/report/document.ts';
import type { SeriesItem } from '../../../shared/evaluation/results/series-item.ts';
import { seriesCompositeCharts } from '../../../shared/evaluation/report/series.ts';
import type { Markup } from '../../../shared/markup.ts';
import { reportSpeechIn } from '../../../shared/text/report/report-texts.ts';
import type { BundleFile } from './file.ts';

/** Pixels: wide enough for a page of a document. */
const WIDTH = 640;

type Drawings = Record<string, (look: Look) => Markup | null>;

/** The report as a page and its charts as pictures of their own; only what the results show is drawn. */
export const drawnFiles = (results: AnyResults): BundleFile[] => [
  { path: 'report.html', content: reportHtml(results) },
  ...(results.scope === 'room'
    ? results.instruments.flatMap(({ code, items, composites, scale }) => [
        ...items.flatMap((item) => pictures(`${code}-${item.code}`, item.text, { ...chartsOf(item, scale) }, results)),
        ...composites.flatMap((one) => pictures(`${code}-${one.code}`, one.title, compositeCharts(one), results)),
      ])
    : results.instruments.flatMap(({ code, items, composites, scale, wording }) => {
        const named = (one: string): string => [code, wording, one].filter((part) => part !== null).join('-');
        return [
          ...items.flatMap((item) => pictures(named(item.code), item.text, ofSeries(item, scale), results)),
          ...composites.flatMap((one) => pictures(named(one.code), one.title, seriesCompositeCharts(one, scale.length), results)),
        ];
      })),
];

/** Item codes and names of charts are letters, digits, `_` and `-`: safe in a path. */
function pictures(name: string, heading: string, drawings: Drawings, { language }: AnyResults): BundleFile[] {
  const speech = reportSpeechIn(language);
  return Object.entries(drawings).flatMap(([chart, draw]) => {
    const look: Look = { width: WIDTH, letter: 14, palette: PRINT, id: `${name}-${chart}`, speech, heading };
    const drawn = draw(look);
    return drawn ? [{ path: `charts/${name}-${chart}.svg`, content: `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}\n` }] : [];
  });
}

function ofSeries({ text, aim, movement, distribution, series }: SeriesItem, scale: readonly string[]): Drawings {
  const { rooms, pooled } = series;
  return {
    bar: (look) => (movement.shown ? moveBar({ text, ...movement }, look) : null),
    answers: (look) => (distribution.shown ? answerBars({ text, scale, aim, ...distribution }, look) : null),
    forest: (look) => {
      const lines = rooms.map(({ room, n, meanChange, change }) => ({
        name: room,
        n,
        mean: meanChange,
        ci: change.shown ? change.ci : null,
      }));
      const all = pooled.shown ? pooled : null;
      return lines.length ? forest({ text, rooms: lines, points: scale.length, pooled: all }, look) : null;
    },
  };
}
