import { MOVES } from '../orientation.ts';
import { countIn, picture, words } from './drawing.ts';
import { boardOf, type Look } from './look.ts';
import { movePart } from './moves.ts';
import { segmentsOf } from './segments.ts';
import { movementSaid, type Movement } from './strip.ts';
import { joined, type Markup } from '../../markup.ts';

/** How people moved on one item as one whole bar with its n, to be laid under others. */
export function moveBar(movement: Movement, look: Look): Markup {
  const { letter, width, palette, speech } = look;
  const [board, height, room] = [boardOf(look), letter * 1.9, letter * 4.6];
  const said = {
    title: speech.t('chart.movement', { n: movement.n, item: movement.text }),
    description: movementSaid(movement, look),
  };
  const counts = MOVES.map((move) => movement[move]);
  const parts = segmentsOf(counts, width - room, false).map(({ at, count, start, size }) => {
    const x = board.left(start, size);
    return joined(
      movePart(MOVES[at]!, { x, y: 0.5, width: size, height: height - 1 }, look),
      countIn(count, x + size / 2, height / 2, size, look, palette[MOVES[at]!]),
    );
  });
  const n = words(speech.t('chart.n', { n: movement.n }), board.at(width), height / 2, {
    'text-anchor': 'end',
    dy: '0.35em',
    fill: palette.soft,
  });
  return picture(said, look, height, ...parts, n);
}
