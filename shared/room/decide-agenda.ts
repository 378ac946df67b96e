import type { PresenterCommand } from '../protocol/commands.ts';
import { refusal } from '../protocol/refusal.ts';
import { MOST_STEPS } from '../session/read.ts';
import { readStep } from '../session/read-step.ts';
import { stepOf } from '../session/session.ts';
import { changesNothing } from './changes.ts';
import type { Decision } from './decide.ts';
import type { PresenterEvent } from './events.ts';
import type { Room } from './room.ts';

type AgendaCommand = Extract<PresenterCommand, { type: 'insert-step' | 'move-step' | 'skip-step' }>;

/** Decides a change of the agenda while the workshop runs. No answer is ever lost by it. */
export function decideAgenda(room: Room, command: AgendaCommand, by: string): Decision {
  switch (command.type) {
    case 'insert-step':
      return insert(room, command, by);
    case 'move-step':
      return move(room, command, by);
    case 'skip-step':
      return stepOf(room.session, command.step)
        ? act(room, { by, type: 'step-skipped', step: command.step, skipped: command.skipped })
        : unknown;
  }
}

const unknown: Decision = { refusal: refusal('unknown-step') };

const act = (room: Room, event: PresenterEvent): Decision => ({ events: changesNothing(room, event) ? [] : [event] });

function insert(room: Room, { id, after, step }: AgendaCommand & { type: 'insert-step' }, by: string): Decision {
  if (!stepOf(room.session, after)) return unknown;
  if (room.session.steps.length + 1 > MOST_STEPS) return { refusal: refusal('too-many', { limit: MOST_STEPS }) };
  const read = readStep({ ...step, id: stepIdOf(id) }, room.session.instruments);
  if ('problems' in read) return { refusal: refusal('malformed', { field: read.problems[0]?.path.join('.') ?? '' }) };
  return { events: [{ by, type: 'step-inserted', step: read.step, after }] };
}

/** The id of a step that is put in follows from that of its command, which nobody else has. */
const stepIdOf = (command: string): string =>
  `added-${[...command]
    .map((sign) => sign.charCodeAt(0).toString(36))
    .join('')
    .slice(-32)}`;

function move(room: Room, { step, after }: AgendaCommand & { type: 'move-step' }, by: string): Decision {
  const known = stepOf(room.session, step) && (after === null || stepOf(room.session, after));
  if (!known || step === after) return unknown;
  return act(room, { by, type: 'step-moved', step, after });
}
