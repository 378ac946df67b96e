import { BAR, BAR_SOFT, escaped, INK, INNER, LINE, linesOf, MARGIN, round, SOFT, tinted, widthOf, type Drawing } from './draw.ts';
import type { Figure } from './picture.ts';

const LINE_HEIGHT = 32;
const BAR_HEIGHT = 30;
/** What is kept free beside the longest bar for its figure. */
const FOR_FIGURE = 230;

type Of<T extends Figure['type']> = Extract<Figure, { type: T }>;

/** Draws a figure below `y`; returns where it ends. */
export function drawFigure(on: Drawing, figure: Figure, y: number): number {
  const top = figure.heading ? heading(on, figure.heading, y) : y;
  switch (figure.type) {
    case 'bars':
      return figure.bars.reduce((at, bar) => drawBar(on, bar, at), top);
    case 'parts':
      return drawParts(on, figure, top);
    case 'cloud':
      return drawCloud(on, figure, top);
    case 'texts':
      return figure.texts.reduce((at, one) => drawText(on, one, at), top);
    case 'plane':
      return drawPlane(on, figure, top);
    case 'map':
      return drawMap(on, figure, top);
  }
}

function heading(on: Drawing, text: string, y: number): number {
  return paragraph(on, text, y + 8, 26, 700) + 8;
}

/** A text in lines; returns where it ends. */
export function paragraph(on: Drawing, text: string, y: number, size: number, weight = 400, width = INNER): number {
  const lines = linesOf(text, size, width);
  lines.forEach((line, at) => on.text(line, MARGIN, y + (at + 1) * size * 1.3, { size, weight }));
  return y + lines.length * size * 1.3;
}

function drawBar(on: Drawing, { text, share, said, strong }: Of<'bars'>['bars'][number], y: number): number {
  const under = paragraph(on, text, y, 24, strong ? 700 : 400) + 10;
  const length = Math.max(3, (INNER - FOR_FIGURE) * Math.min(1, share));
  on.box(MARGIN, under, length, BAR_HEIGHT, strong ? BAR : BAR_SOFT, ' rx="4"');
  on.text(said, MARGIN + length + 14, under + 23, { weight: 700 });
  return under + BAR_HEIGHT + 18;
}

function drawParts(on: Drawing, { legend, rows }: Of<'parts'>, y: number): number {
  const under = drawLegend(on, legend, y);
  return rows.reduce((at, { text, parts, said }) => {
    const bar = paragraph(on, text, at, 24) + 10;
    for (const part of parts) drawPart(on, part, bar, legend[part.at]!.tint);
    on.text(said, MARGIN, bar + BAR_HEIGHT + 42, { size: 21, fill: SOFT });
    return bar + BAR_HEIGHT + 66;
  }, under);
}

function drawPart(
  on: Drawing,
  { start, size, said }: Of<'parts'>['rows'][number]['parts'][number],
  y: number,
  tint: number,
): void {
  if (size === 0) return;
  const [x, width] = [MARGIN + start * INNER, size * INNER];
  on.box(x, y, width, BAR_HEIGHT + 10, tinted(tint), ` stroke="${INK}" stroke-width="1"`);
  if (widthOf(said, 22) < width - 6) on.text(said, x + width / 2, y + 28, { size: 22, weight: 700, anchor: 'middle' });
}

function drawLegend(on: Drawing, legend: Of<'parts'>['legend'], y: number): number {
  let [x, line] = [MARGIN, y];
  for (const { text, tint } of legend.filter(({ text }) => text)) {
    const width = 34 + widthOf(text, 21) + 24;
    if (x + width > MARGIN + INNER && x > MARGIN) [x, line] = [MARGIN, line + LINE_HEIGHT];
    on.box(x, line + 6, 22, 22, tinted(tint), ` stroke="${INK}" stroke-width="1"`);
    on.text(text, x + 32, line + 25, { size: 21 });
    x += width;
  }
  return line + LINE_HEIGHT + 14;
}

const [SMALLEST, LARGEST] = [26, 84];

/** Words in lines, the most frequent first and largest: in the middle of each line, none over another. */
function drawCloud(on: Drawing, { words }: Of<'cloud'>, y: number): number {
  const most = Math.max(1, ...words.map(({ count }) => count));
  const sized = words.map(({ text, count }) => {
    const wanted = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((count - 1) / Math.max(1, most - 1));
    const size = Math.min(wanted, (wanted * INNER) / Math.max(1, widthOf(text, wanted)));
    return { text, count, size, width: widthOf(text, size) };
  });
  let line: typeof sized = [];
  let bottom = y;
  const full = (): number => line.reduce((sum, { width }) => sum + width + 30, -30);
  const set = (): void => {
    let x = MARGIN + (INNER - full()) / 2;
    const height = Math.max(0, ...line.map(({ size }) => size));
    bottom += height * 1.25;
    for (const { text, size, width, count } of line) {
      on.text(text, x + width / 2, bottom, { size, weight: count === most ? 700 : 500, fill: BAR, anchor: 'middle' });
      x += width + 30;
    }
    line = [];
  };
  for (const word of sized) {
    if (line.length && full() + 30 + word.width > INNER) set();
    line.push(word);
  }
  if (line.length) set();
  return bottom + 30;
}

function drawText(on: Drawing, { text, said }: Of<'texts'>['texts'][number], y: number): number {
  const end = paragraph(on, text, y + 6, 24, 400, said ? INNER - FOR_FIGURE : INNER);
  if (said) on.text(said, MARGIN + INNER, y + 38, { weight: 700, anchor: 'end' });
  on.box(MARGIN, end + 12, INNER, 1.5, LINE);
  return end + 18;
}

const SIDE = 620;

function drawPlane(on: Drawing, { x, y: up, points }: Of<'plane'>, y: number): number {
  const [left, top] = [MARGIN + (INNER - SIDE) / 2, y + LINE_HEIGHT];
  on.text(`${up.label}: ${up.high}`, left, top - 10, { size: 21, fill: SOFT });
  on.box(left, top, SIDE, SIDE, 'none', ` stroke="${INK}" stroke-width="1.5"`);
  on.box(left + SIDE / 2, top, 1, SIDE, LINE);
  on.box(left, top + SIDE / 2, SIDE, 1, LINE);
  points.forEach(({ x: across, y: high }, at) => {
    const [cx, cy] = [left + across * SIDE, top + (1 - high) * SIDE];
    on.circle(cx, cy, 20, BAR);
    on.text(String(at + 1), cx, cy + 8, { weight: 700, fill: '#ffffff', anchor: 'middle', size: 22 });
  });
  const under = top + SIDE + 28;
  on.text(up.low, left, under, { size: 21, fill: SOFT });
  on.text(`${x.label}: ${x.low}`, left, under + 30, { size: 21, fill: SOFT });
  on.text(x.high, left + SIDE, under + 30, { size: 21, fill: SOFT, anchor: 'end' });
  return points.reduce((at, { text, said }, index) => drawText(on, { text: `${index + 1}. ${text}`, said }, at), under + 44);
}

/** The session's picture, paled, and on it where pins are dense: squares that grow darker, and the outlines of the regions. */
function drawMap(on: Drawing, { image, ratio, columns, rows, levels, areas }: Of<'map'>, y: number): number {
  const width = Math.min(INNER, 700 / ratio);
  const [left, height] = [MARGIN + (INNER - width) / 2, width * ratio];
  const [w, h] = [width / columns, height / rows];
  if (image.startsWith('data:'))
    on.still(
      `<image href="${escaped(image)}" x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" preserveAspectRatio="none" opacity="0.6"/>`,
    );
  on.still(
    `<rect x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="none" stroke="${SOFT}"/>`,
  );
  [...levels].forEach((level, at) => {
    if (level === '0') return;
    const [x, top] = [left + (at % columns) * w, y + Math.floor(at / columns) * h];
    on.still(
      `<rect x="${round(x)}" y="${round(top)}" width="${round(w)}" height="${round(h)}" fill="${BAR}" opacity="${Number(level) / 9}"/>`,
    );
  });
  for (const area of areas) {
    const corners = area.map(([ax, ay]) => `${round(left + ax * width)},${round(y + ay * height)}`).join(' ');
    on.still(`<polygon points="${corners}" fill="none" stroke="${INK}" stroke-width="2"/>`);
  }
  return y + height + 24;
}
