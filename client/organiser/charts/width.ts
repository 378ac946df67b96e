/** A column of a report on A4, in pixels of paper. */
const ON_PAPER = 350;

const UNMEASURED = 560;

/** How wide a chart is drawn, so that its letters keep their size. `measured` is 0 before the browser has laid it out. */
export const widthOf = (measured: number, printing: boolean): number => (printing ? ON_PAPER : measured || UNMEASURED);
