import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { createApp, type App } from '../../server/app.ts';
import { recordExport } from '../../server/export/export-log.ts';
import type { OpenRoom } from '../../server/rooms/rooms.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { besideFile, workshopFile } from './sessions.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const built = join(root, 'dist');

/** A room as those know it who were given its addresses. */
export interface Room {
  code: string;
  open: OpenRoom;
  presenterKey: string;
  screenKey: string;
}

/** A real server: the store on disk, HTTP and sockets on a port of its own. */
export interface Server {
  app: App;
  url: string;
  /** Host and port as a browser names them. */
  host: string;
  folder: string;
  organiserKey: string;
  /** What it told the terminal. */
  reports: string[];
  open(session?: string): Room;
  room(code: string): Room;
  /** Stops as Ctrl+C does. */
  stop(): Promise<void>;
  /** Stops, and starts another on the same data folder. */
  restart(): Promise<Server>;
}

export interface Options {
  folder?: string;
  /** What the server gets instead of the store on disk. */
  around?(store: Store): Store;
  hosts?: string[];
  now?(): number;
}

/** A server that lives as long as the test. */
export async function served(options: Options = {}): Promise<Server> {
  const server = await startServer(options);
  onTestFinished(() => server.stop());
  return server;
}

/** A server that somebody has to stop. */
export async function startServer(options: Options = {}): Promise<Server> {
  if (!existsSync(join(built, 'phone'))) throw new Error('The pages are not built: npx vite build --app');
  const { folder = newFolder('data'), around = (store) => store, hosts = [], now = Date.now } = options;
  const store = sqliteStore(folder);
  const reports: string[] = [];
  let url = '';
  const reach = () => ({ lan: url, local: url, wifi: null });
  const app = await createApp({
    store: around(store),
    sessions: trialSessions(),
    built,
    reach,
    hosts,
    now,
    report: (line) => reports.push(line),
    record: (entry) => recordExport(folder, entry),
  });
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  const host = `127.0.0.1:${(app.http.server.address() as { port: number }).port}`;
  url = `http://${host}`;
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= app.http.close().then(() => store.close()));
  return {
    app,
    url,
    host,
    folder,
    reports,
    organiserKey: app.organiser.make(true)!,
    open: (session = 'trial') => roomOf(app, app.openRoom(session)),
    room: (code) => roomOf(app, app.rooms.get(code)!),
    stop,
    restart: async () => {
      await stop();
      return served({ ...options, folder });
    },
  };
}

function roomOf(app: App, open: OpenRoom): Room {
  const { present, screen } = app.links(open);
  return { code: open.live.code, open, presenterKey: present.split('#')[1]!, screenKey: screen.split('#')[1]! };
}

const folders: string[] = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own that is gone after the tests. */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `plenary-${name}-`));
  folders.push(folder);
  return folder;
}

let sessions: string | null = null;

/** A folder with the session `trial`: two chapters, every kind of step, two languages; and `beside`, the same with more beside it. */
export function trialSessions(): string {
  if (sessions) return sessions;
  sessions = newFolder('sessions');
  mkdirSync(join(sessions, 'trial'));
  writeFileSync(join(sessions, 'trial/session.yaml'), stringify(workshopFile));
  mkdirSync(join(sessions, 'beside'));
  writeFileSync(join(sessions, 'beside/session.yaml'), stringify(besideFile));
  return sessions;
}

const PATIENCE_MS = 8_000;

/** Waits until something holds, and tells what did not when it takes too long. */
export async function until(holds: () => unknown, what: string, patience = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What a promise gives, or a failure that names what was waited for. */
export function within<T>(promise: Promise<T>, what: string, patience = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}.`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
