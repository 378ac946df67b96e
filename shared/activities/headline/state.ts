import { oncePer } from '../../activity/ballots.ts';
import { emptyTable, entries, get, put, type Table } from '../../table.ts';
import { checked, keptOf, type Checked, type Kept } from './checks.ts';
import type { HeadlineConfig } from './config.ts';

/** One version of a headline. `turn` is that of the act that wrote it. */
export interface Draft {
  id: string;
  text: string;
  turn: number;
}

/** One person: their highest turn, and their drafts in the order of turns. */
export interface Writer {
  turn: number;
  drafts: readonly Draft[];
}

export interface HeadlineState {
  people: Table<Writer>;
  /** Drafts that the presenter set aside; each can be undone on its own. */
  hidden: Readonly<Record<string, true>>;
  /** The headline that the screen shows large, by the id of its first draft. */
  spotlight: string | null;
}

export const emptyHeadline = (): HeadlineState => ({ people: emptyTable(), hidden: {}, spotlight: null });

const NOBODY: Writer = { turn: 0, drafts: [] };

/** What a person wrote so far. */
export const writerIn = (state: HeadlineState, id: string): Writer => get(state.people, id) ?? NOBODY;

/** The state with one person's drafts, and their turn moved on. */
export function withDrafts(state: HeadlineState, id: string, turn: number, drafts: readonly Draft[]): HeadlineState {
  const before = writerIn(state, id);
  const sorted = drafts.toSorted((a, b) => a.turn - b.turn);
  return { ...state, people: put(state.people, id, { turn: Math.max(turn, before.turn), drafts: sorted }) };
}

/** The first and the newest draft of somebody; `last` is null while there is only one. */
export interface Pair {
  id: string;
  first: Draft;
  last: Draft | null;
}

/** The headlines of all, ordered by id, which is random: the order says nothing about who wrote first. */
export const pairsIn = oncePer((state: HeadlineState): Pair[] =>
  entries(state.people)
    .flatMap(([, { drafts }]): Pair[] => {
      const [first, last] = [drafts[0], drafts.at(-1)];
      return first ? [{ id: first.id, first, last: last === first ? null : last! }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
);

export const isHidden = ({ hidden }: Pick<HeadlineState, 'hidden'>, id: string): boolean => Object.hasOwn(hidden, id);

/** Whether the room may see a headline: neither its first nor its newest draft was set aside. */
export const mayBeSeen = (state: Pick<HeadlineState, 'hidden'>, { first, last }: Pair): boolean =>
  !isHidden(state, first.id) && !(last && isHidden(state, last.id));

const known = new WeakMap<Draft, Checked[]>();

/** A draft by the rules of the activity, looked at once. */
export function checksOf({ checks, best }: HeadlineConfig, draft: Draft): Checked[] {
  let found = known.get(draft);
  if (!found) known.set(draft, (found = checked(draft.text, checks, best)));
  return found;
}

export const keptBy = (config: HeadlineConfig, draft: Draft): Kept => keptOf(checksOf(config, draft));
