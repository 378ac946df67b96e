import { z } from 'zod';
import { itemCode } from '../../session/instrument.ts';
import { text } from '../../text/text.ts';

/** What the bars of the screen show: points of all places, or how many put an item first. */
export const MEASURES = ['points', 'firsts'] as const;
export type Measure = (typeof MEASURES)[number];

/** The fields of a ranking in a session file. */
export const config = z
  .strictObject({
    question: text,
    items: z
      .array(z.strictObject({ code: itemCode, text }))
      .min(2, 'needs at least two items')
      .max(15, 'has at most 15 items')
      .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two items with the same code'),
    /** How many places there are; as many as items where it is left out. */
    rank: z.number().int().min(1).max(15).optional(),
    /** Whether each phone lists the items in an order of its own: what stands first is else ranked first more often. */
    shuffle: z.boolean().default(true),
  })
  .refine(({ items, rank = 1 }) => rank <= items.length, { path: ['rank'], message: 'is more than there are items' });

export type RankingConfig = z.infer<typeof config>;
/** Codes from the first place on. */
export type Order = string[];

/** How many places somebody can fill. */
export const placesIn = ({ items, rank }: RankingConfig): number => rank ?? items.length;
