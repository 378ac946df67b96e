export const CELL_SEPARATORS = [',', ';', '\t', '|'] as const;
export type CellSeparator = (typeof CELL_SEPARATORS)[number];

/** A row of a table, with the line of the text on which it begins, from 1. */
export interface Row {
  line: number;
  cells: string[];
}

/** A table as it was read. `openQuote` is the line of a quotation mark that is never closed. */
export interface Table {
  rows: Row[];
  openQuote: number | null;
}

/** Reads CSV (RFC 4180) with any of the separators. What follows an open quotation mark is read as lines, so that nothing is lost. */
export function readTable(text: string, separator: CellSeparator): Table {
  const reader = new TableReader(text.replace(/\r\n?/g, '\n'), separator);
  return reader.read();
}

class TableReader {
  readonly #text: string;
  readonly #separator: CellSeparator;
  #at = 0;
  #line = 1;

  constructor(text: string, separator: CellSeparator) {
    this.#text = text;
    this.#separator = separator;
  }

  read(): Table {
    const rows: Row[] = [];
    let openQuote: number | null = null;
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const cells: string[] = [];
      do {
        const cell = this.#cell();
        if (cell === null) openQuote ??= line;
        cells.push(cell ?? this.#plain());
      } while (this.#takes(this.#separator));
      this.#takes('\n');
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    }
    return { rows, openQuote };
  }

  /** One cell, or null where it begins with a quotation mark that is never closed. */
  #cell(): string | null {
    if (this.#text[this.#at] !== '"') return this.#plain();
    let end = this.#at;
    do end = this.#text.indexOf('"', end + 1);
    while (end >= 0 && this.#text[end + 1] === '"' && ++end);
    if (end < 0) return null;
    const inner = this.#text.slice(this.#at + 1, end);
    this.#line += inner.split('\n').length - 1;
    this.#at = end + 1;
    return inner.replaceAll('""', '"') + this.#plain();
  }

  #plain(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '\n' && this.#text[this.#at] !== this.#separator) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #takes(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    if (sign === '\n') this.#line++;
    return true;
  }
}

/** Rows that are looked at to tell a table from lines of text. */
const LOOKED_AT = 30;

/**
 * What separates the cells of a table, or null where the text is lines. A comma is also a sign of prose: it separates only where a
 * heading is known, or a cell is in quotation marks.
 */
export function separatorOf(text: string, isHeading: (cell: string) => boolean): CellSeparator | null {
  const found = CELL_SEPARATORS.flatMap((separator) => {
    const { rows, openQuote } = readTable(text, separator);
    const [first, ...others] = rows.slice(0, LOOKED_AT);
    if (!first || first.cells.length < 2) return [];
    const headed = first.cells.some((cell) => isHeading(cell.trim()));
    if (openQuote !== null && !headed) return [];
    const even = others.length > 0 && others.every(({ cells }) => cells.length === first.cells.length);
    const marked = separator !== ',' || /(^|,)"/m.test(text);
    return headed || (even && marked) ? [{ separator, cells: first.cells.length + (headed ? 100 : 0) }] : [];
  });
  return found.sort((a, b) => b.cells - a.cells)[0]?.separator ?? null;
}
