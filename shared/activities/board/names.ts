import { compareKey } from '../../text/compare-key.ts';
import { medoidName } from '../../text/similar/name.ts';
import { oncePer } from '../../activity/ballots.ts';
import { values } from '../../table.ts';
import { current } from './rounds.ts';
import { groupNow } from './notes.ts';
import type { BoardState } from './state.ts';

/** Notes that have a say in a name that nobody chose: comparing more takes longer than a command may. */
const MOST_COMPARED = 200;

/** What a group is called until somebody names it: the note that is most like the others. An ellipsis where there is none to read. */
export const defaultName = (texts: readonly string[]): string => medoidName(texts.slice(0, MOST_COMPARED)) || '…';

/** A name that somebody would give to a group, and how many would. */
export type Proposal = { name: string; people: number };

/** Proposed names by group: those that more people want first, then by their letters. Names that say the same are one. */
export const proposalsIn = oncePer((state: BoardState): Map<string, Proposal[]> => {
  const groups = new Map<string, Map<string, Proposal>>();
  for (const { what } of values(current(state.names)))
    for (const [id, name] of Object.entries(what)) {
      const group = groupNow(state.groups, id);
      if (group === null) continue;
      const names = groups.get(group) ?? new Map<string, Proposal>();
      groups.set(group, names.set(compareKey(name), together(names.get(compareKey(name)), name)));
    }
  return new Map([...groups].map(([group, names]) => [group, [...names.values()].sort(byPeople)]));
});

/** Of spellings that say the same, the first by its letters stands for all. */
const together = (known: Proposal | undefined, name: string): Proposal => ({
  name: known && known.name < name ? known.name : name,
  people: (known?.people ?? 0) + 1,
});

const byPeople = (a: Proposal, b: Proposal): number => b.people - a.people || (a.name < b.name ? -1 : 1);
