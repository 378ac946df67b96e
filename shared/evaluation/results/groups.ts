import { PREFER_NOT_TO_SAY, type Demographic, type Instrument } from '../../session/instrument.ts';
import type { Say } from '../../text/text.ts';
import type { Matched } from '../answers.ts';
import { notShown, type NotShown, type Why } from '../analysis/result.ts';
import { compositeChangesBy } from '../composite-changes.ts';
import { compositesOf } from '../composites.ts';
import { groupCounts, type GroupCount } from '../disclosure/group-counts.ts';
import { groupsOf } from '../disclosure/groups.ts';
import { LEAST_COUNTED } from '../disclosure/thresholds.ts';
import { changesBy } from '../pairs.ts';
import { mean } from '../statistics/describe.ts';
import type { CompositeResults } from './composite.ts';
import type { ItemResults } from './item-results.ts';

/** Levels shown as one group; `rest`: with those who said something else, or nothing, whose number never shows. */
export interface GroupHead {
  levels: string[];
  labels: string[];
  rest: boolean;
  /** Matched people in it who gave a pair of answers to every line, at least. */
  n: number;
}

/** How a group moved on one item or composite. `mean` only where every group of the line has ten people. */
export type GroupCell = { n: number; toward: GroupCount; mean: number | null };

/** An item or a composite by groups; `cells` null where nothing of it can be shown. */
export interface GroupLine {
  code: string;
  text: string;
  cells: GroupCell[] | null;
}

/** A demographic with its groups, or why there are none. */
export type DemographicResults = { code: string; text: string } & (
  { shown: true; groups: GroupHead[]; lines: GroupLine[] } | NotShown
);

export interface GroupContext {
  instrument: Instrument;
  matched: readonly Matched[];
  items: readonly ItemResults[];
  composites: readonly CompositeResults[];
  threshold: number;
  say: Say;
}

/**
 * The change by what people said of themselves. One demographic at a time: two side by side could be taken from each other, since who was
 * in the room is known, so the first of the instrument that can be shown is the only one, and whether another could be is not told: a
 * sealed room no longer knows. Where the threshold is raised it is still the one of `least`, the results at the lowest: who reads both
 * would have two.
 */
export function demographicResults(
  context: GroupContext,
  withheld: Why | null,
  least?: readonly DemographicResults[],
): DemographicResults[] {
  const all = (context.instrument.demographics ?? []).map((one) => ({
    ...{ code: one.code, text: context.say(one.text) },
    ...(withheld ? notShown(0, withheld) : brokenDown(one, context)),
  }));
  const chosen = (least ?? all).findIndex(({ shown }) => shown);
  return all.map((one, at) => {
    if (chosen >= 0 && at > chosen) return { ...head(one), ...notShown(0, 'one-demographic') };
    return at !== chosen && one.shown ? { ...head(one), ...notShown(0, 'groups-too-small') } : one;
  });
}

const head = ({ code, text }: DemographicResults) => ({ code, text });

/** Everybody's change on one line that is shown for the whole room. */
interface Changes {
  code: string;
  text: string;
  of: ReadonlyMap<string, number>;
}

function brokenDown(demographic: Demographic, context: GroupContext) {
  const lines = linesOf(context);
  const levelOf = levelsBy(demographic, context.matched);
  const levels = fewestByLevel(demographic, lines, levelOf);
  const kind = demographic.ordered ? ('ordered' as const) : ('nominal' as const);
  const found = lines.length ? groupsOf({ kind, residual: REST, levels }, context.threshold) : null;
  if (!found) return notShown(0, 'groups-too-small');
  const groups = found.map(({ levels, n }) => groupHead(demographic, levels, n, context.say));
  const groupAt = new Map(found.flatMap(({ levels }, at) => levels.map((level) => [level, at] as const)));
  const at = (person: string): number => groupAt.get(levelOf(person))!;
  return { shown: true as const, groups, lines: lines.map((line) => groupLine(line, groups.length, at)) };
}

/** No level has this name: codes begin with a letter. */
const REST = '';

/** Into which level somebody put themselves; the rest are who said nothing, or something else. */
function levelsBy({ code, levels }: Demographic, matched: readonly Matched[]): (person: string) => string {
  const said = new Map(matched.map(({ participant, before }) => [participant, before.items[code] ?? PREFER_NOT_TO_SAY]));
  return (person) => {
    const level = levels[said.get(person)! - 1];
    return level && !level.rest ? level.code : REST;
  };
}

/** The items and composites that are shown for the whole room, with who changed how far. */
function linesOf({ instrument, matched, items, composites }: GroupContext): Changes[] {
  const ofItems = items.flatMap(({ code, text, headline }, at): Changes[] => {
    if (!headline.movement.shown) return [];
    return [{ code, text, of: changesBy(instrument, instrument.items[at]!, matched) }];
  });
  const asked = compositesOf(instrument);
  const ofComposites = composites.flatMap(({ code, title, headline }, at): Changes[] => {
    if (!headline.movement.shown) return [];
    return [{ code, text: title, of: compositeChangesBy(instrument, asked[at]!, matched) }];
  });
  return [...ofItems, ...ofComposites];
}

/** The fewest people of each level on any line: decided once, so that every line has the same groups, and each of them is large enough. */
function fewestByLevel(
  { levels }: Demographic,
  lines: readonly Changes[],
  levelOf: (person: string) => string,
): Record<string, number> {
  const codes = [...levels.flatMap(({ code, rest }) => (rest ? [] : [code])), REST];
  const counts = lines.map(({ of }) => {
    const found = new Map<string, number>();
    for (const person of of.keys()) found.set(levelOf(person), (found.get(levelOf(person)) ?? 0) + 1);
    return found;
  });
  return Object.fromEntries(codes.map((code) => [code, Math.min(...counts.map((found) => found.get(code) ?? 0))]));
}

function groupHead({ levels }: Demographic, codes: readonly string[], n: number, say: Say): GroupHead {
  const named = levels.filter(({ code }) => codes.includes(code));
  return { levels: named.map(({ code }) => code), labels: named.map(({ text }) => say(text)), rest: codes.includes(REST), n };
}

function groupLine({ code, text, of }: Changes, groups: number, groupAt: (person: string) => number): GroupLine {
  const changes = Array.from({ length: groups }, (): number[] => []);
  for (const [person, change] of of) changes[groupAt(person)]!.push(change);
  const counts = groupCounts(changes.map((all) => ({ n: all.length, count: all.filter((change) => change > 0).length })));
  const means = changes.every((all) => all.length >= LEAST_COUNTED);
  const cells = counts?.map((toward, at) => ({ n: changes[at]!.length, toward, mean: means ? mean(changes[at]!) : null }));
  return { code, text, cells: cells ?? null };
}
