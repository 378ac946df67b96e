import type { Event } from '../../shared/room/events.ts';
import type { Session } from '../../shared/session/session.ts';

/** A room as it is stored: its session goes with it, so that editing a file never changes a room that has begun. */
export interface StoredRoom {
  code: string;
  session: Session;
  /** Milliseconds since 1970. */
  openedAt: number;
  /** 32 random bytes as hex: names, aliases and room keys derive from it; without it they cannot be made again. */
  secret: string;
}

/** One event of a log. `commandId` is set on the first event of a command; the room sees to it that it is there once. */
export interface Entry {
  room: string;
  seq: number;
  commandId: string | null;
  at: number;
  event: Event;
}

/** What takes the place of a room when it is made anonymous. */
export interface SealedRoom {
  code: string;
  openedAt: number;
  secret: string;
  log: readonly Entry[];
  /** The series whose cards and key go with it, since no room needs them any more. */
  lastOf?: string;
}

/** The setting under which the key of a series is kept. */
export const seriesKeyName = (series: string): string => `series-key:${series}`;

/**
 * Everything that outlives the process. Synchronous on purpose: what was appended is on disk when `append` returns.
 * Every method throws a StoreError in words when the disk or the file fails; nothing is then half done.
 */
export interface Store {
  rooms(): StoredRoom[];
  /** A room that has a past already comes with its log: both are stored, or neither. */
  createRoom(room: StoredRoom, log?: readonly Entry[]): void;
  /** Removes a room and all that belongs to it, with the cards and the key of the series that it was the last of. */
  deleteRoom(code: string, lastOf?: string): void;
  /**
   * Puts another log and another secret in the place of a room's, and forgets devices, codes and cards. A crash leaves the room as it was
   * or as it is to be.
   */
  sealRoom(room: SealedRoom): void;
  /** Takes what was removed out of the bytes of the file as well. Where that fails, or a crash comes first, the next start does it. */
  compact(): void;
  /** The log of a room in order. */
  log(code: string): Iterable<Entry>;
  /** Adds entries of any rooms in one transaction: all or none. */
  append(entries: readonly Entry[]): void;
  /** Whom a device was connected with by a return code, by the hash of its token; undefined for most. */
  devicesOf(code: string): Iterable<{ device: string; participant: string }>;
  linkDevice(code: string, device: string, participant: string): void;
  /** Who has a return code; its digits follow from the room's secret, the person and the attempt, and are not stored. */
  returnCodesOf(code: string): Iterable<{ participant: string; attempt: number }>;
  addReturnCode(code: string, participant: string, attempt: number): void;
  /** The cards of a series, by their marks; codes are not stored. */
  cardsOf(series: string): Iterable<string>;
  addCards(series: string, marks: readonly string[]): void;
  /** Whose a card is in a room. */
  cardLinksOf(code: string): Iterable<{ mark: string; participant: string }>;
  linkCard(code: string, mark: string, participant: string): void;
  setting(name: string): string | undefined;
  setSetting(name: string, value: string): void;
  close(): void;
}

/** The disk said no. The message is a sentence for people. */
export class StoreError extends Error {
  override name = 'StoreError';
}
