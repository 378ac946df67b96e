import type { Ballots } from '../../activity/ballots.ts';
import type { Compared } from '../../activity/compare.ts';
import { entries } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import { placesIn, type Order, type RankingConfig } from './config.ts';

/** Borda's points of each item per person: with k places the first is worth k; what was left out is worth nothing. */
export function compare(config: RankingConfig, { ballots }: { ballots: Ballots<Order> }, say: Say): Compared {
  const places = placesIn(config);
  const orders = entries(ballots).map(([person, { answer }]) => [person, answer] as const);
  const worth = (order: Order, code: string): number => (order.includes(code) ? places - order.indexOf(code) : 0);
  const lines = config.items.map(({ code, text }) => ({
    code,
    label: say(text),
    said: new Map(orders.map(([person, order]) => [person, worth(order, code)])),
  }));
  return { measure: 'mean', range: [0, places], lines };
}
