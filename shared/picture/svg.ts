import { directionOf } from '../text/direction.ts';
import { listed } from '../text/listed.ts';
import { Drawing, escaped, MARGIN, PAPER, round, SOFT, WIDTH } from './draw.ts';
import { drawFigure, paragraph } from './figures.ts';
import type { Figure, Picture } from './picture.ts';

const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Khmer', 'Noto Sans Devanagari', sans-serif";

/** A picture as a file of its own: SVG that loads nothing, with its words for those who do not see it. `lang` also says the direction. */
export function svgOf(picture: Picture, lang: string): { svg: string; width: number; height: number } {
  const on = new Drawing(directionOf(lang) === 'rtl');
  let y = paragraph(on, picture.title, MARGIN - 20, 34, 700) + 10;
  on.text(picture.people, MARGIN, y + 26, { size: 22, fill: SOFT });
  y += 52;
  for (const figure of picture.figures) y = drawFigure(on, figure, y) + 14;
  const height = Math.ceil(y + MARGIN / 2);
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${round(height)}" role="img" ` +
    `xml:lang="${escaped(lang)}" direction="${on.rtl ? 'rtl' : 'ltr'}" font-family="${escaped(FONTS)}" aria-labelledby="title desc">` +
    `<title id="title">${escaped(picture.title)}</title><desc id="desc">${escaped(inWords(picture, lang))}</desc>` +
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`;
  return { svg: `${head}${on.content}</svg>`, width: WIDTH, height };
}

/** Everything that a picture shows, as text. */
export const inWords = ({ people, figures }: Picture, lang: string): string =>
  [people, ...figures.flatMap((figure) => saidOf(figure, lang))].join('. ');

function saidOf(figure: Figure, lang: string): string[] {
  const named = figure.heading ? [figure.heading] : [];
  switch (figure.type) {
    case 'bars':
      return [...named, ...figure.bars.map(({ text, said }) => `${text}: ${said}`)];
    case 'parts':
      return [
        ...named,
        ...figure.rows.map(
          (row) => `${row.text}: ${listed([listed(partsOf(row.parts, figure.legend), lang), row.said], lang, ';')}`,
        ),
      ];
    case 'cloud':
      return [...named, ...figure.words.map(({ text, said }) => `${text}: ${said}`)];
    case 'texts':
      return [...named, ...figure.texts.map(({ text, said }) => (said ? `${text} (${said})` : text))];
    case 'plane':
      return [...named, ...figure.points.map(({ text, said }) => `${text}: ${said}`)];
    case 'map':
      return named;
  }
}

const partsOf = (parts: readonly { at: number; said: string }[], legend: readonly { text: string }[]): string[] =>
  parts.map(({ at, said }) => `${legend[at]!.text || at + 1} ${said}`);
