import type { Look } from './look.ts';
import { element, escaped, NOTHING, type Markup } from '../../markup.ts';
import { linesOf } from './text-width.ts';

/** What a chart is called and what it shows in words, for who cannot see it. */
export interface Said {
  title: string;
  description: string;
}

const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Khmer', 'Noto Sans Devanagari', sans-serif";

/** A whole picture of this height, with its title and description, and a heading above it where it stands alone. */
export function picture({ title, description }: Said, look: Look, height: number, ...parts: readonly Markup[]): Markup {
  const { width, letter, palette, speech, heading } = look;
  const lines = heading ? linesOf(heading, width, letter * 1.15) : [];
  const above = lines.length * letter * 1.5 + (lines.length ? letter * 0.5 : 0);
  const start = speech.rightToLeft ? width : 0;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${Number((height + above).toFixed(2))}`,
      role: 'img',
      'aria-labelledby': `${look.id}-title ${look.id}-desc`,
      lang: speech.lang,
      direction: speech.rightToLeft ? 'rtl' : 'ltr',
      'font-family': FONT,
      'font-size': letter,
      fill: palette.ink,
      ...(heading && { width, height: height + above }),
    },
    element('title', { id: `${look.id}-title` }, escaped(title)),
    element('desc', { id: `${look.id}-desc` }, escaped(description)),
    heading ? element('rect', { width, height: height + above, fill: palette.paper }) : NOTHING,
    ...lines.map((line, at) =>
      element('text', { x: start, y: letter * (1.15 + 1.5 * at), 'font-weight': 600, 'font-size': letter * 1.15 }, escaped(line)),
    ),
    above ? element('g', { transform: `translate(0 ${above})` }, ...parts) : element('g', {}, ...parts),
  );
}

/** A text at a place; `anchor` is start unless given, as people read. */
export const words = (text: string, x: number, y: number, attributes: Record<string, string | number | null> = {}): Markup =>
  element('text', { x, y, ...attributes }, escaped(text));

/** A count in the middle of a part, left out where it would not fit: the table has it too. */
export function countIn(value: number, x: number, y: number, room: number, { letter, palette }: Look, ground: string): Markup {
  const text = String(value);
  if (room < letter * 0.6 * text.length) return NOTHING;
  return words(text, x, y, {
    'text-anchor': 'middle',
    dy: '0.35em',
    fill: palette.onColour,
    'font-weight': 600,
    'paint-order': 'stroke',
    stroke: ground,
    'stroke-width': letter * 0.28,
    'stroke-linejoin': 'round',
  });
}
