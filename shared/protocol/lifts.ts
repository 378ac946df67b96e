import type { Refusal } from './refusal.ts';

/**
 * How long a lift holds unless it is said again. Lifts are no facts of the workshop: they live in the server's memory, cover the moving
 * of a thing and no other change of it, and nobody needs one: without it, the later of two moves holds.
 */
export const LIFT_MS = 5_000;

/** Messages of consoles alone. Up goes what is lifted (nothing puts all down), answered with a `LiftReply`; down comes what others hold. */
export const LIFT_MESSAGES = { lift: 'lift', held: 'held' } as const;

/** Things of one activity, by their ids. */
export interface Lifted {
  activity: string;
  things: string[];
}

/** `held`: somebody else is moving one of them. */
export type LiftReply = { ok: true } | { ok: false; reason: Refusal['reason'] | 'held' };
