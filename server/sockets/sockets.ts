import type { Server as HttpServer } from 'node:http';
import { Server, type Namespace, type Socket } from 'socket.io';
import { z } from 'zod';
import {
  liftQuestion,
  participantCommand,
  presenterCommand,
  textsQuestion,
  type Command,
  type ParticipantCommand,
  type PresenterCommand,
  type Who,
} from '../../shared/protocol/commands.ts';
import { LIFT_MESSAGES, type LiftReply } from '../../shared/protocol/lifts.ts';
import { refusal } from '../../shared/protocol/refusal.ts';
import { mayCommand, type ConsoleRole } from '../../shared/protocol/roles.ts';
import {
  BEAT,
  MESSAGES,
  NAMESPACES,
  type ConsoleHello,
  type Hello,
  type PhoneHello,
  type Reply,
} from '../../shared/protocol/replies.ts';
import { refuseLift } from '../../shared/room/lifts.ts';
import { besideOf } from '../../shared/session/session.ts';
import { isOwn } from '../../shared/room/view-people.ts';
import { isToken } from '../rooms/identity.ts';
import { consoleRoleOf, opens, type OpenRoom, type Rooms } from '../rooms/rooms.ts';
import { noteSeen } from '../rooms/seen.ts';
import { addressOf } from './address.ts';
import { allowance } from './allowance.ts';
import type { Gate } from './gate.ts';
import { Publisher } from './publisher.ts';
import type { Reader } from './presence.ts';
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
    return () => participant(room, publishers.get(room.live.code)!, socket, token, readerIn(room, auth), hello);
  });
  enter(to.screen, (room, socket, auth) => {
    const allowed = opens(room, 'screen', auth.key) || opens(room, 'presenter', auth.key);
    return allowed ? () => screen(room, publishers.get(room.live.code)!, socket, auth.lang, hello) : null;
  });
  enter(to.presenter, (room, socket, auth) => {
    const by = auth.by ?? 'console0';
    const role = consoleRoleOf(room, auth.key);
    return role ? () => presenter(room, publishers.get(room.live.code)!, socket, { lang: auth.lang, by, role }, greet) : null;
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
type Greet = (code: string) => Hello;

function participant(room: OpenRoom, publisher: Publisher, socket: Socket, token: string, reader: Reader, hello: Greet): void {
  const id = room.people.participant(token);
  const before = publisher.presence.enter(id, socket, reader);
  before?.emit(MESSAGES.replaced);
  before?.disconnect(true);
  socket.on('disconnect', () => {
    if (publisher.presence.leave(id, socket)) publisher.peopleChanged();
  });
  listen(socket, room, participantCommand, room.people.who(id, token), (reply) =>
    reply.ok ? { ...reply, mine: publisher.mine(id, reader) } : reply,
  );
  // Who is in needs no QR codes: they weigh more than all the rest of a reconnection.
  const { now, build, languages } = hello(room.live.code);
  socket.emit(MESSAGES.hello, { now, build, languages } satisfies PhoneHello);
  socket.emit(MESSAGES.view, publisher.views.in(reader.lang, reader.at));
  const mine = publisher.mine(id, reader);
  if (isOwn(mine)) socket.emit(MESSAGES.mine, mine);
  publisher.peopleChanged();
  noteSeen(room, id);
}

function screen(room: OpenRoom, publisher: Publisher, socket: Socket, lang: string, hello: Greet): void {
  const language = languageIn(room, lang);
  void socket.join([room.live.code, `${room.live.code}/${language}`]);
  beats(socket);
  socket.emit(MESSAGES.hello, hello(room.live.code));
  socket.emit(MESSAGES.view, publisher.screen(language));
}

interface ConsoleSeat {
  lang: string;
  by: string;
  role: ConsoleRole;
}

function presenter(
  room: OpenRoom,
  publisher: Publisher,
  socket: Socket,
  { lang, by, role }: ConsoleSeat,
  greet: Parts['consoleHello'],
): void {
  const language = languageIn(room, lang);
  socket.data.role = role;
  socket.on('disconnect', () => {
    publisher.texts.leave(socket);
    publisher.leases.drop(socket);
    publisher.peopleChanged();
  });
  if (mayCommand(role, 'moderate-texts')) listsTexts(socket, publisher, language);
  if (mayCommand(role, 'control-activity')) lifts(socket, room, publisher);
  void socket.join([room.live.code, `${room.live.code}/${language}/${by}`]);
  const may = (command: Command): boolean => mayCommand(role, command.type as PresenterCommand['type']);
  listen(socket, room, presenterCommand, { role: 'presenter', id: by }, (reply) => reply, may);
  beats(socket);
  socket.emit(MESSAGES.hello, greet(room.live.code, role));
  publisher.peopleChanged();
  socket.emit(MESSAGES.view, publisher.presenter(language, by));
  publisher.sendHeld(socket);
}

/** A page of staff that hears no answer knows that it is cut off, long before the line's own beat says so. */
function beats(socket: Socket): void {
  socket.on(BEAT, (_: unknown, acknowledge: unknown) => {
    if (typeof acknowledge === 'function') acknowledge();
  });
}

/** A console that moves things by hand holds them, so that nobody else picks them up meanwhile. */
function lifts(socket: Socket, room: OpenRoom, publisher: Publisher): void {
  const spend = allowance();
  socket.on(LIFT_MESSAGES.lift, (asked: unknown, acknowledge: unknown) => {
    if (typeof acknowledge !== 'function') return;
    acknowledge(lift(asked));
  });
  const lift = (asked: unknown): LiftReply => {
    const parsed = liftQuestion.safeParse(asked);
    if (!parsed.success) return { ok: false, reason: 'malformed' };
    // Letting go is never refused.
    if (!parsed.data.things.length) {
      publisher.leases.drop(socket);
      return { ok: true };
    }
    if (spend(performance.now()) > 0) return { ok: false, reason: 'slow-down' };
    const refused = refuseLift(room.live.room, parsed.data);
    if (refused) return { ok: false, reason: refused.reason };
    return publisher.leases.lift(socket, parsed.data) ? { ok: true } : { ok: false, reason: 'held' };
  };
}

/** What is no question about texts closes the list, as null does. */
function listsTexts(socket: Socket, publisher: Publisher, language: string): void {
  socket.on(MESSAGES.texts, (asked: unknown) => {
    const parsed = textsQuestion.safeParse(asked);
    publisher.texts.watch(socket, language, parsed.success ? parsed.data : null);
  });
}

/** The sockets of a room that are connected now. */
const socketsIn = (namespace: Namespace, code: string): Socket[] =>
  [...namespace.sockets.values()].filter((socket) => (socket.data as { code?: string }).code === code);

/** Takes commands from a socket. A payload that is none gets a refusal; a frame without an acknowledgement is dropped. */
function listen(
  socket: Socket,
  room: OpenRoom,
  schema: z.ZodType<Command>,
  who: Who,
  finish: (reply: Reply) => Reply,
  may: (command: Command) => boolean = () => true,
): void {
  const spend = allowance();
  socket.on(MESSAGES.command, (payload: unknown, acknowledge: unknown) => {
    if (typeof acknowledge !== 'function') return;
    const answer = (reply: Reply): void => acknowledge(finish(reply));
    const wait = spend(performance.now());
    if (wait > 0) return answer({ ok: false, ...refusal('slow-down'), retryAfter: wait });
    const parsed = schema.safeParse(payload);
    if (!parsed.success)
      return answer({ ok: false, ...refusal('malformed', { field: parsed.error.issues[0]?.path.join('.') ?? '' }) });
    if (!may(parsed.data)) return answer({ ok: false, ...refusal('forbidden') });
    const patience =
      who.role === 'participant' ? room.notes.wait(parsed.data as ParticipantCommand, who.id, performance.now()) : 0;
    if (patience > 0) return answer({ ok: false, ...refusal('slow-down'), retryAfter: patience });
    room.live.dispatch(parsed.data, who, answer);
  });
}

/** What a phone asked to look at, if it is there. */
const readerIn = (room: OpenRoom, { lang, at }: Reader): Reader => ({
  lang: languageIn(room, lang),
  at: besideOf(room.live.room.session, at)?.id ?? '',
});

/** The language asked for if the session has it, otherwise the session's own. */
function languageIn(room: OpenRoom, asked: string): string {
  const { languages, language } = room.live.room.session;
  return languages.includes(asked) ? asked : language;
}
