import type { Direction } from '../orientation.ts';
import type { Look } from './look.ts';
import { hatching, type Box } from './texture.ts';
import { element, joined, NOTHING, type Markup } from '../../markup.ts';

/** A rectangle in the colour of a movement, with lines where it went the other way. */
export const movePart = (move: Direction, box: Box, { palette }: Look): Markup =>
  joined(
    element('rect', { ...box, fill: palette[move] }),
    // Lines mark a movement away beside its colour.
    move === 'away' ? hatching(box, 6, palette.onColour, 0.4) : NOTHING,
    element('rect', { ...box, fill: 'none', stroke: palette.soft, 'stroke-width': 1 }),
  );

/** A person: a filled dot toward, an empty one for the same, a crossed one away. */
export const movePerson = (move: Direction, x: number, y: number, r: number, { palette }: Look): Markup =>
  joined(
    element('circle', {
      ...{ cx: x, cy: y, r, stroke: palette.soft, 'stroke-width': Math.max(1, r * 0.18) },
      fill: move === 'same' ? 'none' : palette[move],
    }),
    move === 'away'
      ? element('path', {
          d: `M${(x - r).toFixed(2)} ${y.toFixed(2)}h${(2 * r).toFixed(2)}`,
          stroke: palette.onColour,
          'stroke-width': Math.max(1, r * 0.2),
        })
      : NOTHING,
  );
