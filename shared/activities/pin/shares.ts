import { OUTSIDE } from './regions.ts';

/** A line of the results: `share` is of all pins, 0 to 1. */
export type Share = { code: string; text: string; count: number; share: number; right: boolean };
type Counted = {
  pins: number;
  regions: readonly { code: string; text: string; count: number; right: boolean }[];
  outside: number;
};

/** The regions with their shares in the order of the session, then what lies in none; nothing where there are no regions. */
export function sharesOf({ pins, regions, outside }: Counted, elsewhere: string): Share[] {
  if (!regions.length) return [];
  const share = (count: number) => (pins ? count / pins : 0);
  const lines = regions.map(({ code, text, count, right }) => ({ code, text, count, share: share(count), right }));
  return [...lines, { code: OUTSIDE, text: elsewhere, count: outside, share: share(outside), right: false }];
}
