import type { Texts, WrittenText } from '../../activity/kind.ts';
import { entries } from '../../table.ts';
import { compareKey } from '../../text/compare-key.ts';
import { OTHER } from './other.ts';
import type { Answer, State } from './poll.ts';

/** Own answers for the list of all texts. */
export const texts: Texts<unknown, State, Answer> = {
  list: (_config, state) => ownAnswers(state),
  moderate: (_config, _state, ids, to) =>
    ids.map((id) => ({ field: 'kind', path: ['hidden', id], value: to === 'hidden' ? true : undefined })),
  wordsIn: ({ choices, other }) => (choices.includes(OTHER) && other) || '',
};

/** Whether the presenter took an own answer from the results; it still counts as one. */
export const isSetAside = (hidden: State['hidden'], text: string): boolean => Object.hasOwn(hidden, compareKey(text));

/** Those that compare equal are one. */
function ownAnswers({ ballots, hidden }: State): WrittenText[] {
  const byKey = new Map<string, { forms: string[]; authors: string[] }>();
  for (const [author, { answer }] of entries(ballots)) {
    if (!answer.other) continue;
    const key = compareKey(answer.other);
    const { forms, authors } = byKey.get(key) ?? { forms: [], authors: [] };
    byKey.set(key, { forms: [...forms, answer.other], authors: [...authors, author] });
  }
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([id, { forms, authors }]) => {
    const standing = Object.hasOwn(hidden, id) ? 'hidden' : 'shown';
    return { id, text: forms.sort()[0]!, standing, authors };
  });
}
