import { kindOf } from '../activities/kinds.ts';
import type { ShownChanges } from '../evaluation/shown-changes.ts';
import type { Wording } from '../waves/wording.ts';
import type { Phase } from '../activity/kind.ts';
import { allSteps, besideOf, stepOf, type Session, type Step } from '../session/session.ts';
import { emptyTable, type Table } from '../table.ts';
import type { Change } from './fields.ts';
import type { Pile } from './pile.ts';

/** An activity of a room. A reset starts another run and keeps the one before; `runs` holds the fold of each. */
export interface Activity {
  phase: Phase;
  revealed: boolean;
  run: number;
  runs: Readonly<Record<string, unknown>>;
  /** What the presenter calls a run, by its number; most have no name. */
  labels: Readonly<Record<string, string>>;
  /** In which runs the room was shown what was secret, by their numbers; hiding it again does not make people forget. */
  known?: Readonly<Record<number, boolean>>;
  /** Whose answers the presenter entered, or the office from paper, by the names under which the activity knows them. */
  entered: Readonly<Record<string, true | 'paper'>>;
  /** By which other answer its results are split. */
  split: Split | null;
  /** When it was closed last, in milliseconds since 1970; null where nobody knows. */
  closedAt: number | null;
  /** Authors who are held back, by the names under which the activity knows them, each with the text for which they are. */
  held: Readonly<Record<string, string>>;
  /** Answers that the presenter has to let in, by run. */
  piles: Readonly<Record<string, Pile>>;
}

/** Another activity of the room, and which question of it. */
export interface Split {
  step: string;
  item: string;
}

/** A countdown on a step. A fact, not a tick: milliseconds since 1970 on the server's clock. */
export interface Timer {
  step: string;
  endsAt: number;
  seconds: number;
}

/** What the projector shows: the current step, nothing, how to join, or an activity that runs beside the agenda. */
export type ScreenMode = 'live' | 'blank' | 'join' | `beside:${string}`;

/** One presenter action that can be taken back: the fields that it changed, as they were and as it left them. */
export interface Done {
  seq: number;
  action: string;
  activity?: string;
  /** What a kind calls the control, where it was one. */
  control?: string;
  before: Change[];
  after: Change[];
  /** Undo went past it, since somebody had changed a part of it: what is left of it still is this console's. */
  passed?: true;
}

export interface History {
  undo: readonly Done[];
  redo: readonly Done[];
}

/** With a phone of their own, or entered by the presenter. */
export type Presence = 'phone' | 'stand-in';

/** What was asked when a wave of a survey was opened: when, in milliseconds since 1970, and the hash of every text. */
export interface WaveOpened {
  at: number;
  wording: Wording;
}

/** A code that somebody made: a keyed hash of each answer, and how often they made one. */
export interface OwnCode {
  elements: readonly string[];
  made: number;
}

export type OwnCodes = Readonly<Record<string, Table<OwnCode>>>;

/** One delivery of a session: the fold of its log. */
export interface Room {
  code: string;
  session: Session;
  seq: number;
  step: string;
  activities: Readonly<Record<string, Activity>>;
  people: Table<Presence>;
  timer: Timer | null;
  screen: ScreenMode;
  histories: Readonly<Record<string, History>>;
  /** Steps that were put in during the workshop, wherever they stand now. */
  added: Readonly<Record<string, Step>>;
  /** Steps that next and back leave out. */
  skipped: readonly string[];
  /** The console that took the room to its step; null before anybody did. */
  driver: string | null;
  /** When a part was begun, by its place, in milliseconds since 1970. */
  begun: Readonly<Record<number, number>>;
  /** Whether answers that come after closing wait for the presenter; otherwise they are refused. */
  takesLate: boolean;
  /** How many people the presenter expects; null where the session decides. */
  expected: number | null;
  /** Waves that were opened, by activity and run as `id/0`. */
  waves: Readonly<Record<string, WaveOpened>>;
  /** Instruments whose results the organiser had shown before the after wave was closed, with the time. */
  shownEarly: Readonly<Record<string, number>>;
  /** What the room was shown of its own change. */
  shownChanges: ShownChanges;
  /** Codes that people made themselves, by instrument and person. */
  ownCodes: OwnCodes;
  /** When the organiser took answers home that were withheld from the room, in milliseconds since 1970. */
  takenEarly: readonly number[];
  ended: boolean;
  /** Made anonymous, and read-only for good. */
  sealed: boolean;
}

/** A room in which nothing has happened yet: it shows its first step. */
export function newRoom(code: string, session: Session): Room {
  const activities = allSteps(session).flatMap((step, at) => {
    // Nobody has to come to the first step, where the room begins, or to what runs beside all steps.
    const there = at === 0 || at >= session.steps.length;
    const activity = startActivity(step, there && step.opens === 'shown' ? 'open' : 'waiting');
    return activity ? [[step.id, activity] as const] : [];
  });
  return {
    code,
    session,
    seq: 0,
    step: session.steps[0]!.id,
    activities: Object.fromEntries(activities),
    people: emptyTable(),
    timer: null,
    screen: 'live',
    histories: {},
    added: {},
    skipped: [],
    driver: null,
    begun: {},
    takesLate: session.late !== 'never',
    expected: null,
    waves: {},
    shownEarly: {},
    shownChanges: {},
    ownCodes: {},
    takenEarly: [],
    ended: false,
    sealed: false,
  };
}

/** What a step is before anybody came to it, or nothing for a slide. */
export function startActivity(step: Step, phase: Phase): Activity | undefined {
  const kind = kindOf(step.kind);
  if (!kind) return undefined;
  const runs = { 0: kind.start(step.config) };
  const nothing = { labels: {}, entered: {}, split: null, closedAt: null, held: {}, piles: {} };
  return { phase, revealed: step.results === 'live', run: 0, runs, ...nothing };
}

/** The room with fields of one activity changed. */
export function withActivity(room: Room, id: string, fields: Partial<Activity>): Room {
  return { ...room, activities: { ...room.activities, [id]: { ...room.activities[id]!, ...fields } } };
}

/** An activity by its id, or undefined for a slide and for what is not there, whatever it is called. */
export const activityOf = (room: Room, id: string): Activity | undefined =>
  Object.hasOwn(room.activities, id) ? room.activities[id] : undefined;

/** The activity beside the agenda that this screen mode shows, or undefined. */
export const besideOn = ({ session }: Room, mode: ScreenMode): Step | undefined =>
  mode.startsWith('beside:') ? besideOf(session, mode.slice('beside:'.length)) : undefined;

/** The step that the room is at. */
export const currentStep = (room: Room): Step => stepOf(room.session, room.step)!;

/** Whether the room was shown what is secret in a run of an activity. */
export const isKnown = ({ known }: Activity, run: number): boolean => known?.[run] ?? false;

/** The fold of the current run of an activity. */
export const stateOf = (activity: Activity): unknown => activity.runs[activity.run];
