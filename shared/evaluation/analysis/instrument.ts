import type { Instrument, Item } from '../../session/instrument.ts';
import { matchedIn, type Asked, type Matched, type Response } from '../answers.ts';
import { oriented } from '../orientation.ts';
import { pairsOf } from '../pairs.ts';
import { holm } from '../statistics/holm.ts';
import { annexOf, type Annex } from './annex.ts';
import { compositeRow } from '../composite-changes.ts';
import { compositesOf } from '../composites.ts';
import { compositeOf, type Composite, type CompositeOptions } from './composite.ts';
import { headlineOf, type Headline } from './headline.ts';
import { orientedPairs, type ItemPairs } from './item-pairs.ts';
import { pageOf, type Page } from './page.ts';
import { attritionOf, type Attrition } from './unmatched.ts';

/** Everything that may be said of one item; `adjustedP` is Holm's, of the sign tests of the items that are not primary. */
export interface ItemAnalysis {
  code: string;
  headline: Headline;
  page: Page;
  annex: Annex;
  attrition: Attrition;
  adjustedP: number | null;
}

/** What may be said of an instrument. The seed of the bootstrap is in the export, so that anybody can have the same again. */
export interface InstrumentAnalysis {
  threshold: number;
  seed: number;
  items: ItemAnalysis[];
  composites: (Composite & { code: string })[];
}

/** The statistics of whatever has been answered so far; whoever calls it answers for that nothing is shown early. */
export function analyseAsked(asked: Asked, threshold: number, seed: number): InstrumentAnalysis {
  const matched = matchedIn(asked);
  const items = asked.instrument.items.map((item) => analyseItem(asked, item, matched, threshold));
  return { threshold, seed, items: adjusted(asked.instrument, items), composites: composed(asked, matched, { threshold, seed }) };
}

function analyseItem(asked: Asked, item: Item, matched: readonly Matched[], threshold: number): ItemAnalysis {
  const lost = asked.waves.before.people.size - matched.length;
  const analysis = analysePairs(itemPairs(asked.instrument, item, matched, lost), threshold);
  return { code: item.code, ...analysis, attrition: attrition(asked, item, threshold), adjustedP: null };
}

/** The statistics of the pairs of one item alone. */
export function analysePairs(pairs: ItemPairs, threshold: number): { headline: Headline; page: Page; annex: Annex } {
  const turned = orientedPairs(pairs);
  return {
    headline: headlineOf(pairs, turned, threshold),
    page: pageOf(pairs, turned, threshold),
    annex: annexOf(pairs, turned, threshold),
  };
}

function itemPairs(instrument: Instrument, item: Item, matched: readonly Matched[], lost: number): ItemPairs {
  const pairs = pairsOf(instrument, item, matched);
  const [before, after] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)];
  return { before, after, points: instrument.scale.length, aim: item.aim, lost };
}

/** Who gave a point in both waves, and who in one only; oriented. */
function attrition({ instrument, waves }: Asked, item: Item, threshold: number): Attrition {
  const answers = { before: [] as number[], after: [] as number[], beforeOnly: [] as number[], afterOnly: [] as number[] };
  const value = (response: Response | undefined): number | null => oriented(instrument, item, response?.items[item.code]);
  for (const person of new Set([...waves.before.people.keys(), ...waves.after.people.keys()])) {
    const [first, last] = [value(waves.before.people.get(person)), value(waves.after.people.get(person))];
    if (first !== null) answers[last === null ? 'beforeOnly' : 'before'].push(first);
    if (last !== null) answers[first === null ? 'afterOnly' : 'after'].push(last);
  }
  return attritionOf(answers, threshold);
}

function adjusted({ items }: Instrument, analyses: readonly ItemAnalysis[]): ItemAnalysis[] {
  const values = analyses.map(({ headline: { test } }, at) => (test.shown && !items[at]!.primary ? test.p : null));
  const secondary = holm(values);
  return analyses.map((analysis, at) => ({ ...analysis, adjustedP: secondary[at]! }));
}

function composed({ instrument }: Asked, matched: readonly Matched[], options: Omit<CompositeOptions, 'points'>) {
  const points = instrument.scale.length;
  return compositesOf(instrument).map((composite) => {
    const rows = (wave: 'before' | 'after') => matched.map((person) => compositeRow(instrument, composite, person[wave]));
    return { code: composite.code, ...compositeOf(rows('before'), rows('after'), { points, ...options }) };
  });
}
