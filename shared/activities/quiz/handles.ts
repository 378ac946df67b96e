import { inOrder } from '../../activity/shuffle.ts';
import { optionsOf, type Config } from './config.ts';
import { tauOf } from './score.ts';

const LETTERS = 'abcdefghijkl';
const TRIES = 24;

const known = new WeakMap<Config, readonly string[]>();

/**
 * The codes of the options in the order in which they are shown. Phones know them by their letters in this order: a code such as
 * `right`, or the order of the file, would tell. Lines to be sorted are shown in an order that is half right: neither leaving nor
 * reversing it earns anything.
 */
export function shownOrder(config: Config): readonly string[] {
  let codes = known.get(config);
  if (!codes) known.set(config, (codes = config.type === 'order' ? halfRight(config) : optionsOf(config).map((one) => one.code)));
  return codes;
}

function halfRight(config: Config): string[] {
  const right = optionsOf(config).map((one) => one.code);
  const orders = Array.from({ length: TRIES }, (_one, order) => inOrder(optionsOf(config), order).map((one) => one.code));
  const byTau = orders
    .map((order) => ({ order, tau: tauOf(order, right) }))
    .sort((a, b) => Math.abs(a.tau) - Math.abs(b.tau) || a.tau - b.tau);
  return byTau[0]!.order;
}

/** The letter under which phones know an option. */
export const handleOf = (config: Config, code: string): string => LETTERS[shownOrder(config).indexOf(code)] ?? '';

/** The code of an option from its letter, or undefined. */
export const codeOf = (config: Config, handle: string): string | undefined =>
  handle.length === 1 ? shownOrder(config)[LETTERS.indexOf(handle)] : undefined;
