/** A page without scripts asks for a column and a row of so many each. */
export const CELLS = 10;
