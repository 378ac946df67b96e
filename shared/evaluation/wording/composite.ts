import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Composite } from '../analysis/composite.ts';
import type { Direction } from '../orientation.ts';
import type { FollowUpResults } from '../results/follow-up.ts';
import { followUpSentence } from './follow-up.ts';
import { inTenSentence, testSentence } from './movement.ts';
import { notShownSentence } from './not-shown.ts';

/** What is said of several statements together, by what it is about; null where there is nothing to say. */
export interface CompositeSentences {
  counts: string | null;
  inTen: string | null;
  test: string | null;
  mean: string | null;
  /** How people stand weeks later, follow-up by follow-up. */
  followUps: string | null;
  /** Why there are no counts; null where there are. */
  withheld: string | null;
}

interface Said extends Composite {
  title: string;
  points: number;
  /** Where nearly all of a few went, who are not counted one by one. */
  mostly: Direction | null;
  followUps: readonly FollowUpResults[];
}

/** The sentences of a composite; `title` may be isolated from the direction of the sentence. */
export function compositeSentences(
  { headline, waves, change, title, points, mostly, followUps }: Said,
  speech: Speech,
): CompositeSentences {
  const { movement } = headline;
  return {
    counts: mostly ? speech.t(`change.mostly.composite.${mostly}`, { n: movement.n, title }) : counts(headline, title, speech),
    inTen: inTenSentence(headline, speech),
    test: testSentence(headline, speech),
    mean: mean({ waves, change }, points, speech),
    followUps: followUps.flatMap((one) => followUpSentence(one, { title }, speech) ?? []).join(' ') || null,
    withheld: movement.shown || mostly ? null : notShownSentence(movement, speech),
  };
}

function counts({ movement }: Composite['headline'], title: string, { t }: Speech): string | null {
  if (!movement.shown) return null;
  const { n, toward, same, away } = movement;
  return t('change.counts.composite', { n, toward, same, away, title });
}

function mean({ waves, change }: Pick<Composite, 'waves' | 'change'>, points: number, { t, decimal }: Speech): string | null {
  if (!waves.shown) return null;
  const ends = change.shown ? change.ci.map(decimal) : [];
  const [before, after] = [decimal(waves.before.mean), decimal(waves.after.mean)];
  const said = t('change.mean.composite', { max: points, before, after, change: decimal(waves.change) });
  const range = ends.length ? t('change.mean.range', { low: ends[0]!, high: ends[1]! }) : null;
  const below = [waves.change, ...(change.shown ? change.ci : [])].some((value) => decimal(value) !== decimal(Math.abs(value)));
  return [said, range, below ? t('change.mean.sign') : null].filter((sentence) => sentence !== null).join(' ');
}
