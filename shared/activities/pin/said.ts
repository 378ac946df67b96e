import type { Point } from './regions.ts';

type Phone = { t: (key: 'pin.at', places: { x: number; y: number }) => string };

/** Says where a pin is, in percent of the picture. */
export const saidIn =
  ({ t }: Phone) =>
  ([x, y]: Point): string =>
    t('pin.at', { x: Math.round(100 * x), y: Math.round(100 * y) });
