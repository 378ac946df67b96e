import { oncePer } from '../../activity/ballots.ts';
import { emptyTable, entries, get, keys, put, type Table } from '../../table.ts';

/** Where a question stands. One is highlighted at most. */
export const STAGES = ['review', 'published', 'highlighted', 'answered', 'archived'] as const;
export type Stage = (typeof STAGES)[number];

/** A question. `author` is an alias, `name` what the author chose to sign with. */
export interface Question {
  text: string;
  author: string;
  name: string | null;
  stage: Stage;
  /** Codes of the labels that the presenter gave it. */
  labels: Readonly<Record<string, true>>;
  /** The question that this one was merged into. */
  into: string | null;
  /** Taken back by its author. */
  gone: boolean;
  minute: number;
}

/** What is kept of a person: their highest turn, the minute of their latest act, what they asked, what they like. */
export interface Asker {
  turn: number;
  minute: number;
  asked: readonly string[];
  likes: readonly string[];
}

export interface QaState {
  questions: Table<Question>;
  people: Table<Asker>;
}

/** Before anybody has asked anything. */
export const emptyQa = (): QaState => ({ questions: emptyTable(), people: emptyTable() });

const NOBODY: Asker = { turn: 0, minute: 0, asked: [], likes: [] };

/** What is kept of somebody, asked or voted; `person` is their alias here. */
export const askerOf = (state: QaState, person: string): Asker => get(state.people, person) ?? NOBODY;

/** The state with these fields of somebody set. */
export const withAsker = (state: QaState, person: string, fields: Partial<Asker>): QaState => ({
  ...state,
  people: put(state.people, person, { ...askerOf(state, person), ...fields }),
});

/** The question with this id, or undefined. */
export const questionIn = (state: QaState, id: string): Question | undefined => get(state.questions, id);

/** A question that is known to be there. */
export const questionOf = (state: QaState, id: string): Question => get(state.questions, id)!;

/**
 * The question that stands for this one: the one that it was merged into while that is there and stands for itself. One step only, so
 * that no undo can lead into a circle, and nobody's question goes with that of another.
 */
export function leadOf(state: QaState, id: string): string {
  const into = questionIn(state, id)?.into ?? null;
  const lead = into === null ? undefined : questionIn(state, into);
  return lead && lead.into === null && !lead.gone ? into! : id;
}

/** A question that stands for itself, with those that were merged into it and everybody who wants it answered. */
export interface Group {
  id: string;
  question: Question;
  merged: string[];
  likes: number;
  /** People who could have liked it: see `groups`. */
  exposed: number;
}

/**
 * Questions that stand for themselves, ordered by id, which is random. Somebody who likes two that were merged counts once, and the
 * one who asked it does not count. `exposed` is how many others have done something here since the minute in which it was asked: how
 * many have read it nobody knows, but who did nothing since then cannot have liked it.
 */
export const groups = oncePer((state: QaState): Group[] => {
  const members = membersOf(state);
  const likers = likersOf(state);
  const minutes = entries(state.people)
    .map(([, { minute }]) => minute)
    .sort((a, b) => a - b);
  return [...members].map(([id, ids]) => {
    const question = questionOf(state, id);
    const voters = new Set(ids.flatMap((one) => likers.get(one) ?? []).filter((person) => person !== question.author));
    const author = get(state.people, question.author);
    const own = author && author.minute >= question.minute ? 1 : 0;
    const exposed = minutes.length - firstFrom(minutes, question.minute) - own;
    return { id, question, merged: ids.filter((one) => one !== id), likes: voters.size, exposed };
  });
});

/** The place of the first of these sorted numbers that is `least` or more; their count where none is. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

function membersOf(state: QaState): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const id of keys(state.questions).sort()) {
    if (questionOf(state, id).gone) continue;
    const lead = leadOf(state, id);
    members.set(lead, [...(members.get(lead) ?? []), id]);
  }
  return members;
}

function likersOf(state: QaState): Map<string, string[]> {
  const likers = new Map<string, string[]>();
  for (const [person, { likes }] of entries(state.people))
    for (const id of likes) likers.set(id, [...(likers.get(id) ?? []), person]);
  return likers;
}
