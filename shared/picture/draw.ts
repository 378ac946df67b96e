/** Sizes in the units of a picture; it is as high as what it holds. */
export const WIDTH = 1200;
export const MARGIN = 60;
export const INNER = WIDTH - 2 * MARGIN;

/** Colours as they are on paper, whatever the page that asks looks like. */
export const PAPER = '#fffdf8';
export const INK = '#221d16';
export const SOFT = '#544a3c';
export const LINE = '#d9cfba';
export const BAR = '#0d5c63';
export const BAR_SOFT = '#8fbdb9';
const [LOW, MIDDLE, HIGH] = [0xf8c08a, 0xefe8da, 0x8ed8d0];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML: without what XML cannot hold. */
export const escaped = (text: string): string =>
  [...text]
    .filter((one) => one >= ' ' || one === '\t' || one === '\n')
    .join('')
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (one) => ESCAPES[one]!);

/** The colour of a place on a scale, -1 at its lowest point to 1 at its highest. */
export function tinted(tint: number): string {
  const [end, share] = [tint < 0 ? LOW : HIGH, Math.abs(tint)];
  const mixed = [16, 8, 0].map((shift) => {
    const [from, to] = [(MIDDLE >> shift) & 255, (end >> shift) & 255];
    return Math.round(from + (to - from) * share);
  });
  return `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** About how wide a text is in type of this size: nothing can be measured here, so rather too wide than too narrow. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : /[MWmw@]/.test(letter) ? 0.9 : 0.58), 0) * size;

/** A text in lines of at most this width; a word that is longer than a line is cut. */
export function linesOf(text: string, size: number, width: number, most = 4): string[] {
  const lines: string[] = [];
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => cut(one, size, width))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

function cut(word: string, size: number, width: number): string[] {
  const letters = [...word];
  const fits = Math.max(1, Math.floor(width / (0.9 * size)));
  if (widthOf(word, size) <= width) return [word];
  return Array.from({ length: Math.ceil(letters.length / fits) }, (_one, at) =>
    letters.slice(at * fits, (at + 1) * fits).join(''),
  );
}

export interface Type {
  size?: number;
  weight?: number;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** Draws from the side where reading begins: `x` is the distance from it. */
export class Drawing {
  readonly rtl: boolean;
  readonly #parts: string[] = [];

  constructor(rtl: boolean) {
    this.rtl = rtl;
  }

  get content(): string {
    return this.#parts.join('');
  }

  text(text: string, x: number, y: number, { size = 24, weight = 400, fill = INK, anchor = 'start' }: Type = {}): void {
    // Isolated, so that a text of another direction stands as it was written.
    this.#parts.push(
      `<text x="${round(this.#at(x))}" y="${round(y)}" font-size="${round(size)}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">\u2068${escaped(text)}\u2069</text>`,
    );
  }

  box(x: number, y: number, width: number, height: number, fill: string, more = ''): void {
    const left = this.rtl ? WIDTH - x - width : x;
    this.#parts.push(
      `<rect x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${more}/>`,
    );
  }

  circle(x: number, y: number, radius: number, fill: string): void {
    this.#parts.push(`<circle cx="${round(this.#at(x))}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`);
  }

  /** In the places of a picture, which does not turn with the reading direction. */
  still(xml: string): void {
    this.#parts.push(xml);
  }

  #at(x: number): number {
    return this.rtl ? WIDTH - x : x;
  }
}

/** To two decimals: finer than any screen shows. */
export const round = (value: number): number => Math.round(value * 100) / 100;
