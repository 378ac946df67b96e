import { randomBytes, randomInt } from 'node:crypto';
import type { BundleRequest } from './bundle.ts';

/** Random names and numbers of one bundle. */
export const bundleChance = (): BundleRequest['chance'] => ({
  name: () => `p${randomBytes(8).toString('hex')}`,
  number: () => randomInt(2 ** 47),
});
