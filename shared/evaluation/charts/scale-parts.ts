import type { Look } from './look.ts';
import { shadeOf } from './shade.ts';
import { element, joined, NOTHING, type Markup } from '../../markup.ts';

/** Textures for the points of a scale, for people and printers that see no colours: lines on the low side, dots on the high side. */
export function scalePatterns(points: number, { id, palette }: Look): Markup {
  const patterns = Array.from({ length: points }, (_, at) => {
    const { side, gap } = shadeOf(at, points);
    if (gap === null) return NOTHING;
    const ink = { fill: palette.onColour, 'fill-opacity': 0.34 };
    const mark =
      side === 'low'
        ? element('rect', { ...ink, width: 1.3, height: gap })
        : element('circle', { ...ink, cx: gap / 2, cy: gap / 2, r: 1.25 });
    const turn = side === 'low' ? 'rotate(45)' : 'rotate(30)';
    return element(
      'pattern',
      { id: `${id}-${at}`, width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: turn },
      mark,
    );
  });
  return element('defs', {}, ...patterns);
}

/** A rectangle in the colour and texture of one point of a scale. */
export function scalePart(
  at: number,
  points: number,
  box: { x: number; y: number; width: number; height: number },
  look: Look,
): Markup {
  const { palette, id } = look;
  const { side, strength, gap } = shadeOf(at, points);
  const colour = side === 'middle' ? palette.middle : palette[side];
  return joined(
    element('rect', { ...box, fill: palette.middle }),
    gap === null ? NOTHING : element('rect', { ...box, fill: colour, 'fill-opacity': 0.35 + 0.65 * strength }),
    gap === null ? NOTHING : element('rect', { ...box, fill: `url(#${id}-${at})` }),
    element('rect', { ...box, fill: 'none', stroke: palette.onColour, 'stroke-opacity': 0.55 }),
  );
}
