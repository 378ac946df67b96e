import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sayIn } from '../shared/text/text.ts';
import { createApp, type App } from './app.ts';
import { ConfigError, readConfig, USAGE, type Config } from './config.ts';
import { recordExport, type ExportRecord } from './export/export-log.ts';
import type { OpenRoom } from './rooms/rooms.ts';
import { SessionError, sessionNames } from './sessions/load.ts';
import { sqliteStore } from './store/sqlite.ts';
import { StoreError } from './store/store.ts';
import { ownAddresses } from './terminal/addresses.ts';
import { banner } from './terminal/banner.ts';
import type { Reach } from './terminal/reach.ts';

const ADDRESS_CHECK_MS = 5_000;
const SEAL_CHECK_MS = 3_600_000;
const DEFAULT_SESSION = 'social-media-for-advocacy';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the server from the command line. Every mistake is one sentence and exit code 1. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(`Usage: ${USAGE}`);
  const config = readConfig(process.argv.slice(2));
  await checkPort(config);
  const sessions = config.sessions ?? `${root}sessions`;
  if (!existsSync(sessions)) throw new SessionError(`There is no folder ${sessions} to take sessions from.`);
  const store = sqliteStore(config.data);
  let port = config.port;
  const reach = (): Reach => reachOf(config, port);
  const hosts = config.origin ? [new URL(config.origin).hostname] : [];
  const report = (sentence: string): void => console.error(sentence);
  const record = (entry: ExportRecord): void => recordExport(config.data, entry);
  const app = await createApp({ store, sessions, built: `${root}dist`, reach, hosts, now: Date.now, report, record });
  const room = roomToRun(app, config, sessions);
  stopGracefully(app, () => store.close());
  await app.http.listen({ port, host: config.host });
  port = (app.http.server.address() as { port: number }).port;
  console.log(await banner(welcome(app, room, reach(), app.organiser.make(config.newOrganiserKey))));
  watchAddress(app, reach);
  setInterval(() => app.sealDue(), SEAL_CHECK_MS).unref();
}

/** The room of the session asked for, opened if there is none; without one asked for, the newest room that is open. */
function roomToRun(app: App, { session }: Config, sessions: string): OpenRoom | null {
  const open = app.rooms.all().filter(({ live }) => !live.room.ended);
  const wanted = session ?? (open.length ? null : defaultSession(sessions));
  if (!wanted) return open.at(-1) ?? null;
  return open.filter(({ live }) => live.room.session.name === wanted).at(-1) ?? app.openRoom(wanted);
}

const defaultSession = (folder: string): string | null => {
  const names = sessionNames(folder);
  return names.includes(DEFAULT_SESSION) ? DEFAULT_SESSION : (names[0] ?? null);
};

function welcome(app: App, room: OpenRoom | null, reach: Reach, organiserKey: string | null) {
  const titleOf = ({ live }: OpenRoom): string =>
    sayIn(live.room.session.language, live.room.session.language)(live.room.session.title);
  const others = app.rooms.all().filter((other) => other !== room && !other.live.room.ended);
  return {
    reach,
    organiserKey,
    room: room && { code: room.live.code, title: titleOf(room), links: app.links(room) },
    others: others.map((other) => ({ code: other.live.code, title: titleOf(other) })),
  };
}

function reachOf({ host, origin, wifi }: Config, port: number): Reach {
  const everywhere = host === '0.0.0.0' || host === '::';
  const lan = everywhere ? (ownAddresses()[0] ?? 'localhost') : host;
  const local = everywhere || host === '127.0.0.1' ? 'localhost' : host;
  return { lan: origin ?? `http://${lan}:${port}`, local: origin ?? `http://${local}:${port}`, wifi };
}

/** Looks again every few seconds: a new address needs a new QR code on the screen. */
function watchAddress(app: App, reach: () => Reach): void {
  let known = reach().lan;
  setInterval(() => {
    const { lan } = reach();
    if (lan === known) return;
    known = lan;
    console.log(`The address changed. Phones now join at ${lan}`);
    app.sockets.announce();
  }, ADDRESS_CHECK_MS).unref();
}

function stopGracefully(app: App, last: () => void): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.http.close();
    last();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

/** Says in words that a port is taken before anything else happens. */
function checkPort({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use by another program. Stop that one, or choose another: npm start -- --port ${port + 1}`;
      const other = `Plenary cannot listen on ${host}, port ${port}: ${error.message}.`;
      reject(new ConfigError(error.code === 'EADDRINUSE' ? taken : other));
    });
    probe.listen({ port, host }, () => probe.close(() => resolve()));
  });
}

main().catch((error: Error) => {
  const expected = error instanceof ConfigError || error instanceof SessionError || error instanceof StoreError;
  console.error(expected ? error.message : `Plenary could not start: ${error.message}`);
  process.exit(1);
});
