import type { Headline } from '../analysis/headline.ts';
import type { Why } from '../analysis/result.ts';
import { MOVES, type Direction } from '../orientation.ts';
import type { ItemFigures } from './item-results.ts';
import { isNearlyUnanimous } from './unanimity.ts';
import { allFor, withheldAll } from './withhold.ts';

/** The figures of an item as they may leave, and where nearly all of a few went. */
export interface Guarded {
  figures: ItemFigures;
  mostly: Direction | null;
}

const UNANIMOUS = 'nearly-unanimous';

/**
 * Of fewer than ten people no count says what each of them answered: where nearly all moved one way, that is said in words and nothing
 * else is; where nearly all gave one answer in a wave, the answers and whatever rests on them are not shown.
 */
export function guarded(figures: ItemFigures): Guarded {
  const mostly = mostlyIn(figures.headline);
  if (mostly) return { figures: withoutAny(figures), mostly };
  const { distribution } = figures.counts;
  const alike = distribution.shown && [distribution.before, distribution.after].some(isNearlyUnanimous);
  return { figures: alike ? withoutAnswers(figures) : figures, mostly: null };
}

/** Where nearly all of a few went; null where they did not. */
export function mostlyIn({ movement }: Headline): Direction | null {
  if (!movement.shown || !isNearlyUnanimous(MOVES.map((move) => movement[move]))) return null;
  return MOVES.find((move) => movement[move] >= movement.n - 1)!;
}

const withoutAny = (figures: ItemFigures): ItemFigures => ({
  ...withoutAnswers(figures),
  headline: withheldAll(figures.headline, UNANIMOUS),
});

const withoutAnswers = ({ headline, page, annex, counts }: ItemFigures): ItemFigures => ({
  headline,
  page: withheldAll(page, UNANIMOUS),
  annex: withheldAll(annex, UNANIMOUS),
  counts: withheldAll(counts, UNANIMOUS),
});

/** The figures with nothing in them, for one reason. */
export const nothingFor = ({ headline, page, annex, counts }: ItemFigures, why: Why): ItemFigures => ({
  headline: allFor(headline, why),
  page: allFor(page, why),
  annex: allFor(annex, why),
  counts: allFor(counts, why),
});
