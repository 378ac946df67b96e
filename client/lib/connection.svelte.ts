import { io, type Socket } from 'socket.io-client';
import { MESSAGES, NAMESPACES, type Hello, type Reply } from '../../shared/protocol/replies.ts';
import { randomId } from './random-id.ts';

const PATIENCE_MS = 8_000;

/** How a page of staff stands with the server. `refused` and `unknown` do not mend themselves. */
export type Standing = 'connecting' | 'live' | 'offline' | 'refused' | 'unknown';

export interface Seat {
  role: 'presenter' | 'screen';
  code: string;
  key: string;
  lang: string;
  /** Names this console, so that it has its own undo. */
  by?: string;
}

/** A page's connection to its room: the newest view, how things stand, and commands that are answered. */
export class Connection<View extends { rev: number }> {
  view: View | null = $state.raw(null);
  hello: Hello | null = $state.raw(null);
  standing: Standing = $state('connecting');
  /** What to add to this computer's clock for the server's, in milliseconds. */
  clockOffset = $state(0);
  readonly #socket: Socket;

  constructor({ role, ...auth }: Seat) {
    this.#socket = io(NAMESPACES[role], {
      auth,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelayMax: 4_000,
    });
    this.#socket.on('connect', () => (this.standing = 'live'));
    this.#socket.on('disconnect', () => (this.standing = 'offline'));
    this.#socket.on('connect_error', (error) => this.#failed(error));
    this.#socket.on(MESSAGES.view, (view: View) => (this.view = view));
    this.#socket.on(MESSAGES.hello, (hello: Hello) => this.#greeted(hello));
  }

  /** Sends a command and tells what became of it; null when the server could not be reached. A repeat of the same id does nothing twice. */
  async send(command: { type: string; [field: string]: unknown }): Promise<Reply | null> {
    return this.ask<Reply>(MESSAGES.command, { id: randomId(), ...command });
  }

  /** Says something that is answered; null when the server could not be reached. */
  async ask<Answer>(message: string, payload: unknown): Promise<Answer | null> {
    try {
      return (await this.#socket.timeout(PATIENCE_MS).emitWithAck(message, payload)) as Answer;
    } catch {
      return null;
    }
  }

  /** Calls `heard` with every message of this name, and `ready` now and whenever the connection is there again. */
  on(message: string, heard: (payload: never) => void, ready: () => void): void {
    this.#socket.on(message, heard as (payload: unknown) => void);
    this.#socket.on('connect', ready);
    if (this.#socket.connected) ready();
  }

  /** Says something that needs no answer; what is said while nobody is reached is lost. */
  tell(message: string, payload: unknown): void {
    if (this.#socket.connected) this.#socket.emit(message, payload);
  }

  /** Closes the connection for good. */
  close(): void {
    this.#socket.close();
  }

  #failed(error: Error): void {
    const final = error.message === 'forbidden' || error.message === 'unknown-room';
    if (final) this.standing = error.message === 'forbidden' ? 'refused' : 'unknown';
    else if (this.standing !== 'connecting') this.standing = 'offline';
  }

  /** A page that is older than the server's build loads itself anew. */
  #greeted(hello: Hello): void {
    if (this.hello && this.hello.build !== hello.build) location.reload();
    this.hello = hello;
    this.clockOffset = hello.now - Date.now();
  }
}
