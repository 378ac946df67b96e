import { gathered, type BoardFile } from '../../shared/activities/board/exchange.ts';
import type { Pile } from '../../shared/activities/board/layout.ts';
import {
  cellsIn,
  cellsOf,
  panelsIn,
  readsIn,
  weighed,
  type Area,
  type Panel,
  type Place,
} from '../../shared/activities/board/screen-places.ts';
import { fitter, sizesFor, type Fit } from '../../shared/activities/board/screen-text.ts';
import { TITLE_LINE, titleWidth } from '../../shared/activities/board/screen-titles.ts';
import { directionIn, lineHeightOf, wrapped } from '../../shared/activities/board/text-width.ts';
import { gridOf } from '../../shared/activities/board/layout.ts';
import { stripsFor } from '../../shared/activities/board/tiles.ts';
import { directionOf } from '../../shared/text/direction.ts';
import type { Translate } from '../../shared/text/translate.ts';
import type { ExchangeKey } from '../../shared/text/exchange/exchange-texts.ts';
import { escapeXml } from './xml.ts';

const REM = 16;
const WIDEST = 16 / 9;
const LEAST_WIDTH = 1920;
/** A card on which a note of the usual length can be read, in px. */
const CARD_AREA = 210 * 160;
/** In px: a picture is enlarged by whoever reads it, so that long notes are smaller rather than cut. */
const SMALL = [16, 14, 12, 10, 8];
const MARGIN = 48;
const TITLE = { size: 40, line: 50, most: 2 };
const FONT =
  "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Khmer', 'Noto Sans Devanagari', sans-serif";
const PAPER = '#faf6ee';
const SURFACE = '#fffdf8';
const LINE = '#d9cfba';
const INK = '#221d16';
const ACCENT = '#0a4247';
/** Post-its by their colour, from 1. */
const NOTES = ['#fdf0a8', '#fbd5b5', '#cfe8c9', '#cfe3f3', '#ead6ee'];

interface Drawing {
  rtl: boolean;
  width: number;
  t: Translate<ExchangeKey>;
}

/**
 * The wall as a picture that is made of text, shapes and nothing else: every note once, large enough to be read however many there are.
 * Escaped, so that no note can become anything but text.
 */
export function boardSvg(file: BoardFile, t: Translate<ExchangeKey>): string {
  const piles = pilesIn(file, t);
  const cards = piles.reduce((total, { stacks }) => total + stacks.length, 0);
  const width = Math.round(Math.max(LEAST_WIDTH, Math.sqrt(cards * CARD_AREA * WIDEST * 1.35)));
  const height = Math.round(width / WIDEST);
  const drawing: Drawing = { rtl: directionOf(file.lang) === 'rtl', width, t };
  const title = wrapped(file.question, (width - 2 * MARGIN) / TITLE.size, TITLE.most);
  const top = MARGIN + title.length * TITLE.line + 12;
  const area = { width: width - 2 * MARGIN, height: height - top - MARGIN };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}">`,
    `<title>${escapeXml(file.question)}</title>`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    ...title.map((line, at) =>
      textAt(line, { x: MARGIN, y: MARGIN + (at + 0.8) * TITLE.line, width: area.width }, drawing, TITLE.size, INK, 650),
    ),
    ...(piles.some(({ id }) => id !== null) ? panels(piles, area, top, drawing) : loose(piles, area, top, drawing)),
    '</svg>',
  ].join('\n');
}

function pilesIn(file: BoardFile, t: Translate<ExchangeKey>): Pile[] {
  return gathered(file).map(({ group, stacks, notes }) => ({
    id: group?.id ?? null,
    name: group?.name ?? t('export.loose'),
    notes,
    stacks: stacks.map(({ note: { id, text, group: own, column, colour, author }, count }) => ({
      ...{ id, text, group: own, column, colour, author: author ?? '' },
      ids: Array.from({ length: count }, () => id),
    })),
  }));
}

function loose(piles: readonly Pile[], area: Area, top: number, drawing: Drawing): string[] {
  const stacks = piles.flatMap((pile) => pile.stacks);
  const cell = cellsIn(area, gridOf(stacks.length, area.width / area.height), REM);
  return cards(stacks, (at) => moved(cell(at), top), drawing);
}

const moved = (place: Place, top: number): Place => ({ ...place, x: place.x + MARGIN, y: place.y + top });

function panels(piles: readonly Pile[], area: Area, top: number, drawing: Drawing): string[] {
  const weights = weighed(piles, area, REM);
  const strips = stripsFor([], weights, area.width / area.height, readsIn(piles, area, REM));
  return panelsIn(piles, strips, weights, area, REM, 'all').flatMap((panel) => {
    const cell = cellsOf(panel, REM);
    const frame = moved(panel.place, top);
    return [
      box(frame, drawing, SURFACE, LINE, 16),
      ...heading(panel, frame, drawing),
      ...cards(panel.pile.stacks, (at) => moved(cell(at), top), drawing),
    ];
  });
}

function heading({ pile, title }: Panel, frame: Place, drawing: Drawing): string[] {
  const { size } = title;
  const inner = { ...frame, x: frame.x + REM, width: frame.width - 2 * REM };
  const lines = wrapped(pile.name, titleWidth(pile, frame.width / REM, size / REM), title.lines);
  const count = textAt(String(pile.notes), { ...inner, y: frame.y + REM + 0.9 * size }, drawing, size, ACCENT, 650, true);
  const name = lines.map((line, at) =>
    textAt(
      line,
      { ...inner, y: frame.y + REM + (0.9 + at * TITLE_LINE) * size },
      drawing,
      size,
      INK,
      650,
      false,
      directionIn(pile.name),
    ),
  );
  return [count, ...name];
}

function cards(stacks: Pile['stacks'], cellAt: (at: number) => Place, drawing: Drawing): string[] {
  if (!stacks.length) return [];
  const cell = cellAt(0);
  const usual = sizesFor(cell, REM) ?? [];
  const sizes = [...usual, ...SMALL.filter((size) => size < (usual.at(-1) ?? Infinity))];
  const fit = fitter(cell, sizes);
  return stacks.flatMap(({ text, colour, ids }, at) => {
    const place = cellAt(at);
    const count = ids.length > 1 ? ` ×${ids.length}` : '';
    const fill = NOTES[colour - 1] ?? NOTES[0]!;
    return [box(place, drawing, fill, INK, 5, 0.18), ...note(text! + count, place, fit(text! + count), sizes, drawing)];
  });
}

function note(text: string, place: Place, { size: at, lines }: Fit, sizes: readonly number[], drawing: Drawing): string[] {
  const size = sizes[at]!;
  const inner = { ...place, x: place.x + 0.45 * size, width: place.width - 0.9 * size };
  const line = lineHeightOf(text) * size;
  return wrapped(text, inner.width / size, lines).map((words, row) =>
    textAt(
      words,
      { ...inner, y: place.y + 0.35 * size + row * line + 0.95 * size },
      drawing,
      size,
      INK,
      400,
      false,
      directionIn(text),
    ),
  );
}

/** A box whose place counts from the side at which one begins to read. */
function box(
  { x, y, width, height }: Place,
  { rtl, width: whole }: Drawing,
  fill: string,
  stroke: string,
  round: number,
  opacity = 1,
): string {
  const left = rtl ? whole - x - width : x;
  return `<rect x="${px(left)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${round}" fill="${fill}" stroke="${stroke}" stroke-opacity="${opacity}"/>`;
}

/** One line of text; `end` puts it at the far side. `own` is the direction of the text itself, whatever that of the wall is. */
function textAt(
  text: string,
  { x, y, width }: Pick<Place, 'x' | 'y' | 'width'>,
  { rtl, width: whole }: Drawing,
  size: number,
  fill: string,
  weight: number,
  end = false,
  own: 'ltr' | 'rtl' = directionIn(text),
): string {
  const left = rtl ? whole - x - width : x;
  const atRight = end ? !rtl : own === 'rtl';
  const anchor = atRight === (own === 'rtl') ? 'start' : 'end';
  const from = atRight ? left + width : left;
  return `<text x="${px(from)}" y="${px(y)}" direction="${own}" text-anchor="${anchor}" font-size="${px(size)}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`;
}

const px = (value: number): string => String(Math.round(value * 10) / 10);
