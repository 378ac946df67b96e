import type { Server as HttpServer } from 'node:http';
import { Server, type Namespace, type Socket } from 'socket.io';
import { z } from 'zod';
import { participantCommand, presenterCommand, type Command, type Who } from '../../shared/protocol/commands.ts';
import { refusal } from '../../shared/protocol/refusal.ts';
import { MESSAGES, NAMESPACES, type Hello, type PhoneHello, type Reply } from '../../shared/protocol/replies.ts';
import { isOwn } from '../../shared/room/view-people.ts';
import { isToken } from '../rooms/identity.ts';
import { opens, type OpenRoom, type Rooms } from '../rooms/rooms.ts';
import { allowance } from './allowance.ts';
import type { Gate } from './gate.ts';
import { Publisher } from './publisher.ts';
import { tokenFrom } from './token.ts';

const BEAT_MS = 15_000;
const LARGEST_MESSAGE = 16 * 1024;

const handshake = z.object({
  code: z.string().max(16),
  lang: z.string().max(15).default('en'),
  key: z.string().max(64).optional(),
  by: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .optional(),
  token: z.string().max(64).optional(),
});

export interface Sockets {
  /** The views of a room, for the HTTP edge as well. */
  publisherOf(code: string): Publisher;
  /** Sends everybody the way to join again, after the address changed. */
  announce(): void;
  close(): Promise<void>;
}

interface Parts {
  rooms: Rooms;
  gate: Gate;
  hello(code: string): Hello;
  now(): number;
}

/** Socket.IO on an HTTP server: a namespace per role, every payload parsed, nothing answered before it is on disk. */
export function sockets(server: HttpServer, { rooms, gate, hello, now }: Parts): Sockets {
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

  const enter = (namespace: Namespace, admit: (room: OpenRoom, socket: Socket, auth: Auth) => (() => void) | null): void => {
    namespace.use((socket, next) => {
      const auth = handshake.safeParse(socket.handshake.auth);
      const room = auth.success ? rooms.get(auth.data.code) : undefined;
      if (!auth.success || !room) return next(new Error(auth.success ? 'unknown-room' : 'malformed'));
      const start = admit(room, socket, auth.data);
      if (!start) return next(new Error('forbidden'));
      socket.data.start = start;
      next();
    });
    namespace.on('connection', (socket) => (socket.data.start as () => void)());
  };

  enter(to.participant, (room, socket, auth) => {
    const token = auth.token ?? tokenFrom(socket.handshake.headers.cookie, room.live.code);
    return isToken(token) ? () => participant(room, publishers.get(room.live.code)!, socket, token, auth.lang, hello) : null;
  });
  enter(to.screen, (room, socket, auth) => {
    const allowed = opens(room, 'screen', auth.key) || opens(room, 'presenter', auth.key);
    return allowed ? () => screen(room, publishers.get(room.live.code)!, socket, auth.lang, hello) : null;
  });
  enter(to.presenter, (room, socket, auth) => {
    const by = auth.by ?? 'console0';
    return opens(room, 'presenter', auth.key)
      ? () => presenter(room, publishers.get(room.live.code)!, socket, auth.lang, by, hello)
      : null;
  });

  return {
    publisherOf: (code) => publishers.get(code)!,
    announce() {
      for (const { live } of rooms.all()) {
        to.screen.to(live.code).emit(MESSAGES.hello, hello(live.code));
        to.presenter.to(live.code).emit(MESSAGES.hello, hello(live.code));
      }
    },
    async close() {
      for (const publisher of publishers.values()) publisher.stop();
      await io.close();
    },
  };
}

type Auth = z.infer<typeof handshake>;
type Greet = (code: string) => Hello;

function participant(room: OpenRoom, publisher: Publisher, socket: Socket, token: string, lang: string, hello: Greet): void {
  const id = room.people.participant(token);
  const language = languageIn(room, lang);
  const before = publisher.presence.enter(id, socket, language);
  before?.emit(MESSAGES.replaced);
  before?.disconnect(true);
  socket.on('disconnect', () => {
    if (publisher.presence.leave(id, socket)) publisher.peopleChanged();
  });
  listen(socket, room, participantCommand, room.people.who(id), (reply) =>
    reply.ok ? { ...reply, mine: publisher.mine(id, language) } : reply,
  );
  // Who is in needs no QR codes: they weigh more than all the rest of a reconnection.
  const { now, build, languages } = hello(room.live.code);
  socket.emit(MESSAGES.hello, { now, build, languages } satisfies PhoneHello);
  socket.emit(MESSAGES.view, publisher.views.in(language));
  const mine = publisher.mine(id, language);
  if (isOwn(mine)) socket.emit(MESSAGES.mine, mine);
  publisher.peopleChanged();
}

function screen(room: OpenRoom, publisher: Publisher, socket: Socket, lang: string, hello: Greet): void {
  const language = languageIn(room, lang);
  void socket.join([room.live.code, `${room.live.code}/${language}`]);
  socket.emit(MESSAGES.hello, hello(room.live.code));
  socket.emit(MESSAGES.view, publisher.screen(language));
}

function presenter(room: OpenRoom, publisher: Publisher, socket: Socket, lang: string, by: string, hello: Greet): void {
  const language = languageIn(room, lang);
  void socket.join([room.live.code, `${room.live.code}/${language}/${by}`]);
  listen(socket, room, presenterCommand, { role: 'presenter', id: by }, (reply) => reply);
  socket.emit(MESSAGES.hello, hello(room.live.code));
  socket.emit(MESSAGES.view, publisher.presenter(language, by));
}

/** Takes commands from a socket. A payload that is none gets a refusal; a frame without an acknowledgement is dropped. */
function listen(socket: Socket, room: OpenRoom, schema: z.ZodType<Command>, who: Who, finish: (reply: Reply) => Reply): void {
  const spend = allowance();
  socket.on(MESSAGES.command, (payload: unknown, acknowledge: unknown) => {
    if (typeof acknowledge !== 'function') return;
    const answer = (reply: Reply): void => acknowledge(finish(reply));
    const wait = spend(performance.now());
    if (wait > 0) return answer({ ok: false, ...refusal('slow-down'), retryAfter: wait });
    const parsed = schema.safeParse(payload);
    if (!parsed.success)
      return answer({ ok: false, ...refusal('malformed', { field: parsed.error.issues[0]?.path.join('.') ?? '' }) });
    room.live.dispatch(parsed.data, who, answer);
  });
}

/** The language asked for if the session has it, otherwise the session's own. */
export function languageIn(room: OpenRoom, asked: string): string {
  const { languages, language } = room.live.room.session;
  return languages.includes(asked) ? asked : language;
}
