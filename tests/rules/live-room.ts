import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import { RoomInUse } from '../../server/rooms/room-in-use.ts';
import { GroupCommit } from '../../server/store/group-commit.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { StoreError, type Entry, type Store, type StoredRoom } from '../../server/store/store.ts';
import { NOW, ann, answer, front, show } from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';

export const stored: StoredRoom = { code: 'AAAAA', session: workshop, openedAt: NOW, secret: 's'.repeat(64) };

/** A room in use on a real store, new for each test. */
export interface Bench {
  store: Store;
  /** Whether the disk takes anything more. */
  disk: { full: boolean };
  commit: GroupCommit;
  live: RoomInUse;
  /** The time of the server, which stands still unless a test moves it. */
  clock: number;
}

export const bench = {} as Bench;

let folder: string;

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(path(tmpdir(), 'plenary-room-'));
  bench.store = sqliteStore(folder);
  bench.store.createRoom(stored);
  bench.disk = { full: false };
  bench.clock = NOW;
  bench.commit = new GroupCommit({ append }, () => 0);
  bench.live = reopened();
});

afterEach(() => {
  bench.store.close();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function append(entries: readonly Entry[]): void {
  if (bench.disk.full) throw new StoreError('The disk is full: nothing more can be saved until there is room.');
  bench.store.append(entries);
}

/** Sends a command; the list fills with what it is answered. */
export function send(command: Command, who: Who = ann, to = bench.live): Reply[] {
  const replies: Reply[] = [];
  to.dispatch(command, who, (reply) => replies.push(reply));
  return replies;
}

export const logged = (): Entry[] => [...bench.store.log('AAAAA')];

/** The room as it would be after a restart. */
export const reopened = (): RoomInUse => new RoomInUse(stored, bench.store.log('AAAAA'), bench.commit, () => bench.clock);

/** Another room on the same disk. */
export const neighbour = (code: string): RoomInUse => new RoomInUse({ ...stored, code }, [], bench.commit, () => bench.clock);

export const rice = (turn = 1): Command => answer('lunch', { choices: ['rice'] }, { turn });

/** Makes the room busy: from here on commits wait until they are flushed. */
export const busy = (): void => void send(show('lunch'), front);
