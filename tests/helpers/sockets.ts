import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { MESSAGES, NAMESPACES, type Hello, type Reply } from '../../shared/protocol/replies.ts';
import type { MineView, ParticipantView, PresenterView, ScreenView } from '../../shared/room/views.ts';
import { within } from './server.ts';

/** What each role sees. */
export interface Views {
  participant: ParticipantView;
  presenter: PresenterView;
  screen: ScreenView;
}

export type Role = keyof Views;

/** Who connects; every field as the handshake has it. */
export interface Seat {
  code: string;
  lang?: string;
  key?: string;
  token?: string;
  by?: string;
  /** The activity beside the agenda that a phone is at. */
  at?: string;
  headers?: Record<string, string>;
}

const PATIENCE_MS = 8_000;

/** A connected page: what it was sent, and what it asks for. */
export class Client<R extends Role> {
  readonly socket: Socket;
  readonly views: Views[R][] = [];
  readonly mine: MineView[] = [];
  /** Everything that came over the wire, as it came. */
  readonly frames: string[] = [];
  hello: Hello | null = null;
  replaced = false;
  readonly #looking = new Set<() => void>();

  constructor(socket: Socket) {
    this.socket = socket;
    socket.io.on('open', () => socket.io.engine.on('data', (data: unknown) => this.frames.push(String(data))));
    socket.on(MESSAGES.view, (view: Views[R]) => this.#saw(() => this.views.push(view)));
    socket.on(MESSAGES.mine, (mine: MineView) => this.#saw(() => this.mine.push(mine)));
    socket.on(MESSAGES.hello, (hello: Hello) => this.#saw(() => (this.hello = hello)));
    socket.on(MESSAGES.replaced, () => this.#saw(() => (this.replaced = true)));
    socket.on('disconnect', () => this.#saw(() => {}));
  }

  /** The newest view. */
  get view(): Views[R] {
    return this.views.at(-1)!;
  }

  /** The newest view once it says what is waited for. */
  async see(holds: (view: Views[R]) => unknown, what: string): Promise<Views[R]> {
    await this.until(() => this.views.length > 0 && holds(this.view), what);
    return this.view;
  }

  /** Waits until something holds that changes with what arrives. */
  until(holds: () => unknown, what: string): Promise<void> {
    if (holds()) return Promise.resolve();
    const found = new Promise<void>((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.#looking.delete(look);
        resolve();
      };
      this.#looking.add(look);
    });
    return within(found, what);
  }

  /** Sends a message and waits for its acknowledgement. Throws when none comes. */
  ask(message: string, ...payload: unknown[]): Promise<Reply> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck(message, ...payload) as Promise<Reply>;
  }

  /** Sends a command. */
  send(command: unknown): Promise<Reply> {
    return this.ask(MESSAGES.command, command);
  }

  close(): void {
    this.socket.close();
  }

  #saw(note: () => void): void {
    note();
    for (const look of [...this.#looking]) look();
  }
}

interface Wire {
  transports?: string[];
  /** Whether it comes back by itself. */
  reconnects?: boolean;
}

/** Connects, and is connected when the first view is there. Rejects with the server's reason when it may not. */
export async function connect<R extends Role>(url: string, role: R, seat: Seat, wire: Wire = {}): Promise<Client<R>> {
  const client = dial(url, role, seat, wire);
  onTestFinished(() => client.close());
  await within(entered(client), `the ${role} to connect`).catch((error: Error) => {
    client.close();
    throw error;
  });
  return client;
}

/** A connection that is under way. */
export function dial<R extends Role>(
  url: string,
  role: R,
  { headers = {}, ...auth }: Seat,
  { transports = ['websocket'], reconnects = false }: Wire = {},
): Client<R> {
  const socket = io(url + NAMESPACES[role], {
    auth,
    transports,
    extraHeaders: headers,
    forceNew: true,
    reconnection: reconnects,
    reconnectionDelay: 20,
  });
  return new Client<R>(socket);
}

/** Resolves with the first view, rejects with why there is none. */
export const entered = (client: Client<Role>): Promise<void> =>
  new Promise((resolve, reject) => {
    client.socket.once('connect_error', reject);
    void client.until(() => client.views.length > 0, 'the first view').then(resolve, reject);
  });

/** Why a seat is not given, or `connected`. */
export async function knock(url: string, role: Role, seat: Seat): Promise<string> {
  const client = dial(url, role, seat);
  const outcome = await entered(client).then(
    () => 'connected',
    (error: Error) => error.message,
  );
  client.close();
  return outcome;
}
