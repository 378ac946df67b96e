import type { Wave } from '../../activities/survey/survey.ts';
import { codesFor } from './codes.ts';
import { ITEM, LANGUAGE, PERSON, ROOM, VALUE, WAVE, WORDS } from './column-names.ts';
import { cellKey, type BroughtFile } from './file.ts';
import { missingNamed } from './missing-words.ts';
import type { StandsFor } from './stands-for.ts';

/** What a file looks like: a first mapping to be looked at and completed by a person, who knows what was asked. */
export interface Suggestion {
  layout: 'wide' | 'long' | 'by-wave';
  person: string | null;
  languageColumn: string | null;
  /** A column that tells rooms apart, with the rooms in it; null where there is one room only. */
  rooms: { column: string; names: string[] } | null;
  items: SuggestedItem[];
  /** For a long file: its columns, and which texts stand for which wave. */
  long: { wave: string; item: string; value: string; waves: Partial<Record<Wave, string[]>> } | null;
  /** For a file with a row per person and wave: the column of waves, and the columns of the items in their order. */
  byWave: { wave: string; waves: Partial<Record<Wave, string[]>>; columns: string[] } | null;
  /** Texts in the cells of answers, most frequent first, with what they probably are; null where a person has to say. */
  texts: { text: string; times: number; point: number | null; missing: StandsFor | null }[];
  /** How many points the scale seems to have; null where the cells are words. */
  points: number | null;
}

export interface SuggestedItem {
  code: string;
  /** In a wide file the column of each wave; in a long one the text that stands for it. */
  columns: Partial<Record<Wave, string>>;
  text: string;
}

/** Looks at the names of columns and at the first rows. Everything in it is a guess, and nothing is taken over without a person. */
export function suggest(file: BroughtFile): Suggestion {
  const find = (pattern: RegExp): string | null => file.header.find((name) => pattern.test(name)) ?? null;
  const [wave, item, value] = [find(WAVE), find(ITEM), find(VALUE)];
  const long = wave && item && value ? { wave, item, value, waves: wavesIn(file, wave) } : null;
  const wide = long ? [] : wideItems(file.header);
  const byWave = !long && !wide.length && wave ? rowsByWave(file, wave) : null;
  const items = long ? longItems(file, long.item) : byWave ? withCodes(byWave.columns.map(named)) : wide;
  const columns = long ? [long.value] : (byWave?.columns ?? wideColumns(file, items));
  const texts = textsIn(file, columns);
  const numbers = texts.flatMap(({ point }) => point ?? []);
  return {
    layout: long ? 'long' : byWave ? 'by-wave' : 'wide',
    ...{ person: find(PERSON), languageColumn: find(LANGUAGE), rooms: roomsIn(file, find(ROOM)) },
    ...{ items, long, byWave, texts },
    points: numbers.length ? Math.max(3, ...numbers) : null,
  };
}

/** `before_useful`, `useful (pre)`, `Useful - antes`: a word for a wave at either end. */
function wideItems(header: readonly string[]): SuggestedItem[] {
  const items = new Map<string, SuggestedItem>();
  for (const name of header) {
    const found = waveIn(name);
    if (!found) continue;
    const key = cellKey(found.rest);
    const item = items.get(key) ?? { code: '', columns: {}, text: found.rest };
    item.columns[found.wave] ??= name;
    items.set(key, item);
  }
  return withCodes([...items.values()]);
}

/** Where no column is known to hold answers, every one that can: what its texts stand for is asked of whoever chooses it. */
const wideColumns = (file: BroughtFile, items: readonly SuggestedItem[]): string[] =>
  items.length
    ? items.flatMap((one) => Object.values(one.columns))
    : file.header.filter((name) => !PERSON.test(name) && repeats(file, distinct(file, name)));

/** Eleven points and some ways to say that there is no answer. */
const MOST_ANSWERS = 15;

/** Where everybody has another text it is a name or a number of theirs. */
const repeats = ({ rows }: BroughtFile, texts: readonly string[]): boolean =>
  texts.length > 0 && texts.length <= MOST_ANSWERS && texts.length < rows.length;

const EDGES = [/^(?<word>[\p{L}\d-]+?)[\s_.:(\-–]+(?<rest>.+)$/u, /^(?<rest>.+?)[\s_.:(\-–]+(?<word>[\p{L}\d-]+)\)?$/u];

function waveIn(name: string): { wave: Wave; rest: string } | null {
  for (const edge of EDGES) {
    const { word, rest } = edge.exec(name.trim())?.groups ?? {};
    const key = cellKey(word ?? '');
    if (rest && Object.hasOwn(WORDS, key)) return { wave: WORDS[key]!, rest: rest.trim() };
  }
  return null;
}

const named = (text: string): SuggestedItem => ({ code: '', columns: {}, text });

/** Columns that hold points of a scale and nothing else, beside a column in which waves are named. */
function rowsByWave(file: BroughtFile, wave: string): Suggestion['byWave'] {
  const waves = wavesIn(file, wave);
  if (!Object.keys(waves).length) return null;
  const others = [PERSON, LANGUAGE, ROOM, WAVE, /^_/];
  const columns = file.header.filter((name) => !others.some((pattern) => pattern.test(name)) && holdsPoints(file, name));
  return columns.length ? { wave, waves, columns } : null;
}

function holdsPoints(file: BroughtFile, column: string): boolean {
  const texts = distinct(file, column).map((text) => guess(cellKey(text)));
  return texts.some(({ point }) => point !== null) && texts.every(({ point, missing }) => point !== null || missing !== null);
}

const longItems = (file: BroughtFile, column: string): SuggestedItem[] =>
  withCodes(distinct(file, column).slice(0, 60).map(named));

function wavesIn(file: BroughtFile, column: string): Partial<Record<Wave, string[]>> {
  const waves: Partial<Record<Wave, string[]>> = {};
  for (const text of distinct(file, column)) {
    const key = cellKey(text);
    if (Object.hasOwn(WORDS, key)) (waves[WORDS[key]!] ??= []).push(text);
  }
  return waves;
}

function roomsIn(file: BroughtFile, column: string | null): Suggestion['rooms'] {
  if (!column) return null;
  const names = distinct(file, column);
  return names.length > 1 && names.length <= 500 ? { column, names } : null;
}

/** Codes from what is there where it can be a code, else from its place. */
function withCodes(items: SuggestedItem[]): SuggestedItem[] {
  const codes = codesFor(items.map(({ text }) => text));
  return items.map((item, at) => ({ ...item, code: codes[at]! }));
}

const BLANK = /^(na|n\/a|nan|null|\.|-|99|999|-1|missing)$/;

/** Up to so many different texts: more are no scale. */
const MOST_TEXTS = 60;

function textsIn({ header, rows }: BroughtFile, columns: readonly string[]): Suggestion['texts'] {
  const places = columns.map((name) => header.indexOf(name));
  const times = new Map<string, number>();
  for (const { cells } of rows)
    for (const at of places) {
      const text = (cells[at] ?? '').trim();
      if (text && (times.has(text) || times.size < MOST_TEXTS)) times.set(text, (times.get(text) ?? 0) + 1);
    }
  return [...times].sort(([, a], [, b]) => b - a).map(([text, count]) => ({ text, times: count, ...guess(cellKey(text)) }));
}

function guess(key: string): { point: number | null; missing: StandsFor | null } {
  const point =
    /^\d{1,2}([.,]0+)?$/.test(key) && Number.parseInt(key, 10) >= 1 && Number.parseInt(key, 10) <= 11
      ? Number.parseInt(key, 10)
      : null;
  const missing = missingNamed(key) ?? (BLANK.test(key) ? 'blank' : null);
  return { point, missing };
}

function distinct({ header, rows }: BroughtFile, column: string): string[] {
  const at = header.indexOf(column);
  return [...new Set(rows.map(({ cells }) => (cells[at] ?? '').trim()).filter(Boolean))];
}
