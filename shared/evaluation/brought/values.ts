import { DONT_KNOW, PREFER_NOT_TO_SAY, type Demographic } from '../../session/instrument.ts';
import type { Text } from '../../text/text.ts';
import { cellKey, cited } from './file.ts';
import type { Mapping } from './mapping.ts';
import type { StandsFor } from './stands-for.ts';

/** What a cell says: a point of the scale, the code of a missing answer, nothing at all, or what is wrong with it. */
export type CellValue = { value: number | null } | { wrong: string };

const CODES: Readonly<Record<StandsFor, number | null>> = {
  'dont-know': DONT_KNOW,
  'prefer-not': PREFER_NOT_TO_SAY,
  blank: null,
};

/** A reader of the cells in which people say something of themselves: the number of a level from 1, or that they prefer not to say. */
export function levelReader({ levels, code }: Demographic, missing: Mapping['missing']): (cell: string) => CellValue {
  const known = new Map<string, number | null>([['', null]]);
  for (const [text, stands] of Object.entries(missing)) known.set(cellKey(text), stands === 'blank' ? null : PREFER_NOT_TO_SAY);
  levels.forEach(({ text }, at) => spellings(text).forEach((label) => known.set(cellKey(label), at + 1)));
  levels.forEach((level, at) => known.set(level.code, at + 1));
  return (cell) => {
    const key = cellKey(cell);
    const found = known.get(key) ?? (known.has(key) ? null : numberIn(key, levels.length));
    if (found !== undefined) return { value: found };
    return {
      wrong: `${cited(cell)} is no level of "${code}" (1 to ${levels.length}), no label of one, and no text for a missing answer`,
    };
  };
}

/** A reader of the cells of answers under a mapping. What it does not know is wrong, never guessed. */
export function valueReader({ instrument, points, missing }: Mapping): (cell: string) => CellValue {
  const last = instrument.scale.length;
  const known = new Map<string, number | null>([['', null]]);
  instrument.scale.forEach((label, at) => spellings(label).forEach((text) => known.set(cellKey(text), at + 1)));
  for (const [text, point] of Object.entries(points)) known.set(cellKey(text), point);
  for (const [text, stands] of Object.entries(missing)) known.set(cellKey(text), CODES[stands]);
  const read = (cell: string): CellValue => {
    const key = cellKey(cell);
    const found = known.get(key) ?? (known.has(key) ? null : numberIn(key, last));
    if (found !== undefined) return { value: found };
    return { wrong: `${cited(cell)} is no answer of the scale (1 to ${last}), no label of it, and no text for a missing answer` };
  };
  return remembered(read);
}

const spellings = (label: Text): string[] => (typeof label === 'string' ? [label] : Object.values(label));

/** A whole number of the scale, also as spreadsheets write it: 4.0. */
function numberIn(key: string, last: number): number | undefined {
  if (!/^\d{1,2}([.,]0+)?$/.test(key)) return undefined;
  const value = Number.parseInt(key, 10);
  return value >= 1 && value <= last ? value : undefined;
}

/** A file of 100,000 lines has few different answers. */
function remembered(read: (cell: string) => CellValue): (cell: string) => CellValue {
  const seen = new Map<string, CellValue>();
  return (cell) => {
    const value = seen.get(cell) ?? read(cell);
    if (seen.size < 1000) seen.set(cell, value);
    return value;
  };
}
