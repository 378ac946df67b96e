/** Longer than anything that people may write, and short enough for the wire. */
export const LONG = 'long '.repeat(500);
