import { kindOf } from '../../shared/activities/kinds.ts';
import { backIn } from '../../shared/evaluation/asked-in.ts';
import { evaluate } from '../../shared/evaluation/evaluation.ts';
import type { Recognised } from '../../shared/evaluation/own-code.ts';
import type { ShownChanges } from '../../shared/evaluation/shown-changes.ts';
import { changesOf, withdrawn } from '../../shared/room/changes.ts';
import type { Change } from '../../shared/room/fields.ts';
import type { Event } from '../../shared/room/events.ts';
import { evolve, fold } from '../../shared/room/evolve.ts';
import { piledIn } from '../../shared/room/pile.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { agendaOf } from '../../shared/room/agenda.ts';
import { allSteps, type Session } from '../../shared/session/session.ts';
import { sayIn } from '../../shared/text/text.ts';
import { get } from '../../shared/table.ts';
import { newToken } from './identity.ts';
import { groupsOnly } from './seal-about.ts';
import { shuffled } from './shuffled.ts';

type Answered = Extract<Event, { type: 'answered' }>;
type Seen = Extract<Event, { type: 'seen' }>;
type Moment = Answered | { changes: Change[] };

const MINUTES_A_DAY = 1_440;

/**
 * A log that says the same as another one and tells neither who anybody was nor when they came: every id is a new one, people come in
 * random order, presenters' acts are what they left behind. Throws in words where a tally would not stay as it is.
 */
export function sealedLog(code: string, session: Session, told: readonly Event[]): Event[] {
  const log = groupsOnly(code, session, told);
  const before = fold(newRoom(code, session), told);
  const rename = renaming(log);
  const moments = momentsOf(code, session, log, before);
  const people = [
    ...new Set(log.flatMap((event) => (event.type === 'joined' && get(before.people, event.participant) ? [event] : []))),
  ];
  const events: Event[] = [
    opening(before),
    ...log.filter((event) => event.type === 'step-filled'),
    ...shuffled(people),
    ...shuffled(log.filter((event): event is Seen => event.type === 'seen')),
    ...shuffled(backIn(before).flatMap(([instrument, people]) => freshCodes(before, instrument, people))),
    ...Object.keys(before.activities).flatMap((activity) => activityEvents(before, activity, moments)),
    closing(before),
  ];
  const renamed = JSON.parse(rename(JSON.stringify(events))) as Event[];
  const after = fold(newRoom(code, session), renamed);
  const changed = differing(before, after);
  if (changed) throw new Error(`The room was left as it is: "${changed}" would not have stayed the same.`);
  return renamed;
}

/**
 * Codes that people made, as random texts that say only who was recognised and in how many answers: the codes of everybody else are gone.
 */
function freshCodes(room: Room, instrument: string, people: ReadonlyMap<string, Recognised>): Event[] {
  const length = room.session.instruments[instrument]?.selfMade?.length ?? 0;
  const known = new Map([...people.values()].map(({ as }) => [as, Array.from({ length }, newToken)]));
  const coming = [...people].map(([participant, { as, differing }]) => ({
    participant,
    elements: known.get(as)!.map((element, at) => (at < differing ? newToken() : element)),
  }));
  const codes = [...[...known].map(([participant, elements]) => ({ participant, elements })), ...coming];
  return codes.map((code) => ({ type: 'code-made', instrument, ...code }));
}

/** What has to be there before people's acts: steps that were put in, every run, and what was asked. Times are whole days. */
function opening({ added, waves, shownEarly, shownChanges, activities }: Room): Event {
  const days = (at: number): number => at - (at % 86_400_000);
  const runs = Object.entries(activities).flatMap(([activity, { runs }]) =>
    Object.keys(runs).map((run): Change => ({ field: 'run', activity, value: Number(run) })),
  );
  return {
    type: 'sealed',
    added: Object.values(added),
    waves: Object.fromEntries(Object.entries(waves).map(([key, wave]) => [key, { ...wave, at: days(wave.at) }])),
    shownEarly: Object.fromEntries(Object.entries(shownEarly).map(([key, at]) => [key, days(at)])),
    shownChanges: inRandomOrder(shownChanges),
    changes: runs,
  };
}

/** What the room was shown of its change. In the order of the old ids it would say who is who to somebody with an old copy. */
const inRandomOrder = (all: ShownChanges): ShownChanges =>
  Object.fromEntries(
    Object.entries(all).map(([key, totals]) => [
      key,
      totals.map((people) => Object.fromEntries(shuffled(Object.entries(people)))),
    ]),
  );

/** How the room stood at the end. */
function closing(room: Room): Event {
  const fields = Object.entries(room.activities).flatMap(([activity, { phase, revealed, run, labels }]): Change[] => [
    { field: 'run', activity, value: run },
    { field: 'phase', activity, value: phase },
    { field: 'revealed', activity, value: revealed },
    ...Object.entries(labels).map(([key, value]): Change => ({ field: 'label', activity, run: Number(key), value })),
  ]);
  const skipped = room.skipped.map((step): Change => ({ field: 'skipped', step, value: true }));
  const agenda: Change = { field: 'agenda', value: agendaOf(room.session) };
  return { type: 'sealed', added: [], waves: {}, shownEarly: room.shownEarly, changes: [agenda, ...skipped, ...fields] };
}

/** People's acts, and what presenters changed in the state of an activity, in the order of the log. */
function momentsOf(code: string, session: Session, log: readonly Event[], end: Room): Moment[] {
  let room = newRoom(code, session);
  return log.flatMap((event): Moment[] => {
    const before = room;
    room = evolve(room, event);
    if (event.type === 'answered') return counted(end, event);
    const ofKind = changesIn(before, event).filter((change) => change.field === 'kind');
    return ofKind.length ? [{ changes: ofKind }] : [];
  });
}

function changesIn(before: Room, event: Event): readonly Change[] {
  if ('changes' in event) return event.changes;
  if (event.type === 'entered-withdrawn') return withdrawn(before, event);
  return 'by' in event ? changesOf(before, event) : [];
}

/** What had to wait is there if the presenter let it in, like any other, and otherwise not at all: it counted nowhere. */
function counted(end: Room, event: Answered): Answered[] {
  const { waits, ...act } = event;
  if (!waits) return [event];
  return piledIn(end.activities[event.activity]!, event.id, event.run)?.standing === 'shown' ? [act] : [];
}

/** The acts in one activity: all of them shuffled where that changes nothing, else only those between two acts of a presenter. */
function activityEvents(before: Room, activity: string, moments: readonly Moment[]): Event[] {
  const own = moments.flatMap((moment): Moment[] => {
    if ('type' in moment) return moment.activity === activity ? [moment] : [];
    const changes = moment.changes.filter((change) => change.field === 'kind' && change.activity === activity);
    return changes.length ? [{ changes }] : [];
  });
  const acts = own.filter((moment) => 'type' in moment);
  const freely = [...inAnyOrder(acts), ...own.filter((moment) => !('type' in moment))].map(asEvent);
  return saysTheSame(before, activity, freely) ? freely : stretchesOf(own).flatMap(inAnyOrder).map(asEvent);
}

const asEvent = (moment: Moment): Event =>
  'type' in moment ? withoutTime(moment) : { type: 'sealed', added: [], waves: {}, shownEarly: {}, changes: moment.changes };

const withoutTime = (event: Answered): Answered =>
  event.minute === undefined ? event : { ...event, minute: event.minute - (event.minute % MINUTES_A_DAY) };

function stretchesOf(moments: readonly Moment[]): Moment[][] {
  const stretches: Moment[][] = [[]];
  for (const moment of moments) {
    if ('type' in moment) stretches.at(-1)!.push(moment);
    else stretches.push([moment], []);
  }
  return stretches;
}

/** In random order, but nobody's acts before their own earlier ones, nor before what they are about. */
function inAnyOrder(moments: readonly Moment[]): Moment[] {
  const level = new Map<string, number>();
  const levels = moments.map((moment) => {
    if (!('type' in moment)) return 0;
    const { id, participant, answer } = moment;
    const about = (JSON.stringify(answer).match(/[A-Za-z0-9_-]{16,64}/g) ?? []).map((one) => level.get(one) ?? -1);
    const at = Math.max(level.get(participant) ?? -1, ...about) + 1;
    level.set(participant, at).set(id, at);
    return at;
  });
  return shuffled(moments.map((moment, n) => ({ moment, level: levels[n]! })))
    .sort((a, b) => a.level - b.level)
    .map(({ moment }) => moment);
}

/** A function that puts a new random id in the place of every id of people and of their acts. */
function renaming(log: readonly Event[]): (text: string) => string {
  const names = new Map<string, string>();
  for (const event of log) {
    if (event.type !== 'joined' && event.type !== 'answered') continue;
    for (const id of 'id' in event ? [event.participant, event.id] : [event.participant])
      if (!names.has(id)) names.set(id, newToken());
    if ('via' in event && event.via && !names.has(event.via.device))
      names.set(event.via.device, event.via.device === 'paper' ? 'paper' : newToken().slice(0, 8));
  }
  return (text) => text.replace(/[A-Za-z0-9_-]{8,64}/g, (word) => names.get(word) ?? word);
}

function saysTheSame(before: Room, activity: string, events: readonly Event[]): boolean {
  const start = fold(newRoom(before.code, before.session), [opening(before), ...events, closing(before)]);
  return tallyOf(start, activity) === tallyOf(before, activity);
}

/** What of a sealed room would not be as it was: the id of an activity, or `evaluation`; null when all is. */
function differing(before: Room, after: Room): string | null {
  const changed = allSteps(before.session).find(({ id }) => before.activities[id] && tallyOf(before, id) !== tallyOf(after, id));
  if (changed) return changed.id;
  const say = sayIn(before.session.language, before.session.language);
  const ended = { ...before, ended: true, shownEarly: after.shownEarly };
  return JSON.stringify(evaluate(ended, say)) === JSON.stringify(evaluate(after, say)) ? null : 'evaluation';
}

/** All that was said in an activity, in every run, without who said it: the rows of its export, sorted. */
export function tallyOf(room: Room, activity: string): string {
  const step = allSteps(room.session).find(({ id }) => id === activity) ?? room.added[activity]!;
  const kind = kindOf(step.kind)!;
  const say = sayIn(room.session.language, room.session.language);
  const runs = Object.entries(room.activities[activity]!.runs).map(([run, state]) => {
    const rows = Array.from(kind.rows(step.config, state, say), ({ item, value, label, lang }) =>
      JSON.stringify([withoutIds(item), withoutIds(value), label, lang]),
    );
    return [run, kind.people(state), rows.sort()];
  });
  return JSON.stringify(runs);
}

/** Some items of an export are acts of people, whose ids are others afterwards. */
const withoutIds = (value: string | number): string | number =>
  typeof value === 'string' ? value.replace(/[A-Za-z0-9_-]{16,64}/g, '*') : value;
