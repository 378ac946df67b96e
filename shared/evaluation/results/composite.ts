import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Say } from '../../text/text.ts';
import type { Composite } from '../analysis/composite.ts';
import type { Why } from '../analysis/result.ts';
import type { AskedComposite } from '../composites.ts';
import { compositeSentences, type CompositeSentences } from '../wording/composite.ts';
import { compositeFollowUps, type FollowUpContext, type FollowUpResults } from './follow-up.ts';
import { mostlyIn } from './guard.ts';
import type { ItemResults } from './item-results.ts';
import { isolated } from './sentences.ts';
import { allFor, withheldAll } from './withhold.ts';

/** What an output may say of several items together; averages are turned toward the aim. */
export interface CompositeResults extends Composite {
  code: string;
  title: string;
  /** Codes of its items. */
  items: string[];
  primary: boolean;
  /** Whether nobody defined it: all items of the instrument. */
  every: boolean;
  followUps: FollowUpResults[];
  sentences: CompositeSentences;
}

export interface CompositeContext extends FollowUpContext {
  items: readonly ItemResults[];
  /** Points of the scale. */
  points: number;
  say: Say;
  speech: Speech;
}

/**
 * What may be said of a composite. It is shown only where each of its items is: else one that is hidden is what is left of the composite
 * once the others are taken away. Of fewer than ten, nearly all of whom moved one way, that is said in words and nothing else.
 */
export function compositeResults(
  asked: AskedComposite,
  { headline, waves, change, alpha }: Composite,
  context: CompositeContext,
  withheld: Why | null,
): CompositeResults {
  const { items, points, say, speech } = context;
  const title = asked.title === null ? speech.t('change.all-statements') : say(asked.title);
  const figures = { headline, waves, change, alpha };
  const why = withheld ?? hiddenItem(asked, items);
  const followUps = compositeFollowUps(asked, items, context);
  const mostly = why ? null : mostlyIn(headline);
  const shown = why ? figuresFor(figures, allFor, why) : mostly ? figuresFor(figures, withheldAll, 'nearly-unanimous') : figures;
  return {
    code: asked.code,
    title,
    items: [...asked.items],
    primary: asked.primary,
    every: asked.title === null,
    ...shown,
    followUps,
    sentences: compositeSentences({ ...shown, title: isolated(title), points, mostly, followUps }, speech),
  };
}

/** Why one of its items is not shown; null where all are. */
function hiddenItem({ items: codes }: AskedComposite, items: readonly ItemResults[]): Why | null {
  const figures = items
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ headline, page }) => [headline.movement, page.waves]);
  return figures.flatMap((figure) => (figure.shown ? [] : [figure.why]))[0] ?? null;
}

type Withhold = <Figures extends object>(figures: Figures, why: Why) => Figures;

const figuresFor = ({ headline, ...rest }: Composite, withhold: Withhold, why: Why): Composite => ({
  headline: withhold(headline, why),
  ...withhold(rest, why),
});
