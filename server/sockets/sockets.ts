import type { Server as HttpServer } from 'node:http';
import { Server, type Namespace, type Socket } from 'socket.io';
import { z } from 'zod';
import { MESSAGES, NAMESPACES, type ConsoleHello, type Hello } from '../../shared/protocol/replies.ts';
import type { ConsoleRole } from '../../shared/protocol/roles.ts';
import { isToken } from '../rooms/identity.ts';
import { consoleRoleOf, opens, type OpenRoom, type Rooms } from '../rooms/rooms.ts';
import { addressOf } from './address.ts';
import type { Gate } from './gate.ts';
import { Publisher } from './publisher.ts';
import { readerIn, seatConsole, seatPhone, seatScreen } from './seats.ts';
import { tokenFrom } from './token.ts';

const BEAT_MS = 15_000;
const LARGEST_MESSAGE = 64 * 1024;

const handshake = z.object({
  code: z.string().max(16),
  lang: z.string().max(15).default('en'),
  key: z.string().max(64).optional(),
  by: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .optional(),
  token: z.string().max(64).optional(),
  /** The activity beside the agenda that a phone's page is of. */
  at: z.string().max(40).default(''),
});

export interface Sockets {
  /** The views of a room, for the HTTP edge as well. */
  publisherOf(code: string): Publisher;
  /** Sends everybody the way to join again, after the address changed. */
  announce(): void;
  /** Closes every connection to a room: nobody in it is who they were. With `forget` its views are gone for good. */
  sendAway(code: string, forget: boolean): void;
  close(): Promise<void>;
}

interface Parts {
  rooms: Rooms;
  gate: Gate;
  hello(code: string): Hello;
  consoleHello(code: string, role: ConsoleRole): ConsoleHello;
  now(): number;
}

/** Socket.IO on an HTTP server: a namespace per role, every payload parsed, nothing answered before it is on disk. */
export function sockets(server: HttpServer, { rooms, gate, hello, consoleHello: greet, now }: Parts): Sockets {
  const io = new Server(server, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: LARGEST_MESSAGE,
    pingInterval: BEAT_MS,
    pingTimeout: BEAT_MS,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: (request, decide) => decide(null, gate.host(request.headers.host) && gate.origin(request.headers)),
  });
  const to = {
    participant: io.of(NAMESPACES.participant),
    screen: io.of(NAMESPACES.screen),
    presenter: io.of(NAMESPACES.presenter),
  };
  const publishers = new Map<string, Publisher>();
  rooms.onOpened((room) => publishers.set(room.live.code, new Publisher(room, to, now)));
  rooms.onClosed(({ live: { code } }) => {
    publishers.get(code)?.finish();
    publishers.delete(code);
    for (const namespace of Object.values(to)) for (const socket of socketsIn(namespace, code)) socket.disconnect(true);
  });

  const enter = (
    namespace: Namespace,
    admit: (room: OpenRoom, socket: Socket, auth: Auth) => (() => void) | 'crowded' | null,
  ): void => {
    namespace.use((socket, next) => {
      const auth = handshake.safeParse(socket.handshake.auth);
      const room = auth.success ? rooms.get(auth.data.code) : undefined;
      if (!auth.success || !room) return next(new Error(auth.success ? 'unknown-room' : 'malformed'));
      const start = admit(room, socket, auth.data);
      if (typeof start !== 'function') return next(new Error(start ?? 'forbidden'));
      socket.data.start = start;
      socket.data.code = room.live.code;
      next();
    });
    namespace.on('connection', (socket) => {
      // A rehearsal may have ended since this one was let in.
      if (publishers.has(socket.data.code as string)) (socket.data.start as () => void)();
      else socket.disconnect(true);
    });
  };

  enter(to.participant, (room, socket, auth) => {
    const token = auth.token ?? tokenFrom(socket.handshake.headers.cookie, room.live.code);
    if (!isToken(token)) return null;
    if (room.newcomers.wait(room.people.participant(token), addressOf(socket.request), now()) > 0) return 'crowded';
    return () => seatPhone(room, publishers.get(room.live.code)!, socket, token, readerIn(room, auth), hello);
  });
  enter(to.screen, (room, socket, auth) => {
    const allowed = opens(room, 'screen', auth.key) || opens(room, 'presenter', auth.key);
    return allowed ? () => seatScreen(room, publishers.get(room.live.code)!, socket, auth.lang, hello) : null;
  });
  enter(to.presenter, (room, socket, auth) => {
    const by = auth.by ?? 'console0';
    const role = consoleRoleOf(room, auth.key);
    return role ? () => seatConsole(room, publishers.get(room.live.code)!, socket, { lang: auth.lang, by, role }, greet) : null;
  });

  return {
    publisherOf: (code) => publishers.get(code)!,
    announce() {
      for (const { live } of [...rooms.all(), ...rooms.rehearsals()]) {
        to.screen.to(live.code).emit(MESSAGES.hello, hello(live.code));
        for (const socket of socketsIn(to.presenter, live.code))
          socket.emit(MESSAGES.hello, greet(live.code, socket.data.role as ConsoleRole));
      }
    },
    sendAway(code, forget) {
      for (const { socket } of publishers.get(code)?.presence.phones().values() ?? []) socket.disconnect(true);
      for (const socket of [to.screen, to.presenter].flatMap((space) => socketsIn(space, code))) socket.disconnect(true);
      if (!forget) return;
      publishers.get(code)?.stop();
      publishers.delete(code);
    },
    async close() {
      for (const publisher of publishers.values()) publisher.stop();
      await io.close();
    },
  };
}

type Auth = z.infer<typeof handshake>;

/** The sockets of a room that are connected now. */
const socketsIn = (namespace: Namespace, code: string): Socket[] =>
  [...namespace.sockets.values()].filter((socket) => (socket.data as { code?: string }).code === code);
