import { rankOf } from '../activity/shuffle.ts';
import type { Standing } from './standing.ts';

/** A team with the mean of its members' points: a small one is not worse off. `place` as for people. */
export type TeamStanding = { code: string; people: number; points: number; place: number };

/**
 * Everybody's team by participant. People are dealt in turn, those who came in with the same question in an order that follows from
 * their ids: sizes differ by one at most, nobody changes teams when others come, and the order of arrival says nothing. Who chose is
 * where they chose.
 */
export function dealt(
  { arrivals }: Pick<Standing, 'arrivals'>,
  teams: readonly string[],
  chosen: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (teams.length === 0) return chosen;
  const inTurn = arrivals.flatMap((people) => [...people].sort((a, b) => rankOf(a, 1) - rankOf(b, 1) || (a < b ? -1 : 1)));
  const all = inTurn.map((participant, at) => [participant, teams[at % teams.length]!] as const);
  return new Map([...all, ...chosen]);
}

/** The teams by the mean points of those members who answered. Teams without any come last. */
export function teamStanding(
  { of }: Pick<Standing, 'of'>,
  teams: readonly string[],
  teamOf: ReadonlyMap<string, string>,
): TeamStanding[] {
  const counted = teams.map((code) => {
    const members = [...of.values()].filter(({ participant }) => teamOf.get(participant) === code);
    const sum = members.reduce((total, { points }) => total + points, 0);
    return { code, people: members.length, points: members.length ? sum / members.length : 0 };
  });
  return counted
    .map((team) => ({ ...team, place: 1 + counted.filter((other) => isAhead(other, team)).length }))
    .sort((a, b) => a.place - b.place || teams.indexOf(a.code) - teams.indexOf(b.code));
}

type Counted = Omit<TeamStanding, 'place'>;

const isAhead = (a: Counted, b: Counted): boolean => (a.people > 0 && b.people === 0) || (a.points > b.points && a.people > 0);
