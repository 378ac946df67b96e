import type { BoardFile } from '../../shared/activities/board/exchange.ts';
import { exchangeTexts } from '../../shared/text/exchange/exchange-texts.ts';
import { translator } from '../../shared/text/translate.ts';
import { boardCsv, type SeparatorName } from './board-csv.ts';
import { boardJson, withoutAuthors } from './board-json.ts';
import { boardLines, boardSheet } from './board-lines.ts';
import { boardMarkdown } from './board-markdown.ts';
import { boardPrint, type Paper } from './board-print.ts';
import { boardSvg } from './board-svg.ts';

/** What a board can be taken out as, by the end of the file's name. */
export const BOARD_FORMATS = ['csv', 'md', 'json', 'svg', 'txt', 'tsv', 'html'] as const;
export type BoardFormat = (typeof BOARD_FORMATS)[number];

export interface FormatOptions {
  separator: SeparatorName;
  paper: Paper;
  /** Whether names may be in it, where the board has any. */
  authors: boolean;
}

const TYPES: Readonly<Record<BoardFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** A board as a file of this format, with its media type. */
export function boardAs(format: BoardFormat, whole: BoardFile, options: FormatOptions): { type: string; content: string } {
  return { type: TYPES[format], content: contentOf(format, options.authors ? whole : withoutAuthors(whole), options) };
}

function contentOf(format: BoardFormat, file: BoardFile, { separator, paper }: FormatOptions): string {
  const t = translator(exchangeTexts(file.lang), file.lang);
  switch (format) {
    case 'csv':
      return boardCsv(file, separator);
    case 'md':
      return boardMarkdown(file, t);
    case 'json':
      return boardJson(file);
    case 'svg':
      return boardSvg(file, t);
    case 'txt':
      return boardLines(file);
    case 'tsv':
      return boardSheet(file, t('export.loose'));
    case 'html':
      return boardPrint(file, t, paper);
  }
}
