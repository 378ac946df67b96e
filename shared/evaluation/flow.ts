import { matchedIn, type Asked } from './answers.ts';
import { pairsOf } from './pairs.ts';

/** How many people took which way through the two waves of an instrument. */
export interface Flow {
  answeredBefore: number;
  answeredAfter: number;
  /** Answered both. */
  matched: number;
  /** Answered only before. */
  lost: number;
  /** Answered only after. */
  new: number;
  /** Matched people whose two answers are in different languages. */
  twoLanguages: number;
  /** Share of those who answered before, 0 to 1; null when nobody did. */
  matchedOfBefore: number | null;
  /** Valid pairs by item code; null until the after wave is closed, since they tell, as they grow, who did not know an answer. */
  pairs: Readonly<Record<string, number>> | null;
}

/** The flow of an instrument: only numbers of answers, so it may always be shown. */
export function flowOf(asked: Asked): Flow {
  const { before, after } = asked.waves;
  const matched = matchedIn(asked);
  return {
    answeredBefore: before.people.size,
    answeredAfter: after.people.size,
    matched: matched.length,
    lost: before.people.size - matched.length,
    new: after.people.size - matched.length,
    twoLanguages: matched.filter((person) => person.before.lang !== person.after.lang).length,
    matchedOfBefore: before.people.size ? matched.length / before.people.size : null,
    pairs: asked.closed ? pairCounts(asked) : null,
  };
}

function pairCounts(asked: Asked): Record<string, number> {
  const matched = matchedIn(asked);
  return Object.fromEntries(asked.instrument.items.map((item) => [item.code, pairsOf(asked.instrument, item, matched).length]));
}
