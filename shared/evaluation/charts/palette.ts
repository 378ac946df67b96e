/** The colours of charts. Purple and orange, and brown and green-blue, are told apart by everybody who sees two colours; patterns serve the others. */
export interface Palette {
  ink: string;
  soft: string;
  line: string;
  paper: string;
  /** Letters and patterns on the colours below. */
  onColour: string;
  toward: string;
  same: string;
  away: string;
  low: string;
  middle: string;
  high: string;
}

/** On paper, and in files. PuOr and BrBG of ColorBrewer (Brewer et al. 2003). */
export const PRINT: Palette = {
  ink: '#1d1a16',
  soft: '#544a3c',
  line: '#c9bfae',
  paper: '#ffffff',
  onColour: '#1d1a16',
  toward: '#b2abd2',
  same: '#f2efe9',
  away: '#fdb863',
  low: '#c58b3b',
  middle: '#f5f2ea',
  high: '#5ab4ac',
};

/** On a page that is light or dark by its style sheet, which sets the variables; without it as on paper. */
export const PAGE = Object.fromEntries(
  Object.entries(PRINT).map(([name, colour]) => [name, `var(--chart-${name.toLowerCase()}, ${colour})`]),
) as unknown as Palette;
