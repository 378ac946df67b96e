import { kindOf } from '../activities/kinds.ts';
import { indexOfStep, type Step } from '../session/session.ts';
import { slideView } from '../slide/slide.ts';
import { sayIn, type Say } from '../text/text.ts';
import { historyOf } from './evolve.ts';
import { activityOf, besideOn, currentStep, stateOf, type Done, type Room } from './room.ts';
import { sightOf } from './sight.ts';
import { commonOf, stageOf } from './view-people.ts';
import type { AgendaItem, BesideItem, PresenterView, ScreenView } from './views.ts';

/** What is projected. `connected` is how many phones are connected now. */
export function screenView(room: Room, language: string, connected: number): ScreenView {
  const at = besideOn(room, room.screen)?.id ?? room.step;
  return {
    ...commonOf(room, language, at),
    stage: stageOf(room, language, 'screen', at),
    mode: room.screen,
    people: room.people.size,
    connected,
  };
}

/** What the console `by` shows. */
export function presenterView(room: Room, language: string, by: string, connected: number): PresenterView {
  const say = sayIn(language, room.session.language);
  const step = currentStep(room);
  const { undo, redo } = historyOf(room, by);
  return {
    ...commonOf(room, language),
    stage: stageOf(room, language, 'presenter'),
    mode: room.screen,
    people: room.people.size,
    connected,
    notes: slideView(step.notes ? { text: step.notes } : {}, say),
    timerSeconds: step.timer ? Math.round(step.timer * 60) : null,
    next: nextOf(room, say),
    parts: room.session.parts.map((part) => (part.title ? say(part.title) : '')),
    agenda: agendaOf(room, say),
    beside: (room.session.beside ?? []).map((step) => besideItem(room, step, language)),
    undo: actionOf(undo.at(-1)),
    redo: actionOf(redo.at(-1)),
  };
}

function nextOf(room: Room, say: Say): PresenterView['next'] {
  const next = room.session.steps[indexOfStep(room.session, room.step) + 1];
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
    phase: activity?.phase ?? null,
    revealed: activity?.revealed ?? false,
    people: activity ? peopleIn(step, stateOf(activity)) : 0,
  };
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

const actionOf = (done?: Done): PresenterView['undo'] =>
  done ? { action: done.action, ...(done.activity && { activity: done.activity }) } : null;
