import type { Reply } from '../../shared/protocol/replies.ts';
import type { OutboxEntry } from '../lib/outbox.ts';

const PATIENCE_MS = 8_000;

/** Posts an entry; null when the server could not be reached or did not answer as Plenary does. */
export async function postEntry(base: string, entry: OutboxEntry): Promise<Reply | null> {
  try {
    const response = await fetch(`${base}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(entry),
      signal: withinPatience(),
    });
    const reply: unknown = await response.json();
    return isReply(reply) ? reply : null;
  } catch {
    return null;
  }
}

function withinPatience(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), PATIENCE_MS);
  return controller.signal;
}

const isReply = (value: unknown): value is Reply => typeof value === 'object' && value !== null && 'ok' in value;
