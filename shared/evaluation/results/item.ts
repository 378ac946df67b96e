import type { Item } from '../../session/instrument.ts';
import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Say } from '../../text/text.ts';
import type { Asked, Matched } from '../answers.ts';
import { orientedPairs, type ItemPairs } from '../analysis/item-pairs.ts';
import { firstOf, LEAST_FOR_A_TABLE } from '../analysis/gates.ts';
import type { ItemAnalysis } from '../analysis/instrument.ts';
import { notShown, unless, type Result, type Why } from '../analysis/result.ts';
import { unmatched, type Attrition, type Unmatched } from '../analysis/unmatched.ts';
import { THRESHOLDS } from '../disclosure/thresholds.ts';
import { distributionOf, dontKnowIn } from '../distribution.ts';
import { pairsOf } from '../pairs.ts';
import { total } from '../statistics/describe.ts';
import { bowker, stuartMaxwell, transitions } from '../statistics/categories.ts';
import { changeCounts, everybodyIn, everybodyOrNot, pointsIn } from './counts.ts';
import type { Grade } from './grade.ts';
import { guarded, nothingFor } from './guard.ts';
import { followUpResults, type AskedFollowUp } from './follow-up.ts';
import { headOf } from './head.ts';
import { lookingBackResults } from './looking-back.ts';
import type { ItemCounts, ItemResults } from './item-results.ts';
import { sentencesOf } from './sentences.ts';
import { withheld } from './withhold.ts';

/** What the results of an item are made from. */
export interface ItemContext {
  asked: Asked;
  matched: readonly Matched[];
  /** The follow-ups that are asked; none where nothing may be said. */
  followUps: readonly AskedFollowUp[];
  grade: Grade;
  threshold: number;
  flow: { lost: number; new: number };
  say: Say;
  speech: Speech;
}

/** What may be said of an item; `why` is why nothing may. */
export function itemResults(item: Item, analysis: ItemAnalysis, context: ItemContext, why: Why | null): ItemResults {
  const { asked, matched, flow, say, speech } = context;
  const pairs = pairsOf(asked.instrument, item, matched);
  const raw = { headline: analysis.headline, page: analysis.page, annex: analysis.annex, counts: countsOf(item, pairs, context) };
  const { figures, mostly } = why ? { figures: nothingFor(raw, why), mostly: null } : guarded(raw);
  const head = headOf(item, asked.instrument, say);
  const { headline, page } = figures;
  const lookingBack = why ? null : lookingBackResults(item, asked, matched, pairs.length, context.threshold);
  const followUps = followUpResults(item, context);
  const rest = why ? unknown(why) : known(item, pairs, analysis, context);
  const points = asked.instrument.scale.length;
  const found = { headline, page, points, aimText: head.aimText, mostly, flow, lookingBack, followUps };
  return {
    ...head,
    ...figures,
    ...rest,
    adjustedP: headline.test.shown ? analysis.adjustedP : null,
    lookingBack,
    followUps,
    sentences: sentencesOf({ ...found, unmatched: rest.unmatched !== null }, speech),
  };
}

const nobody = (why: Why) => notShown(0, why);

const unknown = (why: Why) => ({
  ...{ pairs: null, answered: null, unmatched: null },
  attrition: { lost: nobody(why), partly: nobody(why) },
  everybody: { before: nobody(why), after: nobody(why) },
});

type Pairs = ReturnType<typeof pairsOf>;

/** What is known of everybody who answered, matched or not. */
function known(item: Item, pairs: Pairs, { attrition }: ItemAnalysis, { asked, matched, threshold }: ItemContext) {
  const [all, both] = [everybodyIn(asked, item), distributionOf(asked.instrument, pairs)];
  const answered = { before: total(all.before), after: total(all.after) };
  const wave = (name: 'before' | 'after') => everybodyOrNot(all[name], both[name], threshold);
  const apart = matched.length === 0 ? twoGroups(item, asked, threshold) : null;
  const everybody = { before: wave('before'), after: wave('after') };
  return { pairs: pairs.length, answered, attrition: guardedAttrition(attrition, everybody), everybody, unmatched: apart };
}

/** The lost and the new are compared only where their answers could be subtracted without telling what a few of them said. */
function guardedAttrition({ lost, partly }: Attrition, { before, after }: ItemResults['everybody']): Attrition {
  const tells = (wave: Result<object>): boolean => !wave.shown;
  return {
    lost: tells(before) ? withheld(lost, 'tells-of-the-unmatched') : lost,
    partly: tells(before) || tells(after) ? withheld(partly, 'tells-of-the-unmatched') : partly,
  };
}

const twoGroups = (item: Item, asked: Asked, threshold: number): Unmatched =>
  unmatched({ ...pointsIn(asked, item), points: asked.instrument.scale.length, turned: item.aim === 'lower' }, threshold);

/** Counts of the pairs: nothing below the threshold, and in public no table with cells of a few people. */
function countsOf(item: Item, pairs: Pairs, { asked: { instrument }, matched, grade, threshold }: ItemContext): ItemCounts {
  const [n, points] = [pairs.length, instrument.scale.length];
  const raw: ItemPairs = {
    before: pairs.map((pair) => pair.before),
    after: pairs.map((pair) => pair.after),
    points,
    aim: item.aim,
    lost: 0,
  };
  const few = n < threshold && 'too-few';
  const table = transitions(raw.before, raw.after, points);
  const small = grade === 'public' && hasSmallCells(table) && 'small-cells';
  return {
    distribution: unless(few, n, () => distributionOf(instrument, pairs)),
    dontKnow: unless(few, matched.length, () => dontKnowIn(item.code, matched)),
    changes: unless(few, n, () => ({ counts: changeCounts(orientedPairs(raw).changes, points) })),
    transitions: unless(firstOf(few, small), n, () => ({ table })),
    tableTests: unless(firstOf(few, n < LEAST_FOR_A_TABLE && 'too-few-for-a-table'), n, () => ({
      marginal: stuartMaxwell(table),
      symmetry: bowker(table),
    })),
  };
}

const hasSmallCells = (table: readonly (readonly number[])[]): boolean =>
  table.some((row) => row.some((count) => count > 0 && count < THRESHOLDS.team));
