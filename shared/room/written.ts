import { kindOf } from '../activities/kinds.ts';
import type { WrittenText } from '../activity/kind.ts';
import { stepOf } from '../session/session.ts';
import { pileOf, piledIn, type Piled, type Why } from './pile.ts';
import { activityOf, stateOf, type Activity, type Room } from './room.ts';

/** A text of an activity, or an answer that has to be let in; `why` it waits is null where its kind says so. */
export interface Written extends WrittenText {
  why: Why | null;
}

const known = new WeakMap<Activity, Written[]>();

/** Everything in the current run of an activity that a presenter may look after: first what had to wait, then the texts of its kind. */
export function writtenIn(room: Room, id: string): Written[] {
  const activity = activityOf(room, id);
  const step = stepOf(room.session, id);
  if (!activity || !step) return [];
  let written = known.get(activity);
  if (!written) known.set(activity, (written = [...piled(activity, step.kind), ...ofKind(activity, step.kind, step.config)]));
  return written;
}

const ofKind = (activity: Activity, kind: string, config: unknown): Written[] =>
  (kindOf(kind)?.texts?.list(config, stateOf(activity)) ?? []).map((text) => ({ ...text, why: null }));

/** What was let in is among the texts of its kind, where it has words. */
const piled = (activity: Activity, kind: string): Written[] =>
  Object.values(pileOf(activity).acts)
    .filter(({ standing }) => standing !== 'shown')
    .map((one) => ({ ...asText(one, kind), why: one.why }));

const asText = ({ act, standing }: Piled, kind: string): WrittenText => ({
  id: act.id,
  text: wordsIn(kind, act.answer),
  standing,
  authors: [act.participant],
});

/** The words in an act of a kind; empty where it has none, or where the kind knows of none. */
export const wordsIn = (kind: string, answer: unknown): string => kindOf(kind)?.texts?.wordsIn(answer) ?? '';

/** A text by its id, or undefined. */
export const textIn = (room: Room, activity: string, id: string): Written | undefined =>
  writtenIn(room, activity).find((one) => one.id === id);

/** Whoever wrote a text: one name, or none where nobody or more than one did, since nobody is held back for the words of others. */
export function authorsOf(room: Room, activity: string, text: string): string[] {
  const late = piledIn(room.activities[activity]!, text);
  const authors = late ? [late.act.participant] : (textIn(room, activity, text)?.authors ?? []);
  return authors.length === 1 ? authors : [];
}
