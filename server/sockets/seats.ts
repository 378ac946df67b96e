import type { Socket } from 'socket.io';
import { participantCommand, presenterCommand, type Command, type PresenterCommand } from '../../shared/protocol/commands.ts';
import { BEAT, MESSAGES, type ConsoleHello, type Hello, type PhoneHello } from '../../shared/protocol/replies.ts';
import { mayCommand, type ConsoleRole } from '../../shared/protocol/roles.ts';
import { isOwn } from '../../shared/room/view-people.ts';
import { besideOf } from '../../shared/session/session.ts';
import type { OpenRoom } from '../rooms/rooms.ts';
import { noteSeen } from '../rooms/seen.ts';
import { listen } from './commands.ts';
import { lifts, listsTexts } from './console-questions.ts';
import type { Reader } from './presence.ts';
import type { Publisher } from './publisher.ts';

type Greet = (code: string) => Hello;

/** A phone: a new connection of the same person wins. Of its own it is told only what there is. */
export function seatPhone(
  room: OpenRoom,
  publisher: Publisher,
  socket: Socket,
  token: string,
  reader: Reader,
  hello: Greet,
): void {
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

/** A screen, which asks for nothing. */
export function seatScreen(room: OpenRoom, publisher: Publisher, socket: Socket, lang: string, hello: Greet): void {
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

/** A console, as its role allows. */
export function seatConsole(
  room: OpenRoom,
  publisher: Publisher,
  socket: Socket,
  { lang, by, role }: ConsoleSeat,
  greet: (code: string, role: ConsoleRole) => ConsoleHello,
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

/** What a phone asked to look at, if it is there. */
export const readerIn = (room: OpenRoom, { lang, at }: Reader): Reader => ({
  lang: languageIn(room, lang),
  at: besideOf(room.live.room.session, at)?.id ?? '',
});

/** The language asked for if the session has it, otherwise the session's own. */
function languageIn(room: OpenRoom, asked: string): string {
  const { languages, language } = room.live.room.session;
  return languages.includes(asked) ? asked : language;
}
