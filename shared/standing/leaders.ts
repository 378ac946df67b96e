import type { Say } from '../text/text.ts';
import { aliasOf } from './alias.ts';
import type { Standing } from './standing.ts';

/** One line of a leaderboard: a person under their friendly name. */
export type Leader = { place: number; alias: string; points: number };

/** The best of a quiz; `more` is how many others stand at the last place shown. */
export type Leaders = { leaders: Leader[]; more: number };

/** The first `top` people. Among equals the friendly names decide who is shown, which is nobody's merit. */
export function leadersOf({ players }: Standing, quiz: string, top: number, say: Say): Leaders {
  const cut = players[top - 1]?.place ?? Infinity;
  const best = players.filter(({ place }) => place <= cut);
  const all = best.map(({ participant, place, points }) => ({ place, points, alias: aliasOf(participant, quiz, say) }));
  const sorted = all.sort((a, b) => a.place - b.place || (a.alias < b.alias ? -1 : 1));
  const leaders = sorted.slice(0, top);
  return { leaders, more: sorted.length - leaders.length };
}
