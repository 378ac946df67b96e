import { element, escaped, joined, type Markup } from '../../markup.ts';

type Attributes = Parameters<typeof element>[1];

/** A text in an element. */
export const tag = (name: string, text: string, attributes: Attributes = {}): Markup => element(name, attributes, escaped(text));

/** A text of the session, whose language and direction may not be those of the report. */
export const theirs = (text: string, lang: string): Markup => element('bdi', { lang }, escaped(text));

/** Sentences as one paragraph; nothing where there are none. */
export function paragraph(sentences: readonly (string | null)[], attributes: Attributes = {}): Markup {
  const said = sentences.filter((sentence) => sentence !== null && sentence !== '');
  return said.length ? tag('p', said.join(' '), attributes) : joined();
}

/** A cell: a text, or markup that is already safe. */
export type Cell = string | number | { markup: Markup };

export interface Table {
  caption?: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  className?: string;
}

/** A table whose first column names its rows; the other columns are numbers. */
export function table({ caption, head, rows, className }: Table): Markup {
  const columns = head.map((name) => element('th', { scope: 'col' }, escaped(name)));
  const lines = rows.map(([first, ...rest]) =>
    element('tr', {}, element('th', { scope: 'row' }, cell(first!)), ...rest.map((one) => element('td', {}, cell(one)))),
  );
  return element(
    'table',
    { class: className },
    caption ? tag('caption', caption) : joined(),
    element('thead', {}, element('tr', {}, ...columns)),
    element('tbody', {}, ...lines),
  );
}

const cell = (content: Cell): Markup => (typeof content === 'object' ? content.markup : escaped(String(content)));

/** What is folded on a page, and open on paper and in a file. */
export const folding = (folded: boolean, title: string, ...contents: readonly Markup[]): Markup =>
  folded
    ? element('details', { class: 'level' }, element('summary', {}, tag('h3', title)), ...contents)
    : element('section', { class: 'level' }, tag('h3', title), ...contents);
