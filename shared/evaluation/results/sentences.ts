import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Headline } from '../analysis/headline.ts';
import type { LookingBack } from '../analysis/looking-back.ts';
import type { Page } from '../analysis/page.ts';
import type { Result } from '../analysis/result.ts';
import type { Direction } from '../orientation.ts';
import { followUpSentence } from '../wording/follow-up.ts';
import { lookingBackSentence } from '../wording/looking-back.ts';
import { meanSentence, sizeSentence } from '../wording/mean.ts';
import { boundsSentence, missingSentence } from '../wording/missing.ts';
import { bestAlreadySentence, countsSentence, inTenSentence, testSentence } from '../wording/movement.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import type { FollowUpResults } from './follow-up.ts';

/** What is said of an item, by what it is about; null where there is nothing to say. */
export interface ItemSentences {
  counts: string | null;
  inTen: string | null;
  test: string | null;
  mean: string | null;
  size: string | null;
  bestAlready: string | null;
  missing: string | null;
  bounds: string | null;
  /** What people say of themselves afterwards. */
  lookingBack: string | null;
  /** How they stand weeks later, follow-up by follow-up. */
  followUps: string | null;
  /** Why there are no counts; null where there are. */
  withheld: string | null;
}

interface Said {
  headline: Headline;
  page: Page;
  points: number;
  /** The end of the scale that is the aim, as its label. */
  aimText: string;
  /** Where nearly all of a few went, who are not counted one by one. */
  mostly: Direction | null;
  flow: { lost: number; new: number };
  /** Nobody at all answered twice: two separate groups. */
  unmatched: boolean;
  lookingBack: Result<LookingBack> | null;
  followUps: readonly FollowUpResults[];
}

/** The sentences of an item in the language of `speech`. */
export function sentencesOf(said: Said, speech: Speech): ItemSentences {
  const { headline, page, points, aimText, mostly, flow, unmatched, lookingBack, followUps } = said;
  const aim = isolated(aimText);
  const { movement } = headline;
  return {
    counts: mostly ? speech.t(`change.mostly.${mostly}`, { n: movement.n, aim }) : countsSentence(headline, aim, speech),
    inTen: inTenSentence(headline, speech),
    test: testSentence(headline, speech),
    mean: meanSentence(page, points, speech),
    size: sizeSentence(page, speech),
    bestAlready: bestAlreadySentence(headline, speech),
    missing: movement.shown ? missingSentence(flow, page, speech) : null,
    bounds: boundsSentence(page, speech),
    lookingBack: lookingBackSentence(lookingBack, speech),
    followUps: followUps.flatMap((one) => followUpSentence(one, { aim }, speech) ?? []).join(' ') || null,
    withheld: movement.shown || mostly ? null : unmatched ? speech.t('change.unmatched') : notShownSentence(movement, speech),
  };
}

/** A text of somebody else inside a sentence: its direction does not disturb the words around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
