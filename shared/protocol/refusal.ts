/** Why a command was not accepted. Each reason has its sentence in the catalogues. */
export const REASONS = [
  'malformed',
  'forbidden',
  'unknown-activity',
  'unknown-step',
  'unknown-option',
  'unknown-item',
  'not-an-activity',
  'not-open',
  'voting',
  'closed',
  'answer-known',
  'reset',
  'ended',
  'empty',
  'too-long',
  'too-many',
  'same-place',
  'empty-place',
  'not-a-number',
  'too-small',
  'too-large',
  'off-step',
  'each-once',
  'not-yours',
  'own',
  'over-budget',
  'under-budget',
  'incomplete',
  'after-first',
  'locked',
  'still-running',
  'too-few-people',
  'nothing-to-undo',
  'changed-since',
  'slow-down',
  'storage',
  'fault',
] as const;

export type Reason = (typeof REASONS)[number];

/** A refusal is a value, not an exception. `limit` is the number that was passed, `field` the form field it concerns. */
export interface Refusal {
  reason: Reason;
  limit?: number;
  field?: string;
}

/** A refusal with its reason and, where it helps, the limit or the field. */
export const refusal = (reason: Reason, more: Omit<Refusal, 'reason'> = {}): Refusal => ({ reason, ...more });

/** The HTTP status of a refusal (409 closed, 410 ended, 422 unreadable, 429 and 503 keep and retry). */
export function statusOf(reason: Reason): number {
  switch (reason) {
    case 'forbidden':
      return 403;
    case 'unknown-activity':
    case 'unknown-step':
      return 404;
    case 'not-open':
    case 'voting':
    case 'closed':
    case 'answer-known':
    case 'reset':
    case 'after-first':
    case 'locked':
    case 'still-running':
    case 'too-few-people':
    case 'nothing-to-undo':
    case 'changed-since':
      return 409;
    case 'ended':
      return 410;
    case 'too-long':
      return 413;
    case 'malformed':
    case 'unknown-option':
    case 'unknown-item':
    case 'not-an-activity':
    case 'empty':
    case 'too-many':
    case 'same-place':
    case 'empty-place':
    case 'not-a-number':
    case 'too-small':
    case 'too-large':
    case 'off-step':
    case 'each-once':
    case 'not-yours':
    case 'own':
    case 'over-budget':
    case 'under-budget':
    case 'incomplete':
      return 422;
    case 'slow-down':
      return 429;
    case 'storage':
    case 'fault':
      return 503;
  }
}
