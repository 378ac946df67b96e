import type { SurveySummary } from '../api-types.ts';

/** The survey that forms on paper are most likely of: the one that is open, else the last one that was closed, else the first. */
export const likelySurvey = <Survey extends Pick<SurveySummary, 'phase'>>(surveys: readonly Survey[]): Survey | undefined =>
  surveys.find(({ phase }) => phase === 'open') ?? surveys.findLast(({ phase }) => phase === 'closed') ?? surveys[0];
