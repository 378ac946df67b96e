import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Say } from '../../text/text.ts';
import { matchedIn, mayShow, type Asked } from '../answers.ts';
import { compositesOf } from '../composites.ts';
import { analyseAsked } from '../analysis/instrument.ts';
import type { Why } from '../analysis/result.ts';
import { compositeResults, type CompositeResults } from './composite.ts';
import { THRESHOLDS } from '../disclosure/thresholds.ts';
import { demographicResults, type DemographicResults } from './groups.ts';
import type { Facts, SaidLimitation } from './limitations.ts';
import { limitationsOf } from './limitations.ts';
import { flowOf } from '../flow.ts';
import { flowResults, type FlowResults } from './flow.ts';
import { followUpsIn } from './follow-up.ts';
import { thresholdOf, type Grade } from './grade.ts';
import { itemResults } from './item.ts';
import type { ItemResults } from './item-results.ts';

/** What an instrument found in a room, as an audience may know it. */
export interface InstrumentResults {
  code: string;
  title: string;
  /** Labels from point 1 upward. */
  scale: string[];
  dontKnow: boolean;
  /** Why there are no figures at all; the flow is always there. */
  withheld: Why | null;
  flow: FlowResults;
  items: ItemResults[];
  composites: CompositeResults[];
  /** The change by what people said of themselves. */
  demographics: DemographicResults[];
  limitations: SaidLimitation[];
  /** Words of the design and of the threats; a statistician finds the rest in the report. */
  methods: string[];
}

export interface ResultOptions {
  grade: Grade;
  /** Raises the threshold of the grade; never lowers it. */
  threshold?: number;
  seed: number;
  say: Say;
  speech: Speech;
}

/** The results of an instrument. Nothing of what people answered leaves before the after wave has closed. */
export function instrumentResults(asked: Asked, takenEarly: number, options: ResultOptions): InstrumentResults {
  const { grade, say, speech, seed } = options;
  const { code, instrument } = asked;
  const [threshold, withheld] = [thresholdOf(grade, options.threshold), whyNot(asked, grade)];
  const facts = factsOf(asked, takenEarly);
  const [flow, matched] = [flowResults(asked), withheld ? [] : matchedIn(asked)];
  const analysis = analyseAsked(withheld ? nobodyIn(asked) : asked, threshold, seed);
  const followUps = withheld ? [] : followUpsIn(asked);
  const context = { asked, matched, followUps, grade, threshold, flow, say, speech };
  const items = instrument.items.map((item, at) => itemResults(item, analysis.items[at]!, context, withheld));
  const least = withheld ? undefined : groupsAtLeast(asked, takenEarly, threshold, options);
  const together = { ...context, items, points: instrument.scale.length };
  const composites = compositesOf(instrument).map((one, at) =>
    compositeResults(one, analysis.composites[at]!, together, withheld),
  );
  return {
    code,
    title: say(instrument.title),
    scale: instrument.scale.map(say),
    dontKnow: instrument.dontKnow,
    withheld,
    flow,
    items,
    composites,
    demographics: demographicResults({ instrument, matched, items, composites, threshold, say }, withheld, least),
    limitations: limitationsOf(facts, flow.twoLanguages, speech),
    methods: [
      speech.t(facts.shownEarly ? 'change.methods.design.shown' : 'change.methods.design'),
      speech.t('change.methods.threats'),
    ],
  };
}

/** The groups at the lowest threshold, where there is a choice of demographics and a higher one might choose otherwise. */
const groupsAtLeast = (asked: Asked, takenEarly: number, threshold: number, options: ResultOptions) =>
  threshold > THRESHOLDS.team && (asked.instrument.demographics?.length ?? 0) > 1
    ? instrumentResults(asked, takenEarly, { ...options, grade: 'team', threshold: THRESHOLDS.team }).demographics
    : undefined;

/**
 * An instrument that is asked once can never be compared, even if it is withheld for another reason for now. In public nothing is shown
 * while answers may still come, whatever the organiser had shown to the room: the next answer could be subtracted.
 */
function whyNot(asked: Asked, grade: Grade): Why | null {
  const { waves } = asked;
  if (!waves.before.phase || !waves.after.phase) return 'one-wave';
  return asked.closed || (grade !== 'public' && mayShow(asked)) ? null : 'running';
}

function factsOf(asked: Asked, takenEarly: number): Facts {
  const { duplicates, methods, probable } = flowOf(asked);
  const changedWording = new Set(matchedIn(asked).flatMap(({ reworded }) => reworded)).size;
  const shownEarly = asked.shownEarlyAt === null ? 0 : 1;
  return { takenEarly, shownEarly, changedWording, duplicates, selfMade: methods['self-made'], probable, roomsLeftOut: 0 };
}

/** The same instrument without answers: its figures have their places, and nobody in them. */
function nobodyIn(asked: Asked): Asked {
  const empty = { ...asked.waves.before, people: new Map() };
  return { ...asked, waves: { ...asked.waves, before: empty, after: { ...asked.waves.after, people: new Map() } } };
}
