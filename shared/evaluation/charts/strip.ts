import { MOVES, type Direction } from '../orientation.ts';
import { dotsOf, MOST_DOTS, stepOf } from './dots.ts';
import { picture, words } from './drawing.ts';
import { boardOf, type Look } from './look.ts';
import { movePart, movePerson } from './moves.ts';
import { element, escaped, joined, type Markup } from '../../markup.ts';

/** How people moved on one item. */
export interface Movement {
  text: string;
  n: number;
  toward: number;
  same: number;
  away: number;
}

/** In heights of a letter: how wide the place of one dot is at most, where a chart does not say. */
const LARGEST_DOT = 1.7;
const BAR = 1.3;

/**
 * A row per movement with a dot per person; with very many people bars instead. All rows have one scale, so that they compare.
 * `largest` is the place that a dot may take, in heights of a letter: few people in much room are drawn large.
 */
export function strip(movement: Movement, look: Look, largest = LARGEST_DOT): Markup {
  const { letter, id: _id, speech } = look;
  const dot = movement.n > MOST_DOTS ? BAR * letter : stepOf(movement.n, look.width, largest * letter);
  const row = letter * 1.8 + dot;
  const said = {
    title: speech.t('chart.movement', { n: movement.n, item: movement.text }),
    description: movementSaid(movement, look),
  };
  const rows = MOVES.map((move, at) =>
    element('g', { transform: `translate(0 ${at * row})` }, stripRow(move, movement, look, dot)),
  );
  const foot = footOf(movement, look, 3 * row + letter * 0.9);
  return picture(said, look, 3 * row + letter * 1.4, ...rows, foot);
}

function stripRow(move: Direction, movement: Movement, look: Look, dot: number): Markup {
  const { letter, speech } = look;
  const [board, count] = [boardOf(look), movement[move]];
  const label = element(
    'text',
    { x: board.at(0), y: letter * 1.05 },
    element('tspan', { 'font-weight': 700, 'font-size': letter * 1.2 }, escaped(String(count))),
    element('tspan', { dx: board.way * letter * 0.55 }, escaped(speech.t(`move.${move}`))),
  );
  return joined(label, movement.n > MOST_DOTS ? barOf(move, count, movement.n, look) : dots(move, movement, dot, look));
}

function barOf(move: Direction, count: number, n: number, look: Look): Markup {
  const width = (count / n) * look.width;
  return movePart(move, { x: boardOf(look).left(0, width), y: look.letter * 1.5, width, height: look.letter }, look);
}

function dots(move: Direction, { n, [move]: count }: Movement, dot: number, look: Look): Markup {
  const { radius, centres } = dotsOf(count, n, look.width, look.speech.rightToLeft, dot);
  return joined(...centres.map((x) => movePerson(move, x, look.letter * 1.4 + dot / 2, radius, look)));
}

function footOf({ n }: Movement, look: Look, y: number): Markup {
  const { letter, palette, speech } = look;
  const parts = [speech.t('chart.n', { n }), ...(n > MOST_DOTS ? [] : [speech.t('chart.dot')])];
  return words(parts.join('  ·  '), boardOf(look).at(0), y, { fill: palette.soft, 'font-size': letter * 0.9 });
}

/** The counts as a language lists things. */
export const movementSaid = (movement: Movement, { speech }: Look): string =>
  speech.list(MOVES.map((move) => speech.t('chart.entry', { label: speech.t(`move.${move}`), n: movement[move] })));
