import { z } from 'zod';
import { itemCode } from '../../session/instrument.ts';
import { pictureFile, type PictureSize } from '../../session/pictures.ts';
import { text } from '../../text/text.ts';
import { OUTSIDE } from './regions.ts';

const MOST_PINS = 5;
const part = z.number('must be a fraction from 0 to 1').min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1');
const region = z
  .strictObject({
    code: itemCode.refine((code) => code !== OUTSIDE, `must be another code: "${OUTSIDE}" is taken`),
    label: text,
    /** Left, top, right and bottom, as fractions of the picture. */
    rectangle: z
      .tuple([part, part, part, part], 'must be left, top, right and bottom')
      .refine(([left, top, right, bottom]) => left < right && top < bottom, 'must be left, top, right and bottom')
      .optional(),
    /** Corners, as fractions of the picture. */
    polygon: z
      .array(z.tuple([part, part]))
      .min(3, 'needs at least 3 corners')
      .max(40, 'has at most 40 corners')
      .optional(),
    right: z.boolean().default(false),
  })
  .refine(({ rectangle, polygon }) => Boolean(rectangle) !== Boolean(polygon), 'needs a rectangle or a polygon');

/** The fields of a step. `right` regions are secret until the reveal. */
export const config = z.strictObject({
  question: text,
  image: pictureFile,
  /** What the picture shows, for those who do not see it. */
  alt: text,
  pins: z.number().int().min(1, 'is at least 1').max(MOST_PINS, `is at most ${MOST_PINS}`).default(1),
  regions: z
    .array(region)
    .max(20, 'has at most 20 regions')
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two regions with the same code')
    .default([]),
});

/** A fraction of the picture's width or height, as a number or as the digits of a form field; rounded to a thousandth. */
const fraction = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^(\d|\d?\.\d{1,20})$/)
      .transform(Number),
  ])
  .pipe(z.number().min(0).max(1))
  .transform((value) => Math.round(value * 1000) / 1000);

/** Pins by their place from the left and from the top; `half` where a form without scripts named a column or a row only. */
export const answer = z.object({ pins: z.array(z.tuple([fraction, fraction])).max(MOST_PINS), half: z.literal(true).optional() });

/** The size of the picture is copied in when the session is read: a room keeps the shape it began with. */
export type Config = z.infer<typeof config> & { size?: PictureSize };
export type Answer = z.infer<typeof answer>;
