import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { formFrom } from '../shared/form.ts';
import { refusal } from '../shared/protocol/refusal.ts';
import type { Session } from '../shared/session/session.ts';
import { sayIn } from '../shared/text/text.ts';
import type { ExportRecord } from './export/export-log.ts';
import { standInRoutes } from './http/stand-in.ts';
import { apiRoutes } from './http/api/api.ts';
import { cardRoutes } from './http/cards-page.ts';
import { Edge } from './http/edge.ts';
import { frontRoutes } from './http/front.ts';
import { OrganiserKey } from './http/api/keys.ts';
import { kindPartRoutes } from './http/kind-parts.ts';
import { misunderstood, type Mistake } from './http/api/misunderstood.ts';
import { pageRoutes } from './http/pages.ts';
import { participantRoutes } from './http/participant.ts';
import { wallRoutes } from './http/wall-page.ts';
import type { RoomLinks } from './http/api/room-summary.ts';
import { secure } from './http/security.ts';
import { phoneScripts } from './http/scripts.ts';
import type { ConsoleHello } from '../shared/protocol/replies.ts';
import type { ConsoleRole } from '../shared/protocol/roles.ts';
import { roomKey } from './rooms/identity.ts';
import { startCrowd } from './rehearse/crowd.ts';
import { Rehearsals } from './rehearse/rehearsals.ts';
import { Rooms, type OpenRoom } from './rooms/rooms.ts';
import { sealAllDue } from './rooms/seal-due.ts';
import { watchSeen } from './rooms/seen.ts';
import { SessionError, loadSession, sessionNames } from './sessions/load.ts';
import { gate } from './sockets/gate.ts';
import { sockets, type Sockets } from './sockets/sockets.ts';
import { GroupCommit } from './store/group-commit.ts';
import type { Store } from './store/store.ts';
import { joinInfo, qrCode, type Reach } from './terminal/reach.ts';

const LARGEST_BODY = 64 * 1024;

export interface AppParts {
  store: Store;
  /** Folder of the session files. */
  sessions: string;
  /** Folder of the built pages. */
  built: string;
  /** How this server is reached, asked anew each time: the address may change while it runs. */
  reach(): Reach;
  /** Host names besides addresses and localhost under which requests may come. */
  hosts: readonly string[];
  /** Milliseconds since 1970. */
  now(): number;
  report(sentence: string): void;
  /** Keeps that a bundle was made which only few may see. */
  record(entry: ExportRecord): void;
}

export interface App {
  http: FastifyInstance;
  rooms: Rooms;
  organiser: OrganiserKey;
  sockets: Sockets;
  /** Opens a room for a session of the folder. Throws a SessionError or a StoreError in words. */
  openRoom(session: string): OpenRoom;
  links(room: OpenRoom): RoomLinks;
  /** Makes those rooms anonymous whose day has come. */
  sealDue(): void;
}

/** Wires all parts together; listens to nothing yet. Closing `http` closes the sockets and commits what waits. */
export async function createApp(parts: AppParts): Promise<App> {
  const { store, now } = parts;
  const commit = new GroupCommit(store, () => performance.now());
  const rooms = new Rooms(store, commit, now, parts.report);
  const organiser = new OrganiserKey(store);
  const pass = gate(parts.hosts);
  const http = Fastify({
    logger: false,
    bodyLimit: LARGEST_BODY,
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
  });

  const build = buildId(parts.built);
  const hello = (code: string) => ({
    now: now(),
    build,
    join: joinInfo(parts.reach(), code),
    languages: rooms.get(code)!.live.room.session.languages,
  });
  const consoleHello = (code: string, role: ConsoleRole): ConsoleHello => {
    const { secret } = rooms.get(code)!.live.stored;
    const address = (other: ConsoleRole) => qrCode(`${parts.reach().lan}/present/${code}#${roomKey(secret, other)}`);
    const invite = role === 'presenter' ? { remote: address('remote'), moderator: address('moderator') } : null;
    return { ...hello(code), role, screenKey: roomKey(secret, 'screen'), invite };
  };
  const live = sockets(http.server, { rooms, gate: pass, hello, consoleHello, now: () => performance.now() });
  const rehearsals = new Rehearsals({
    rooms,
    report: parts.report,
    crowd: (code, people) => startCrowd({ built: parts.built, server: ownOrigin(http), code, people }),
  });
  rooms.onOpened((room) => watchSeen(room, () => live.publisherOf(room.live.code).presence.phones().keys()));
  // In `onClose` it would be too late: live sockets hold the server open.
  http.addHook('preClose', async () => {
    await rehearsals.endAll();
    await live.close();
    commit.flush();
  });

  const openRoom = (name: string): OpenRoom => rooms.open(loadSession(parts.sessions, name));
  const links = ({ live: { code, stored } }: OpenRoom): RoomLinks => {
    const { local, lan } = parts.reach();
    return {
      join: `${lan}/j/${code}`,
      present: `${local}/present/${code}#${roomKey(stored.secret, 'presenter')}`,
      screen: `${local}/screen/${code}#${roomKey(stored.secret, 'screen')}`,
    };
  };

  secure(http, pass);
  await http.register(cookie);
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST_BODY },
    (_request, body, done) => done(null, formFrom(new URLSearchParams(String(body)))),
  );
  answerInWords(http);
  pageRoutes(http, parts);
  const scripts = phoneScripts(join(parts.built, 'phone'));
  kindPartRoutes(http, scripts);
  const edge = new Edge(rooms, live, scripts);
  frontRoutes(http, edge, now);
  standInRoutes(http, edge);
  cardRoutes(http, { rooms, organiser, reach: parts.reach });
  participantRoutes(http, edge);
  wallRoutes(http, edge);
  await http.register(async (api) =>
    apiRoutes(api, {
      rooms,
      organiser,
      connected: (code) => live.publisherOf(code).presence.size,
      links,
      sessions: () => sessionNames(parts.sessions).map((name) => sessionSummary(parts.sessions, name)),
      session: (name) => loadSession(parts.sessions, name),
      openRoom,
      rehearsals,
      sendAway: live.sendAway,
      now,
      record: parts.record,
    }),
  );
  const sealDue = (): void => sealAllDue(rooms, now(), parts.report, live.sendAway);
  sealDue();
  return { http, rooms, organiser, sockets: live, openRoom, links, sealDue };
}

/** Where this computer reaches the server itself. An address in digits passes the gate, whatever name the server goes by outside. */
function ownOrigin({ server }: FastifyInstance): string {
  const { address, port, family } = server.address() as AddressInfo;
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`;
}

/** What a route throws; `validation` where its schema did not take a part of the request, which is named in `validationContext`. */
interface Failed {
  statusCode?: number;
  message: string;
  validation?: readonly Mistake[];
  validationContext?: string;
}

function inWords({ message, validation, validationContext }: Failed, { query, params, body, headers }: FastifyRequest): string {
  if (!validation) return message;
  const parts: Readonly<Record<string, unknown>> = { querystring: query, params, body, headers };
  return misunderstood(validation, validationContext, parts[validationContext ?? '']);
}

/** What was not understood is answered in words, without a word about the inside. */
function answerInWords(http: FastifyInstance): void {
  http.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('There is nothing at this address.\n'));
  http.setErrorHandler((error: Failed, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(`${request.method} ${request.routeOptions.url ?? ''} failed: ${error.message}`);
    const reason = status >= 500 ? 'fault' : status === 413 ? 'too-long' : 'malformed';
    return reply.code(status).send({
      ok: false,
      ...refusal(reason),
      error: status >= 500 ? 'Something went wrong on the server.' : inWords(error, request),
    });
  });
}

function sessionSummary(folder: string, name: string) {
  try {
    const session: Session = loadSession(folder, name);
    const minutes = session.steps.reduce((sum, step) => sum + step.minutes, 0);
    return {
      name,
      title: sayIn(session.language, session.language)(session.title),
      steps: session.steps.length,
      minutes,
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof SessionError)) throw error;
    return { name, title: name, steps: 0, minutes: 0, problem: error.message };
  }
}

/** Changes with every build, so that an open page can tell that it is an older one. */
function buildId(built: string): string {
  return (
    readFileSync(join(built, 'phone/.vite/manifest.json'), 'utf8').length.toString(36) +
    phoneScripts(join(built, 'phone')).entry.slice(-12)
  );
}
