import { kindOf } from '../activities/kinds.ts';
import { allSteps, indexOfStep, stepOf, type Step } from '../session/session.ts';
import { slideView } from '../slide/slide.ts';
import { sayIn, type Say } from '../text/text.ts';
import { historyOf, lastStanding } from './evolve.ts';
import { expectedIn } from './expected.ts';
import { neighbour } from './agenda.ts';
import { waitingIn } from './pile.ts';
import { activityOf, besideOn, currentStep, stateOf, type Activity, type Done, type Room } from './room.ts';
import { segmentsOf, splitsFor } from './segments.ts';
import { sightOf } from './sight.ts';
import { waitingCount } from './view-texts.ts';
import { commonOf, stageOf } from './view-people.ts';
import type { AgendaItem, BesideItem, PresenterView, RunView, ScreenView, SegmentsView } from './views.ts';

/** What is projected. `connected` is how many phones are connected now. */
export function screenView(room: Room, language: string, connected: number): ScreenView {
  const at = besideOn(room, room.screen)?.id ?? room.step;
  const say = sayIn(language, room.session.language);
  const activity = activityOf(room, at);
  return {
    ...commonOf(room, language, at),
    stage: stageOf(room, language, 'screen', at),
    round: activity?.labels[activity.run] ?? null,
    segments: activity?.revealed ? shownSegments(room, at, say) : null,
    mode: room.screen,
    people: room.people.size,
    connected,
    rehearsal: room.session.rehearsal ?? false,
  };
}

/** Why groups cannot be shown is for the console: until they can, the room sees the whole result. */
function shownSegments(room: Room, at: string, say: Say): SegmentsView | null {
  const segments = segmentsOf(room, at, say);
  return segments?.why ? null : segments;
}

/** How many phones and how many consoles are connected now, and whether newcomers are asked to wait. */
export interface Here {
  phones: number;
  consoles: number;
  crowded?: boolean;
}

/** What the console `by` shows. */
export function presenterView(
  room: Room,
  language: string,
  by: string,
  { phones, consoles, crowded = false }: Here,
): PresenterView {
  const say = sayIn(language, room.session.language);
  const step = currentStep(room);
  const { undo, redo } = historyOf(room, by);
  return {
    ...commonOf(room, language),
    consoles,
    driver: room.driver === null ? null : room.driver === by ? 'you' : 'other',
    stage: stageOf(room, language, 'presenter'),
    mode: room.screen,
    people: room.people.size,
    connected: phones,
    rehearsal: room.session.rehearsal ?? false,
    notes: slideView(step.notes ? { text: step.notes } : {}, say),
    pace: paceOf(room),
    segments: segmentsOf(room, room.step, say),
    splits: splitsFor(room, room.step, say),
    timerSeconds: step.timer ? Math.round(step.timer * 60) : null,
    next: nextOf(room, say),
    previous: neighbour(room, -1)?.id ?? null,
    parts: room.session.parts.map((part) => (part.title ? say(part.title) : '')),
    agenda: agendaOf(room, say),
    beside: (room.session.beside ?? []).map((step) => besideItem(room, step, language)),
    toRead: allSteps(room.session).reduce((sum, { id }) => sum + waitingCount(room, id), 0),
    takesLate: room.takesLate,
    expected: expectedIn(room),
    crowded,
    undo: actionOf(room, undo[lastStanding(room, undo, 'undo')]),
    redo: actionOf(room, redo[lastStanding(room, redo, 'redo')]),
  };
}

/** The plan of the part that the room is in, as far as it was left in the agenda. */
function paceOf({ session, step, skipped, begun }: Room): PresenterView['pace'] {
  const part = session.parts.findIndex(({ steps }) => steps.includes(step));
  const startedAt = begun[part];
  if (startedAt === undefined) return null;
  const { steps } = session.parts[part]!;
  const before = steps.slice(0, steps.indexOf(step)).filter((id) => !skipped.includes(id));
  const minutes = before.reduce((sum, id) => sum + stepOf(session, id)!.minutes, 0);
  return { startedAt, from: minutes, to: minutes + stepOf(session, step)!.minutes };
}

function nextOf(room: Room, say: Say): PresenterView['next'] {
  const next = neighbour(room, 1);
  return next ? { id: next.id, kind: next.kind, title: say(next.title) } : null;
}

function agendaOf(room: Room, say: Say): AgendaItem[] {
  return room.session.parts.flatMap((part, at) => part.steps.map((id) => agendaItem(room, say, id, at)));
}

function agendaItem(room: Room, say: Say, id: string, part: number): AgendaItem {
  const step = room.session.steps[indexOfStep(room.session, id)]!;
  const activity = activityOf(room, id);
  return {
    id,
    kind: step.kind,
    title: say(step.title),
    part,
    minutes: step.minutes,
    skipped: room.skipped.includes(id),
    added: Object.hasOwn(room.added, id),
    ...(activity ? progressOf(step, activity) : NO_ACTIVITY),
  };
}

type Progress = Pick<AgendaItem, 'phase' | 'revealed' | 'people' | 'entered' | 'late' | 'runs'>;

const NO_ACTIVITY: Progress = { phase: null, revealed: false, people: 0, entered: 0, late: 0, runs: [] };

const known = new WeakMap<Activity, Progress>();

/** How far an activity is: once per fold of it, since every frame has all of the agenda and few of its activities change. */
function progressOf(step: Step, activity: Activity): Progress {
  let progress = known.get(activity);
  if (!progress) known.set(activity, (progress = progressIn(step, activity)));
  return progress;
}

const progressIn = (step: Step, activity: Activity): Progress => ({
  phase: activity.phase,
  revealed: activity.revealed,
  people: peopleIn(step, stateOf(activity)),
  entered: enteredIn(step, activity),
  late: waitingIn(activity, 'late').length,
  runs: runsOf(step, activity),
});

/** How many answers of the run that is shown came through the presenter; those of other runs stay with them. */
const enteredIn = ({ kind }: Step, activity: Activity): number =>
  Object.keys(activity.entered).filter((who) => kindOf(kind)!.turnOf(stateOf(activity), who) > 0).length;

/** Every run that somebody answered or that is shown, with its name; nothing while there is one only. */
function runsOf(step: Step, { run, runs, labels }: Activity): RunView[] {
  const all = Object.keys(runs).map((one) => {
    return { run: Number(one), label: labels[one] ?? null, people: peopleIn(step, runs[one]), shown: Number(one) === run };
  });
  const worth = all.filter(({ people, shown }) => people > 0 || shown);
  return worth.length > 1 ? worth : [];
}

function besideItem(room: Room, step: Step, language: string): BesideItem {
  const activity = activityOf(room, step.id)!;
  const [kind, state, sight] = [kindOf(step.kind)!, stateOf(activity), sightOf(room, step.id, language)];
  const { phase, revealed, run } = activity;
  return {
    id: step.id,
    kind: step.kind,
    title: sight.say(step.title),
    phase,
    revealed,
    run,
    people: kind.people(state),
    waiting: kind.waiting?.(step.config, state) ?? 0,
    body: kind.view.presenter(step.config, state, sight),
  };
}

const peopleIn = (step: Step, state: unknown): number => kindOf(step.kind)!.people(state);

function actionOf(room: Room, done?: Done): PresenterView['undo'] {
  if (!done) return null;
  const { action, activity, control } = done;
  const kind = activity && stepOf(room.session, activity)?.kind;
  return { action, ...(activity && { activity }), ...(control && { detail: `${kind}.did.${control}` }) };
}
