import type { PresenterCommand } from '../../shared/protocol/commands.ts';
import type { ActivityView, PresenterView } from '../../shared/room/views.ts';
import type { PresenterKey } from '../../shared/text/presenter/en.ts';
import { takesAnswers } from './takes-answers.ts';

type Unsent<C> = C extends { id: string } ? Omit<C, 'id'> : never;

/** A presenter's command that has no id yet. */
export type ConsoleCommand = Unsent<PresenterCommand>;

/** What the buttons and keys of the console do. */
export type Act = 'next' | 'previous' | 'open' | 'reveal' | 'reset' | 'timer' | 'live' | 'blank' | 'join' | 'undo' | 'redo';

/** What an act is called now, and its command in the room as it is, or why it means nothing. */
export type Ready = { label: PresenterKey } & ({ command: ConsoleCommand } | { why: PresenterKey });

/** Readies an act for this view. `seconds` is the length of the countdown that would start. */
export function readyFor(act: Act, view: PresenterView, seconds: number): Ready {
  const ready = inOpenRoom(act, view, seconds);
  return view.ended ? { label: ready.label, why: 'why.ended' } : ready;
}

function inOpenRoom(act: Act, view: PresenterView, seconds: number): Ready {
  switch (act) {
    case 'next':
      return toStep('act.next', view.next?.id, 'why.last');
    case 'previous':
      return toStep('act.previous', view.previous ?? undefined, 'why.first');
    case 'open':
    case 'reveal':
    case 'reset':
      return 'activity' in view.stage
        ? onActivity(act, view.step.id, view.stage.activity)
        : { label: SLIDE_LABELS[act], why: 'why.slide' };
    case 'timer':
      return view.timer
        ? { label: 'act.timer.stop', command: { type: 'stop-timer' } }
        : { label: 'act.timer.start', command: { type: 'start-timer', seconds } };
    case 'live':
      return { label: 'screen.live', command: { type: 'switch-screen', to: 'live' } };
    case 'blank':
    case 'join':
      return { label: `screen.${act}`, command: { type: 'switch-screen', to: view.mode === act ? 'live' : act } };
    case 'undo':
    case 'redo':
      return view[act] ? { label: `act.${act}`, command: { type: act } } : { label: `act.${act}`, why: `why.no-${act}` };
  }
}

const SLIDE_LABELS = { open: 'act.open', reveal: 'act.show', reset: 'act.reset' } as const;

const toStep = (label: PresenterKey, step: string | undefined, why: PresenterKey): Ready =>
  step ? { label, command: { type: 'show-step', step } } : { label, why };

/** Readies what can be done to an activity. */
export function onActivity(act: 'open' | 'reveal' | 'reset', activity: string, at: ActivityView): Ready {
  if (act !== 'reveal' && !takesAnswers(at)) return { label: SLIDE_LABELS[act], why: 'why.leaderboard' };
  switch (act) {
    case 'open':
      return at.phase === 'open'
        ? { label: 'act.close', command: { type: 'close-activity', activity } }
        : { label: at.phase === 'closed' ? 'act.open-again' : 'act.open', command: { type: 'open-activity', activity } };
    case 'reveal':
      return revealing(activity, at);
    case 'reset':
      return at.phase === 'waiting'
        ? { label: 'act.reset', why: 'why.fresh' }
        : { label: 'act.reset', command: { type: 'reset-activity', activity } };
  }
}

/** A survey's answers are compared in the report: before and after belong together, and the room must not be led. */
function revealing(activity: string, { kind, revealed }: ActivityView): Ready {
  if (kind === 'survey') return { label: 'act.show', why: 'why.survey' };
  const notes = kind === 'board';
  return revealed
    ? { label: notes ? 'act.hide-notes' : 'act.hide', command: { type: 'hide-results', activity } }
    : { label: notes ? 'act.show-notes' : 'act.show', command: { type: 'reveal-results', activity } };
}
