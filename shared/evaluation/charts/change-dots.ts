import { listed } from '../../text/listed.ts';
import type { Interval } from '../statistics/interval.ts';
import { picture, words } from './drawing.ts';
import { boardOf, type Board, type Look } from './look.ts';
import { element, joined, NOTHING, type Markup } from '../../markup.ts';
import { withMinus } from '../../text/minus.ts';

/** Everybody's change toward the aim on one item, and their mean; `ci` is null where there is no interval. */
export interface Changes {
  text: string;
  n: number;
  counts: readonly { change: number; people: number }[];
  mean: number;
  ci: Interval | null;
}

const MOST_STACKED = 60;

/** A dot per person over the change, stacked; below them the mean with its interval. The axis is always the whole range. */
export function changeDots(changes: Changes, look: Look): Markup {
  const { letter, width, palette, speech } = look;
  const reach = (changes.counts.length - 1) / 2;
  const [board, step] = [boardOf(look), (width - 2 * letter) / changes.counts.length];
  const place = (change: number): number => board.at(letter + (change + reach + 0.5) * step);
  const most = Math.max(1, ...changes.counts.map(({ people }) => people));
  const room = letter * 8;
  const [base, low] = [letter * 0.6 + room, letter * 0.6 + room];
  const people = changes.counts.map(({ change, people }) =>
    people ? (changes.n > MOST_STACKED ? column : stack)(people, most, place(change), { base, room, step }, look) : NOTHING,
  );
  const axis = element('path', { d: `M${board.at(letter)} ${low}H${board.at(width - letter)}`, stroke: palette.soft });
  const ticks = changes.counts.map(({ change }) =>
    words(change > 0 ? `+${change}` : withMinus(String(change)), place(change), low + letter * 1.3, {
      ...{ 'text-anchor': 'middle', 'font-size': letter * 0.85, fill: palette.soft, direction: 'ltr' },
    }),
  );
  const zero = element('path', { d: `M${place(0)} 0V${low + letter * 3.6}`, stroke: palette.soft, 'stroke-dasharray': '2 3' });
  return picture(
    { title: speech.t('chart.changes', { n: changes.n, item: changes.text }), description: changesSaid(changes, look) },
    look,
    low + letter * 5.6,
    zero,
    ...people,
    axis,
    ...ticks,
    meanLine(changes, place, low + letter * 2.6, look),
    ends(board, low + letter * 5, look),
  );
}

interface Space {
  base: number;
  room: number;
  step: number;
}

function stack(people: number, most: number, x: number, { base, room, step }: Space, look: Look): Markup {
  const size = Math.min(step * 0.8, room / most, look.letter);
  const dot = (at: number): Markup =>
    element('circle', {
      cx: x,
      cy: base - (at + 0.5) * size,
      r: size * 0.42,
      fill: look.palette.toward,
      stroke: look.palette.soft,
    });
  return joined(...Array.from({ length: people }, (_, at) => dot(at)));
}

function column(people: number, most: number, x: number, { base, room, step }: Space, look: Look): Markup {
  const height = (people / most) * (room - look.letter);
  return joined(
    element('rect', {
      x: x - step * 0.35,
      y: base - height,
      width: step * 0.7,
      height,
      fill: look.palette.toward,
      stroke: look.palette.soft,
    }),
    words(String(people), x, base - height - look.letter * 0.3, { 'text-anchor': 'middle', 'font-size': look.letter * 0.8 }),
  );
}

/** The mean as a diamond on its interval; a mean without one stands alone. */
function meanLine({ mean, ci }: Changes, place: (change: number) => number, y: number, { letter, palette }: Look): Markup {
  const r = letter * 0.42;
  const x = place(mean);
  const span = ci
    ? element('path', {
        d: `M${place(ci[0])} ${y}H${place(ci[1])}M${place(ci[0])} ${y - r}v${2 * r}M${place(ci[1])} ${y - r}v${2 * r}`,
        ...{ stroke: palette.ink, 'stroke-width': letter * 0.14, fill: 'none' },
      })
    : NOTHING;
  return joined(span, element('path', { d: `M${x - r} ${y}L${x} ${y - r}L${x + r} ${y}L${x} ${y + r}Z`, fill: palette.ink }));
}

/** Which way is which, at the two ends. */
function ends(board: Board, y: number, { letter, width, palette, speech }: Look): Markup {
  const [back, on] = speech.rightToLeft ? ['→', '←'] : ['←', '→'];
  const plain = { fill: palette.soft, 'font-size': letter * 0.9 };
  return joined(
    words(`${back} ${speech.t('move.away')}`, board.at(0), y, plain),
    words(`${speech.t('move.toward')} ${on}`, board.at(width), y, { ...plain, 'text-anchor': 'end' }),
  );
}

function changesSaid({ counts, mean, ci }: Changes, { speech }: Look): string {
  const list = speech.list(
    counts
      .filter(({ people }) => people)
      .map(({ change, people }) => speech.t('chart.entry', { label: withMinus(String(change)), n: people })),
  );
  const range = ci ? speech.t('chart.interval', { low: speech.decimal(ci[0]), high: speech.decimal(ci[1]) }) : null;
  return listed([list, speech.t('chart.mean', { mean: speech.decimal(mean) }), ...(range ? [range] : [])], speech.lang, ';');
}
