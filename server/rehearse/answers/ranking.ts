import type { RankingView } from '../../../shared/activities/ranking/ranking.ts';
import { drawn, seedOf } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

/** How many stop before the last place. */
const STOPS_EARLY = 0.08;

/** Some items are liked much better than others, the same ones by everybody. */
const liking = (code: string): number => 0.05 + ((seedOf(code) % 1000) / 1000) ** 2;

/** An order in which the better liked mostly come first; now and then one that is not finished. */
export const ranking: Behaviour<RankingView> = {
  seconds: (view) => 4 + 3 * view.rank,
  acts({ items, rank }, { random }) {
    const codes = items.map((item) => item.code);
    const places = random.chance(STOPS_EARLY) ? 1 + random.below(rank) : rank;
    return [{ order: [drawn(codes, places, liking, random).join()] }];
  },
};
