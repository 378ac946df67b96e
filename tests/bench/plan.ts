import type { SubjectName } from './subject/subject.ts';

/** One turn of one server in a fresh process. */
export interface Turn {
  people: number;
  round: number;
  subject: SubjectName;
}

/** Small rooms are steadier and have no goals of their own. */
const mostRounds = (people: number): number => (people < 1000 ? 1 : Infinity);

/** The turns in their order: for each size floor, ours, floor, ours, … so that a machine that slows down slows both. */
export const turnsOf = (sizes: readonly number[], rounds: number): Turn[] =>
  sizes.flatMap((people) =>
    Array.from({ length: Math.min(mostRounds(people), rounds) }, (_, round) => [
      { people, round, subject: 'floor' as const },
      { people, round, subject: 'ours' as const },
    ]).flat(),
  );

/** How many answers each person gives within a second: 5,000 in all, within what one person may send. */
export const answersEach = (people: number): number => Math.max(1, Math.min(20, Math.floor(5000 / people)));
