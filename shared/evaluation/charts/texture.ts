import { element, NOTHING, type Markup } from '../../markup.ts';

/** A rectangle in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const DOT = 2.4;

// Drawn line by line: on paper browsers turn a <pattern> into a picture of the whole page, megabytes each.

/** Slanting lines over a box, so far apart. */
export function hatching({ x, y, width, height }: Box, gap: number, ink: string, opacity: number): Markup {
  const step = gap * Math.SQRT2;
  let d = '';
  for (let along = step / 2; along < width + height; along += step) {
    const [right, below] = [Math.min(along, width), Math.max(0, along - width)];
    const run = right - Math.max(0, along - height);
    d += `M${short(x + right)} ${short(y + below)}l${short(-run)} ${short(run)}`;
  }
  return d ? element('path', { d, fill: 'none', stroke: ink, 'stroke-width': 1.2, 'stroke-opacity': opacity }) : NOTHING;
}

/** Rows of dots over a box, so far apart, each row between the dots of the one above. */
export function stippling({ x, y, width, height }: Box, gap: number, ink: string, opacity: number): Markup {
  const [step, edge] = [gap * 0.87, DOT / 2 + 0.6];
  const rows = Math.floor((height - 2 * edge) / step) + 1;
  const top = y + (height - (rows - 1) * step) / 2;
  let d = '';
  for (let row = 0; row < rows; row++) {
    const from = edge + (row % 2 ? gap / 2 : 0);
    const dots = Math.floor((width - edge - from) / gap);
    if (width > 2 * edge && dots >= 0) d += `M${short(x + from)} ${short(top + row * step)}h${short(dots * gap + 0.01)}`;
  }
  const dashes = { 'stroke-dasharray': `0 ${gap}`, 'stroke-linecap': 'round', 'stroke-width': DOT };
  return d ? element('path', { d, fill: 'none', stroke: ink, 'stroke-opacity': opacity, ...dashes }) : NOTHING;
}

const short = (value: number): string => String(Number(value.toFixed(2)));
