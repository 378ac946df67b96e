/** The place of an item or a composite in a report. */
export const anchorOf = (instrument: string, item: string): string => `item-${instrument}-${item}`;
