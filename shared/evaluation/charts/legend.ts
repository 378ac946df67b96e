import { words } from './drawing.ts';
import { boardOf, type Look } from './look.ts';
import { joined, type Markup } from '../../markup.ts';
import { cut, widthOf } from './text-width.ts';

type Swatch = (at: number, box: { x: number; y: number; width: number; height: number }) => Markup;

/** Labels with what stands for them, in as many lines as they need from `y` on; and the height that they take. */
export function legend(labels: readonly string[], swatch: Swatch, y: number, look: Look): { height: number; drawn: Markup } {
  const { width, letter } = look;
  const [board, size, line] = [boardOf(look), letter * 1.15, letter * 1.75];
  const mark = { width: size * 1.4, height: size };
  let [start, row] = [0, 0];
  const parts = labels.map((label, at) => {
    const text = cut(label, width - mark.width - letter, letter * 0.95);
    const needs = mark.width + letter * 0.5 + widthOf(text, letter * 0.95);
    if (start > 0 && start + needs > width) [start, row] = [0, row + 1];
    const [top, from] = [y + row * line, start];
    start += needs + letter * 1.1;
    return joined(
      swatch(at, { ...mark, x: board.left(from, mark.width), y: top }),
      words(text, board.at(from + mark.width + letter * 0.5), top + size / 2, { dy: '0.35em', 'font-size': letter * 0.95 }),
    );
  });
  return { height: (row + 1) * line, drawn: joined(...parts) };
}
