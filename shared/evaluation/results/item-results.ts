import type { Item } from '../../session/instrument.ts';
import type { Annex } from '../analysis/annex.ts';
import type { Headline } from '../analysis/headline.ts';
import type { LookingBack } from '../analysis/looking-back.ts';
import type { Page } from '../analysis/page.ts';
import type { Result } from '../analysis/result.ts';
import type { Attrition, Unmatched } from '../analysis/unmatched.ts';
import type { BeforeAfter } from '../distribution.ts';
import type { ChiSquareTest } from '../statistics/categories.ts';
import type { ChangeCount } from './counts.ts';
import type { FollowUpResults } from './follow-up.ts';
import type { ItemSentences } from './sentences.ts';

/** What an item is; nothing in it depends on an answer. */
export interface ItemHead {
  code: string;
  text: string;
  aim: Item['aim'];
  /** The label of the end of the scale that is the aim. */
  aimText: string;
  primary: boolean;
}

/** Figures of the matched people, as the guard lets them through. */
export interface ItemFigures {
  headline: Headline;
  page: Page;
  annex: Annex;
  counts: ItemCounts;
}

export interface ItemCounts {
  /** Of the pairs, from point 1 of the scale upward. */
  distribution: Result<BeforeAfter<number[]>>;
  /** Of all matched people. */
  dontKnow: Result<BeforeAfter<number>>;
  /** People by how far they changed toward the aim. */
  changes: Result<{ counts: ChangeCount[] }>;
  /** Who went from which point (rows) to which (columns). */
  transitions: Result<{ table: number[][] }>;
  /** Tests of the whole table. */
  tableTests: Result<{ marginal: ChiSquareTest; symmetry: ChiSquareTest }>;
}

/** Everything that an output may say of one item; what is not shown says why. */
export interface ItemResults extends ItemHead, ItemFigures {
  /** People with a point of the scale in both waves, and in each; null until the after wave has closed. */
  pairs: number | null;
  answered: BeforeAfter<number> | null;
  attrition: Attrition;
  /** Holm's p of the sign test among the items that are not primary. */
  adjustedP: number | null;
  /** Everybody who answered a wave; only where that tells nothing of the few who could not be matched. */
  everybody: BeforeAfter<Result<{ counts: number[] }>>;
  /** Two separate groups, where nobody at all could be matched. */
  unmatched: Unmatched | null;
  /** What people say of themselves afterwards; null where that is not asked. */
  lookingBack: Result<LookingBack> | null;
  /** How people stand weeks later beside before; none where that is not asked. */
  followUps: FollowUpResults[];
  sentences: ItemSentences;
}
