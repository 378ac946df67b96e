import { answerBars } from '../charts/answers.ts';
import { changeDots } from '../charts/change-dots.ts';
import type { Look } from '../charts/look.ts';
import { moveBar } from '../charts/move-bar.ts';
import { strip } from '../charts/strip.ts';
import { transitionTable } from '../charts/transition-table.ts';
import type { Markup } from '../../markup.ts';
import type { ItemResults } from '../results/item-results.ts';

/** The charts of an item; null where its figures are not shown. */
export interface ItemCharts {
  strip(look: Look): Markup | null;
  bar(look: Look): Markup | null;
  answers(look: Look): Markup | null;
  changes(look: Look): Markup | null;
  transitions(look: Look): Markup | null;
}

/** What can be drawn of an item. `scale` are its labels from point 1 upward. */
export function chartsOf(item: ItemResults, scale: readonly string[]): ItemCharts {
  const { headline, counts, page, text, aim } = item;
  const { movement } = headline;
  const { distribution, changes, transitions } = counts;
  return {
    strip: (look) => (movement.shown ? strip({ text, ...movement }, look) : null),
    bar: (look) => (movement.shown ? moveBar({ text, ...movement }, look) : null),
    answers: (look) => (distribution.shown ? answerBars({ text, scale, aim, ...distribution }, look) : null),
    changes: (look) =>
      changes.shown && page.waves.shown
        ? changeDots({ text, ...changes, mean: page.waves.change, ci: page.change.shown ? page.change.ci : null }, look)
        : null,
    transitions: (look) => (transitions.shown ? transitionTable({ text, scale, aim, ...transitions }, look) : null),
  };
}
