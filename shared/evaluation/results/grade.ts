import { thresholdFor, type Audience } from '../disclosure/thresholds.ts';

/** How much an output may hold: aggregates for everybody, answers for the team, demographics and free text for few. */
export const GRADES = ['public', 'team', 'restricted'] as const;
export type Grade = (typeof GRADES)[number];

/** Fewest people in anything that an output of this grade says; raised at will, never lowered. */
export const thresholdOf = (grade: Grade, asked?: number): number => thresholdFor(audienceOf(grade), asked);

/** Whether what people wrote, and what each said of themselves, may be in it. */
export const mayHoldTexts = (grade: Grade): boolean => grade === 'restricted';

/** Whether what the room decided to do may be in it, with the name of whoever took it: the room has read both on its screen. */
export const mayHoldSteps = (grade: Grade): boolean => grade !== 'public';

const audienceOf = (grade: Grade): Audience => (grade === 'public' ? 'public' : 'team');
