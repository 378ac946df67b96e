import { similarSets, type SimilarSets } from '../../../shared/text/similar/sets.ts';
import { sortLike, type Sorted } from '../../../shared/text/similar/sort-like.ts';

/** What can be asked about notes, by name: what the rule takes, and what it gives. */
export interface Questions {
  sets: { takes: Parameters<typeof similarSets>; gives: SimilarSets };
  like: { takes: Parameters<typeof sortLike>; gives: Sorted[] };
}

export type Question = { [Name in keyof Questions]: { name: Name; takes: Questions[Name]['takes'] } }[keyof Questions];
export type Answer = Questions[keyof Questions]['gives'];

export function answer(question: Question): Answer {
  switch (question.name) {
    case 'sets':
      return similarSets(...question.takes);
    case 'like':
      return sortLike(...question.takes);
  }
}
