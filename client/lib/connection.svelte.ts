import { io, type Socket } from 'socket.io-client';
import { BEAT, MESSAGES, NAMESPACES, type Hello, type Reply } from '../../shared/protocol/replies.ts';
import { randomId } from './random-id.ts';

const PATIENCE_MS = 8_000;
/** From when on a missing answer is worth words. */
const SLOW_MS = 4_000;
const BEAT_MS = 5_000;

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
  /** Whether the server owes an answer for so long that the connection is slow or lost. */
  slow = $state(false);
  /** What to add to this computer's clock for the server's, in milliseconds. */
  clockOffset = $state(0);
  readonly #socket: Socket;
  readonly #beat: ReturnType<typeof setInterval>;

  constructor({ role, ...auth }: Seat) {
    this.#socket = io(NAMESPACES[role], {
      auth,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelayMax: 4_000,
      timeout: PATIENCE_MS,
    });
    this.#socket.on('connect', () => this.#stands('live'));
    this.#socket.on('disconnect', () => this.#stands('offline'));
    this.#socket.on('connect_error', (error) => this.#failed(error));
    this.#socket.on(MESSAGES.view, (view: View) => (this.view = view));
    this.#socket.on(MESSAGES.hello, (hello: Hello) => this.#greeted(hello));
    for (const event of ['offline', 'online']) addEventListener(event, this.#renew);
    this.#beat = setInterval(() => this.#socket.connected && void this.ask(BEAT, null), BEAT_MS);
  }

  /** Sends a command and tells what became of it; null when the server could not be reached. A repeat of the same id does nothing twice. */
  async send(command: { type: string; [field: string]: unknown }): Promise<Reply | null> {
    return this.ask<Reply>(MESSAGES.command, { id: randomId(), ...command });
  }

  /** Says something that is answered; null when the server could not be reached. */
  async ask<Answer>(message: string, payload: unknown): Promise<Answer | null> {
    const late = setTimeout(() => (this.slow = this.#socket.connected), SLOW_MS);
    try {
      const answer = (await this.#socket.timeout(PATIENCE_MS).emitWithAck(message, payload)) as Answer;
      this.slow = false;
      return answer;
    } catch {
      if (this.slow) this.#renew();
      return null;
    } finally {
      clearTimeout(late);
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
    clearInterval(this.#beat);
    for (const event of ['offline', 'online']) removeEventListener(event, this.#renew);
    this.#socket.close();
  }

  /**
   * Connects anew, which tells at once how things stand. A browser that says `offline` may still reach a server on its own computer, so
   * its word alone is not enough.
   */
  readonly #renew = (): void => {
    if (this.#socket.active) this.#socket.disconnect().connect();
  };

  #stands(standing: Standing): void {
    this.standing = standing;
    this.slow = false;
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
