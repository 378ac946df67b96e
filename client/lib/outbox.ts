import type { Reply } from '../../shared/protocol/replies.ts';
import { recall, remember } from './keep.ts';

/** An answer on its way: kept on the phone until the server has it on disk. */
export interface OutboxEntry {
  id: string;
  activity: string;
  run: number;
  turn: number;
  lang: string;
  form: Record<string, string[]>;
}

/** Brings one entry to the server; null when it could not be reached. */
export type Deliver = (entry: OutboxEntry) => Promise<Reply | null>;

export interface OutboxEvents {
  /** How many entries wait, and whether the last attempt failed. */
  waiting(count: number, failing: boolean): void;
  /** An entry is done with: saved, or refused for good. */
  settled(entry: OutboxEntry, reply: Reply): void;
}

export interface Outbox {
  size(): number;
  /** Keeps an answer and sends it as soon as it can be. False when the outbox is full. */
  add(entry: OutboxEntry): boolean;
  /** Tries again at once: the network came back, the page was opened again, the socket connected. */
  hurry(): void;
}

const MOST_ENTRIES = 50;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * Sends answers one after another and keeps them until they are acknowledged. It owns all retries: an entry may travel by socket,
 * by POST or by both, and its id makes that harmless.
 */
export function openOutbox(code: string, deliver: Deliver, events: OutboxEvents): Outbox {
  const key = `${code}:outbox`;
  const kept = recall(key);
  let entries: OutboxEntry[] = Array.isArray(kept) ? kept : [];
  let sending = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (left: OutboxEntry[]): void => remember(key, (entries = left));
  const hurry = (): void => {
    clearTimeout(timer);
    if (!sending) void run();
  };

  async function run(): Promise<void> {
    sending = true;
    let wait = 0;
    for (let entry = entries[0]; entry && !wait; entry = entries[0]) wait = settle(entry, await deliver(entry));
    sending = false;
    if (wait) timer = setTimeout(hurry, wait);
  }

  /** Milliseconds to wait before the next attempt, 0 when this entry is done with. */
  function settle(entry: OutboxEntry, reply: Reply | null): number {
    const later = reply === null || (!reply.ok && reply.retryAfter !== undefined);
    failures = later ? failures + 1 : 0;
    if (!later) {
      keep(entries.filter((one) => one.id !== entry.id));
      events.settled(entry, reply);
    }
    events.waiting(entries.length, later);
    return later ? waitAfter(failures, reply?.ok === false ? reply.retryAfter : 0) : 0;
  }

  function add(entry: OutboxEntry): boolean {
    if (entries.length >= MOST_ENTRIES) return false;
    keep([...entries, entry]);
    events.waiting(entries.length, failures > 0);
    hurry();
    return true;
  }

  return { size: () => entries.length, add, hurry };
}

/** Doubling waits in milliseconds with full jitter, so that a room does not come back at the same instant. */
const waitAfter = (failures: number, retryAfter = 0): number =>
  retryAfter * 1000 + 1 + Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
