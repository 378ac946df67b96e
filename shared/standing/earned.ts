import { z } from 'zod';

/** Names the steps whose points are counted together. */
export const quizName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,21}$/, 'must be a code such as a-code: a-z, 0-9 and -, at most 22 characters')
  .default('quiz');

/** How right an answer is. */
export type Outcome = 'right' | 'partly' | 'wrong';

/** What the people of one step have earned, by participant, and the quiz to which it counts. */
export interface Earned {
  quiz: string;
  scores: ReadonlyMap<string, { points: number; outcome: Outcome }>;
}
