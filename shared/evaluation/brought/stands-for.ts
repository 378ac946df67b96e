/** What a text that is no point of the scale stands for. */
export const STANDS_FOR = ['dont-know', 'prefer-not', 'blank'] as const;
export type StandsFor = (typeof STANDS_FOR)[number];
