import { PAGE, type Palette } from '../charts/palette.ts';
import type { Look } from '../charts/look.ts';
import type { ReportSpeech } from '../../text/report/report-texts.ts';

/** How a report is looked at. */
export interface Sight {
  speech: ReportSpeech;
  /** The language of the session's texts. */
  lang: string;
  /** Whether annex, data and appendix are folded. */
  folded: boolean;
  palette: Palette;
}

/** Pixels of a chart: half a page of paper, a whole page of a phone. */
const COLUMN = 340;

/** Of a chart with names beside it: still to be read where it shrinks to a phone. */
export const WIDE = 440;

/** The look of a chart in a report; `id` is unique in the page. */
export const lookOf = ({ speech, palette }: Sight, id: string, width = COLUMN): Look => ({
  ...{ width, letter: 13, palette, speech },
  id: idOf(id),
});

/** A name as an id in a page, and as a name of a file. */
export const idOf = (name: string): string => name.replace(/[^A-Za-z0-9-]/g, '-');

/** The sight of a reader in a language; `folded` where parts can be opened, as on a page. */
export const sightOf = (speech: ReportSpeech, lang: string, folded: boolean): Sight => ({ speech, lang, folded, palette: PAGE });
