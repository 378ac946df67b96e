import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { formFrom } from '../shared/form.ts';
import type { ExportRecord } from './export/export-log.ts';
import { greetings } from './greetings.ts';
import { answerInWords } from './http/answer-in-words.ts';
import { standInRoutes } from './http/stand-in.ts';
import { apiRoutes } from './http/api/api.ts';
import { cardRoutes } from './http/cards-page.ts';
import { Edge } from './http/edge.ts';
import { frontRoutes } from './http/front.ts';
import { OrganiserKey } from './http/api/keys.ts';
import { kindPartRoutes } from './http/kind-parts.ts';
import { pageRoutes } from './http/pages.ts';
import { participantRoutes } from './http/participant.ts';
import { wallRoutes } from './http/wall-page.ts';
import type { RoomLinks } from './http/api/room-summary.ts';
import { secure } from './http/security.ts';
import { phoneScripts } from './http/scripts.ts';
import { startCrowd } from './rehearse/crowd.ts';
import { Rehearsals } from './rehearse/rehearsals.ts';
import { Rooms, type OpenRoom } from './rooms/rooms.ts';
import { sealAllDue } from './rooms/seal-due.ts';
import { watchSeen } from './rooms/seen.ts';
import { loadSession, sessionNames } from './sessions/load.ts';
import { summaryOf } from './http/api/session-summary.ts';
import { gate } from './sockets/gate.ts';
import { sockets, type Sockets } from './sockets/sockets.ts';
import { GroupCommit } from './store/group-commit.ts';
import type { Store } from './store/store.ts';
import type { Reach } from './terminal/reach.ts';

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

  const { hello, consoleHello, links } = greetings(parts, rooms);
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

  secure(http, pass);
  await http.register(cookie);
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST_BODY },
    (_request, body, done) => done(null, formFrom(new URLSearchParams(String(body)))),
  );
  pageRoutes(http, parts);
  const scripts = phoneScripts(join(parts.built, 'phone'));
  kindPartRoutes(http, scripts);
  const edge = new Edge(rooms, live, scripts);
  answerInWords(http, edge);
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
      sessions: () => sessionNames(parts.sessions).map((name) => summaryOf(parts.sessions, name)),
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
