import { kindOf } from '../activities/kinds.ts';
import type { Compared, Grouping, Line } from '../activity/compare.ts';
import { groupsOf, type Group } from '../evaluation/disclosure/groups.ts';
import { saidOf } from '../evaluation/disclosure/in-words.ts';
import { LEAST_COUNTED, THRESHOLDS } from '../evaluation/disclosure/thresholds.ts';
import { mean, median } from '../evaluation/statistics/describe.ts';
import { stepOf, type Step } from '../session/session.ts';
import type { Say } from '../text/text.ts';
import { activityOf, stateOf, type Activity, type Room, type Split } from './room.ts';
import type { SegmentGroup, SegmentsView, SegmentValue, SplitChoice } from './views.ts';

/** Who belongs to no level: folded into the smallest, so that their number never shows. */
const REST = '';

/** The results of an activity, split as the presenter asked; null where nobody did. */
export function segmentsOf(room: Room, id: string, say: Say): SegmentsView | null {
  const [activity, step] = [activityOf(room, id), stepOf(room.session, id)];
  const by = activity?.split && groupingOf(room, activity.split, say);
  if (!activity?.split || !by) return null;
  const compared = step && kindOf(step.kind)?.compare?.(step.config, stateOf(activity), say);
  if (!compared) return null;
  const head = { split: activity.split, by: by.label, measure: compared.measure };
  const open = activity.phase === 'open' || activityOf(room, activity.split.step)?.phase === 'open';
  if (open) return { ...head, why: 'open', groups: [], lines: [], range: null };
  const groups = peopleByGroup(compared, by);
  if (!groups) return { ...head, why: 'too-few', groups: [], lines: [], range: null };
  const lines = compared.lines.map(({ code, label, said }) => ({
    code,
    label,
    values: groups.map(({ people }) => valueOf(compared, people, said)),
  }));
  return { ...head, why: null, groups: groups.map(({ head }) => head), lines, range: rangeOf(compared, lines) };
}

/** What the results of an activity can be split by: every other activity whose answers sort people into groups. */
export function splitsFor(room: Room, id: string, say: Say): SplitChoice[] {
  const kind = kindOf(stepOf(room.session, id)?.kind ?? '');
  if (!kind?.compare) return [];
  return room.session.steps
    .filter((step) => step.id !== id)
    .flatMap((step) =>
      groupingsIn(room, step, say).map(({ item, label }) => ({ step: step.id, item, label: labelOf(step, label, say) })),
    );
}

/** The grouping that a split names, or undefined where the room has none such. */
function groupingOf(room: Room, { step: id, item }: Split, say: Say): Grouping | undefined {
  const step = stepOf(room.session, id);
  const found = step && groupingsIn(room, step, say).find((one) => one.item === item);
  return found && { ...found, label: labelOf(step, found.label, say) };
}

function groupingsIn(room: Room, step: Step, say: Say): Grouping[] {
  const activity: Activity | undefined = activityOf(room, step.id);
  return activity ? (kindOf(step.kind)?.groupings?.(step.config, stateOf(activity), say) ?? []) : [];
}

const labelOf = (step: Step, label: string, say: Say): string => (label ? `${say(step.title)}: ${label}` : say(step.title));

/** A mean of few people is none; of shares the words "most" and "few" are left. See evaluation's rules for subgroups. */
const thresholdOf = ({ measure }: Compared): number => (measure === 'share' ? THRESHOLDS.team : LEAST_COUNTED);

interface People {
  head: SegmentGroup;
  people: string[];
}

/** Everybody who answered, in groups that are large enough; null where that leaves one group. */
function peopleByGroup(compared: Compared, by: Grouping): People[] | null {
  const everybody = new Set(compared.lines.flatMap(({ said }) => [...said.keys()]));
  const known = new Set(by.levels.map(({ code }) => code));
  const levelOf = by.of();
  const members = new Map<string, string[]>([...known, REST].map((code) => [code, []]));
  for (const person of everybody) {
    const level = levelOf.get(person);
    members.get(level !== undefined && known.has(level) ? level : REST)!.push(person);
  }
  const levels = Object.fromEntries([...members].map(([code, people]) => [`level ${code}`, people.length]));
  const groups = groupsOf({ kind: by.kind, residual: `level ${REST}`, levels }, thresholdOf(compared));
  return groups?.map((group) => peopleOf(group, by, members)) ?? null;
}

/** Keys have a word before them: an object would put codes that are numbers into another order. */
function peopleOf({ levels, n }: Group, by: Grouping, members: ReadonlyMap<string, string[]>): People {
  const codes = levels.map((level) => level.slice('level '.length));
  const labels = by.levels.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
  return { head: { labels, rest: codes.includes(REST), n }, people: codes.flatMap((code) => members.get(code)!) };
}

function valueOf(compared: Compared, people: readonly string[], said: Line['said']): SegmentValue {
  const values = people.flatMap((person) => said.get(person) ?? []);
  if (values.length < thresholdOf(compared)) return null;
  if (compared.measure === 'median') return median(values);
  if (compared.measure === 'mean') return mean(values);
  const count = values.reduce((sum, value) => sum + value, 0);
  const word = saidOf(count, values.length);
  return word === 'count' ? count / values.length : word;
}

/** From 0 to the largest that is shown, where the activity has no scale of its own. */
function rangeOf({ measure, range }: Compared, lines: SegmentsView['lines']): [number, number] {
  if (measure === 'share') return [0, 1];
  if (range) return [...range];
  const values = lines.flatMap((line) => line.values.filter((value) => typeof value === 'number'));
  return [Math.min(0, ...values), Math.max(0, ...values)];
}
