/** A table as it was read from a file; `line` is where a row begins in the file, from 1. */
export interface BroughtFile {
  header: readonly string[];
  rows: readonly BroughtRow[];
}

export interface BroughtRow {
  line: number;
  cells: readonly string[];
}

/** What is wrong in a file, and where; `column` is empty where the whole line is meant. */
export interface BroughtProblem {
  line: number;
  column: string;
  message: string;
}

/** A mistake for people: line, column, what. */
export const inWords = ({ line, column, message }: BroughtProblem): string =>
  `Line ${line}${column ? `, column "${column}"` : ''}: ${message}.`;

/** What nobody sees in a cell: marks of direction, joiners, the order mark. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The form in which texts of a file are compared: as people see them. A guard against formulas, as our own files have it, is no part of it. */
export const cellKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^'(?=[\s=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** A text of a file in a sentence: not longer than one can read. */
export const cited = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}\u2026` : text}"`;
