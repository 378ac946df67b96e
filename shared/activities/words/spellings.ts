import { oncePer, type Ballot } from '../../activity/ballots.ts';
import { compareKey } from '../../text/compare-key.ts';
import { isStopWord } from '../../text/stop-words/stop-words.ts';
import type { WordsAnswer } from './config.ts';

/** A word as somebody wrote it, with the key under which its spellings compare equal. */
export type Written = { key: string; text: string };

/** The words of one answer. Answers never change, and every new state asks again. */
export const writtenIn: (answer: WordsAnswer) => Written[] = oncePer((answer: WordsAnswer) =>
  answer.words.map((text) => ({ key: compareKey(text), text })),
);

/** The words of a ballot that are shown, or those that only join others in its language; only a single word is one of these. */
export const wordsOf = ({ answer, lang }: Ballot<WordsAnswer>, stopping: boolean, stopped = false): Written[] =>
  stopping ? writtenIn(answer).filter(({ key }) => isStopWord(key, lang) === stopped) : stopped ? [] : writtenIn(answer);

/** How many people wrote each form of a word. */
export type Forms = Map<string, number>;

/** The form that most people wrote; of equal ones the first by its letters. */
export const commonForm = (forms: Forms): string => [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];

/** One more of a form under a key. */
export function countForm(forms: Map<string, Forms>, key: string, text: string): void {
  const own = forms.get(key) ?? new Map<string, number>();
  forms.set(key, own.set(text, (own.get(text) ?? 0) + 1));
}
