import type { ReportSpeech } from '../../text/report/report-texts.ts';
import type { Palette } from './palette.ts';

/** How a chart is drawn. */
export interface Look {
  /** Pixels; letters keep their size, so a chart is drawn for the width that it gets. */
  width: number;
  /** Height of letters in pixels: 14 on paper, more on a projector. */
  letter: number;
  palette: Palette;
  /** Unique in the page: descriptions are found by it. */
  id: string;
  speech: ReportSpeech;
  /** A heading in the picture itself, for a file that stands alone. */
  heading?: string;
}

/** A drawing board: places are given from where reading begins, and mirrored where people read from right to left. */
export interface Board {
  /** The place in pixels of a distance from the beginning. */
  at(start: number): number;
  /** The left edge of something `size` wide that begins there. */
  left(start: number, size: number): number;
  /** 1 where reading goes to the right, else −1. */
  way: 1 | -1;
}

/** The board of a look. */
export function boardOf({ width, speech }: Pick<Look, 'width' | 'speech'>): Board {
  if (!speech.rightToLeft) return { at: (start) => start, left: (start) => start, way: 1 };
  return { at: (start) => width - start, left: (start, size) => width - start - size, way: -1 };
}
