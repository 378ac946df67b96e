import { recall, remember } from '../lib/keep.ts';
import { randomId } from '../lib/random-id.ts';

/** Names this browser's console, so that its undo is its own and outlives a reload. */
export function consoleId(): string {
  const kept = recall('console');
  if (typeof kept === 'string' && /^[\w-]{22}$/.test(kept)) return kept;
  const id = randomId();
  remember('console', id);
  return id;
}
