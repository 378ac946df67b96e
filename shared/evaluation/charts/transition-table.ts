import { countIn, picture, words } from './drawing.ts';
import { boardOf, type Look } from './look.ts';
import { element, joined, type Markup } from '../../markup.ts';
import { cut } from './text-width.ts';

/** Who went from which point (rows, before) to which (columns, after), both from point 1. */
export interface Transitions {
  text: string;
  n: number;
  table: readonly (readonly number[])[];
  scale: readonly string[];
  aim: 'lower' | 'higher';
}

/** A shaded square: the darker, the more people. The diagonal, where nobody moved, has a heavier frame. */
export function transitionTable(transitions: Transitions, look: Look): Markup {
  const { table, scale, n, text } = transitions;
  const { letter, width, palette, speech } = look;
  const [board, label] = [boardOf(look), Math.min(width * 0.4, letter * 13)];
  const [cell, row, head] = [(width - label) / scale.length, letter * 2.3, letter * 3.6];
  const most = Math.max(1, ...table.flat());
  const box = (before: number, after: number) => ({
    x: board.left(label + after * cell, cell),
    y: head + before * row,
    width: cell,
    height: row,
  });
  const cells = table.flatMap((counts, before) =>
    counts.map((count, after) => {
      const place = box(before, after);
      return joined(
        element('rect', { ...place, fill: palette.middle, stroke: palette.line }),
        element('rect', { ...place, fill: palette.toward, 'fill-opacity': (0.95 * count) / most }),
        ...(count ? [countIn(count, place.x + cell / 2, place.y + row / 2, cell, look, 'none')] : []),
      );
    }),
  );
  const diagonal = scale.map((_, at) =>
    element('rect', { ...box(at, at), fill: 'none', stroke: palette.soft, 'stroke-width': 1.6 }),
  );
  const rows = scale.map((name, at) =>
    words(cut(name, label - letter * 0.8, letter * 0.9), board.at(label - letter * 0.6), head + (at + 0.5) * row, {
      ...{ dy: '0.35em', 'text-anchor': 'end', 'font-size': letter * 0.9 },
    }),
  );
  const columns = scale.map((_, at) =>
    words(String(at + 1), board.at(label + (at + 0.5) * cell), head - letter * 0.5, {
      'text-anchor': 'middle',
      fill: palette.soft,
    }),
  );
  const numbered = scale.map((_, at) =>
    words(String(at + 1), board.at(letter * 0.2), head + (at + 0.5) * row, {
      dy: '0.35em',
      fill: palette.soft,
      'font-size': letter * 0.9,
    }),
  );
  return picture(
    { title: speech.t('chart.transitions', { n, item: text }), description: speech.t('chart.transitions.about') },
    look,
    head + scale.length * row + letter * 1.6,
    words(`${speech.t('wave.before')} ↓`, board.at(0), head - letter * 0.5, { 'font-weight': 600 }),
    words(`${speech.t('wave.after')} ${speech.rightToLeft ? '←' : '→'}`, board.at(label), letter * 1.1, { 'font-weight': 600 }),
    words(speech.t('chart.n', { n }), board.at(width), letter * 1.1, { 'text-anchor': 'end', fill: palette.soft }),
    ...cells,
    ...diagonal,
    ...rows,
    ...numbered,
    ...columns,
  );
}
