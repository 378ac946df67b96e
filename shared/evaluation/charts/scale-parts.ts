import type { Look } from './look.ts';
import { shadeOf } from './shade.ts';
import { hatching, stippling, type Box } from './texture.ts';
import { element, joined, NOTHING, type Markup } from '../../markup.ts';

/**
 * A rectangle in the colour and texture of one point of a scale. The texture is for people and printers that see no colours: lines on the
 * low side, dots on the high side.
 */
export function scalePart(at: number, points: number, box: Box, { palette }: Look): Markup {
  const { side, strength, gap } = shadeOf(at, points);
  const colour = side === 'middle' ? palette.middle : palette[side];
  const texture = side === 'low' ? hatching : stippling;
  return joined(
    element('rect', { ...box, fill: palette.middle }),
    gap === null ? NOTHING : element('rect', { ...box, fill: colour, 'fill-opacity': 0.35 + 0.65 * strength }),
    gap === null ? NOTHING : texture(box, gap, palette.onColour, 0.34),
    element('rect', { ...box, fill: 'none', stroke: palette.onColour, 'stroke-opacity': 0.55 }),
  );
}
