import type { Interval } from '../statistics/interval.ts';
import { picture, words } from './drawing.ts';
import { boardOf, type Look } from './look.ts';
import { element, joined, NOTHING, type Markup } from '../../markup.ts';
import { withMinus } from '../../text/minus.ts';
import { cut } from './text-width.ts';

/** The mean changes of rooms toward the aim; `pooled` is null below five rooms. */
export interface Forest {
  text: string;
  rooms: readonly { name: string; n: number; mean: number; ci: Interval | null }[];
  pooled: { mu: number; ci: Interval; prediction: Interval; k: number } | null;
  /** Points of the scale: the axis is always the whole range of changes. */
  points: number;
}

/** A line per room with its n; below five rooms no diamond. */
export function forest(found: Forest, look: Look): Markup {
  const { letter, width, palette, speech } = look;
  const [board, names, numbers, line] = [boardOf(look), Math.min(width * 0.3, letter * 12), letter * 4.5, letter * 1.9];
  const reach = found.points - 1;
  const room = width - names - numbers - letter;
  const place = (change: number): number =>
    board.at(names + numbers + ((Math.max(-reach, Math.min(reach, change)) + reach) / (2 * reach)) * room);
  const most = Math.max(1, ...found.rooms.map(({ n }) => n));
  const head = letter * 1.8;
  const lines = found.rooms.map(({ name, n, mean, ci }, at) => {
    const y = head + (at + 0.5) * line;
    const size = letter * (0.35 + 0.55 * Math.sqrt(n / most));
    return joined(
      words(cut(name, names - letter, letter * 0.95), board.at(0), y, { dy: '0.35em', 'font-size': letter * 0.95 }),
      words(String(n), board.at(names + numbers - letter * 1.4), y, { dy: '0.35em', 'text-anchor': 'end' }),
      ci
        ? element('path', { d: `M${place(ci[0])} ${y}H${place(ci[1])}`, stroke: palette.ink, 'stroke-width': letter * 0.1 })
        : NOTHING,
      element('rect', {
        x: place(mean) - size / 2,
        y: y - size / 2,
        width: size,
        height: size,
        fill: palette.toward,
        stroke: palette.ink,
      }),
    );
  });
  const bottom = head + found.rooms.length * line;
  const pooled = found.pooled ? pooledLine(found.pooled, place, bottom + line * 0.7, look) : { drawn: NOTHING, height: 0 };
  const low = bottom + pooled.height + letter * 0.6;
  const ticks = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach).filter((change) => reach <= 5 || change % 2 === 0);
  return picture(
    { title: speech.t('chart.forest', { n: found.rooms.length, item: found.text }), description: forestSaid(found, look) },
    look,
    low + letter * 3.4,
    words(speech.t('chart.room'), board.at(0), letter, { fill: palette.soft, 'font-size': letter * 0.9 }),
    words('n', board.at(names + numbers - letter * 1.4), letter, {
      fill: palette.soft,
      'text-anchor': 'end',
      'font-size': letter * 0.9,
    }),
    element('path', { d: `M${place(0)} ${letter * 1.3}V${low}`, stroke: palette.soft, 'stroke-dasharray': '2 3' }),
    ...lines,
    pooled.drawn,
    element('path', { d: `M${place(-reach)} ${low}H${place(reach)}`, stroke: palette.soft }),
    ...ticks.map((change) =>
      words(change > 0 ? `+${change}` : withMinus(String(change)), place(change), low + letter * 1.2, {
        ...{ 'text-anchor': 'middle', 'font-size': letter * 0.85, fill: palette.soft, direction: 'ltr' },
      }),
    ),
    words(speech.t('move.toward'), place(reach), low + letter * 2.6, {
      'text-anchor': 'end',
      fill: palette.soft,
      'font-size': letter * 0.9,
    }),
  );
}

/** The pooled mean as a diamond as wide as its interval, on the wider line of what one more room may find. */
function pooledLine(
  { mu, ci, prediction, k }: NonNullable<Forest['pooled']>,
  place: (change: number) => number,
  y: number,
  look: Look,
) {
  const { letter, palette, speech } = look;
  const r = letter * 0.55;
  const drawn = joined(
    words(speech.t('chart.pooled', { n: k }), boardOf(look).at(0), y, { dy: '0.35em', 'font-weight': 600 }),
    element('path', {
      d: `M${place(prediction[0])} ${y}H${place(prediction[1])}`,
      stroke: palette.soft,
      'stroke-width': letter * 0.12,
      'stroke-dasharray': '5 3',
    }),
    element('path', {
      d: `M${place(ci[0])} ${y}L${place(mu)} ${y - r}L${place(ci[1])} ${y}L${place(mu)} ${y + r}Z`,
      fill: palette.ink,
    }),
  );
  return { drawn, height: letter * 2.4 };
}

function forestSaid({ rooms, pooled }: Forest, { speech }: Look): string {
  const list = speech.list(
    rooms.map(({ name, n, mean }) => speech.t('chart.forest.room', { room: name, n, mean: speech.decimal(mean) })),
  );
  if (!pooled) return list;
  return `${list}. ${speech.t('chart.forest.pooled', { mean: speech.decimal(pooled.mu), low: speech.decimal(pooled.ci[0]), high: speech.decimal(pooled.ci[1]) })}`;
}
