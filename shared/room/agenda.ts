import { stepOf, type Session, type Step } from '../session/session.ts';
import type { Room } from './room.ts';

/** The ids of the steps in their order, by parts. */
export type Agenda = readonly (readonly string[])[];

/** The order that a session has now. */
export const agendaOf = (session: Session): string[][] => session.parts.map(({ steps }) => [...steps]);

/** An agenda in which `id` stands after `after`, or at the very beginning where that is null. Where it stood before, it no longer does. */
export function placed(agenda: Agenda, id: string, after: string | null): string[][] {
  const without = agenda.map((part) => part.filter((one) => one !== id));
  if (after === null) return without.map((part, at) => (at === 0 ? [id, ...part] : part));
  return without.map((part) => part.flatMap((one) => (one === after ? [one, id] : [one])));
}

/** The room with its steps in this order. Whoever stood at a step that is no longer there goes to the one before it. */
export function withAgenda(room: Room, agenda: Agenda): Room {
  const { session } = room;
  const stepNamed = (id: string): Step => stepOf(session, id) ?? room.added[id]!;
  const steps = agenda.flat().map(stepNamed);
  const parts = session.parts.map((part, at) => ({ ...part, steps: [...agenda[at]!] }));
  const after = { ...session, parts, steps };
  return { ...room, session: after, step: stepOf(after, room.step) ? room.step : stepBefore(session, room.step, after) };
}

function stepBefore(session: Session, id: string, after: Session): string {
  const ids = session.steps.map((step) => step.id);
  return ids.slice(0, ids.indexOf(id)).findLast((one) => stepOf(after, one)) ?? after.steps[0]!.id;
}

/** The step that comes next from here (`way` 1), or that came before (-1), leaving out what is skipped; undefined at the end. */
export function neighbour({ session, step, skipped }: Room, way: 1 | -1): Step | undefined {
  const at = session.steps.findIndex(({ id }) => id === step);
  const side = way === 1 ? session.steps.slice(at + 1) : session.steps.slice(0, at).reverse();
  return side.find(({ id }) => !skipped.includes(id));
}
