/** Whether every point has a label of its own. */
export const isLabelled = (scale: readonly string[]): boolean => scale.every(Boolean);

/** What a point (from 0) is called: its label where points are `labelled`, else its number. */
export const nameOf = (scale: readonly string[], at: number, labelled: boolean): string => (labelled && scale[at]) || `${at + 1}`;

/** The labels that there are, each with its number: what explains a row of numbers. */
export const keyOf = (scale: readonly string[]): string =>
  scale.flatMap((label, at) => (label ? [`${at + 1} = ${label}`] : [])).join(' · ');
