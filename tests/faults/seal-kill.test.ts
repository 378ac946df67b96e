import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { tallyOf } from '../../server/rooms/sealing.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import type { Session } from '../../shared/session/session.ts';
import { start, type Running, type Start } from '../helpers/child.ts';
import { damageOf, inDatabase, logOf } from '../helpers/database.ts';
import { ask, postedJson } from '../helpers/http.ts';
import { post, show } from '../helpers/rooms.ts';
import { chance } from '../helpers/seeds.ts';
import { newFolder, root } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

const PHONES = 25;
const SCRIPT = join(root, 'tests/faults/kill-at.mjs');

/** What of a room must be gone once it is sealed: who somebody was, when, and by which device. */
const secretsIn = (folder: string, code: string): string[] =>
  inDatabase(folder, (db) => {
    const column = (sql: string): string[] => db.prepare(sql).pluck().all(code) as string[];
    return [
      ...column("SELECT DISTINCT event ->> '$.participant' FROM events WHERE room = ? AND event ->> '$.participant' IS NOT NULL"),
      ...column('SELECT command_id FROM events WHERE room = ? AND command_id IS NOT NULL'),
      ...column('SELECT device FROM devices WHERE room = ?'),
      ...column('SELECT secret FROM rooms WHERE code = ?'),
    ];
  });

/** The room as its log on the disk tells it. */
function roomOn(folder: string, code: string): Room {
  const session = inDatabase(folder, (db) => db.prepare('SELECT session FROM rooms WHERE code = ?').pluck().get(code) as string);
  const events = logOf(folder, code).map(({ event }) => event);
  return fold(newRoom(code, JSON.parse(session) as Session), events);
}

const talliesOf = (room: Room) => Object.fromEntries(Object.keys(room.activities).map((id) => [id, tallyOf(room, id)]));

/** Names of files in which any of these texts can be read. */
const filesWith = (folder: string, texts: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return texts.some((text) => bytes.includes(text));
    });

/** A room that was held and is over, in a folder of its own. */
async function held() {
  const folder = newFolder('seal');
  const server = await start({ folder });
  const { code, url, presenterKey: key, organiserKey } = server;
  const presenter = await connect(url, 'presenter', { code, key });
  for (const [step, answer] of [
    ['lunch', (at: number) => ({ choice: [at % 3 ? 'rice' : 'soup'] })],
    ['topics', (at: number) => ({ choice: [at % 2 ? 'safety' : 'reach'] })],
  ] as const) {
    await presenter.send(show(step));
    for (let at = 0; at < PHONES; at++) {
      const phone = await connect(url, 'participant', { code, token: newToken() });
      expect(await phone.send(post(step, answer(at)))).toMatchObject({ ok: true });
      phone.close();
    }
  }
  await server.kill('SIGTERM');
  return { folder, code, organiserKey: organiserKey! };
}

type Held = Awaited<ReturnType<typeof held>>;

/** Seals the room on a copy of its folder, with a server that dies where `env` says; how it ended and what it printed. */
async function sealed({ folder, code, organiserKey }: Held, env: Readonly<Record<string, string>>) {
  const copy = newFolder('sealed');
  cpSync(folder, copy, { recursive: true });
  const server = await start({ folder: copy, before: { script: SCRIPT, env } });
  const body = postedJson({ code, anyway: true });
  const headers = { ...body.headers, authorization: `Bearer ${organiserKey}` };
  const answer = await ask(`${server.url}/api/rooms/${code}/seal`, { ...body, headers }).catch(() => null);
  return { copy, answer, server };
}

const startAgain = (folder: string): Promise<Running> => start({ folder } satisfies Start);

test(
  'kill -9 at each kind of step of sealing: afterwards the room is wholly as it was, or wholly sealed',
  { timeout: 180_000 },
  async () => {
    const random = chance(Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000_000)));
    console.log(`kill -9 while sealing: SEED=${random.seed}`);
    const room = await held();
    const [secrets, before] = [secretsIn(room.folder, room.code), roomOn(room.folder, room.code)];
    expect(secrets.length).toBeGreaterThan(3 * PHONES);
    expect(filesWith(room.folder, secrets)).not.toEqual([]);

    const whole = await sealed(room, {});
    expect(whole.answer?.status).toBe(200);
    await whole.server.kill('SIGTERM');
    const steps = whole.server.printed().match(/^step \d+: .*$/gm) ?? [];
    const stepOf = (pattern: RegExp): number => steps.findIndex((line) => pattern.test(line));
    const [vacuum, checkpoint, last] = [stepOf(/VACUUM/), stepOf(/wal_checkpoint/), steps.length - 1];
    expect([vacuum, checkpoint].every((at) => at > 0 && at < last)).toBe(true);

    const insert = stepOf(/INSERT INTO events/);
    const points: { KILL_AT: string; KILL_WITHIN?: string }[] = [
      ...[0, insert + 1 + random.below(PHONES), vacuum - 1, vacuum, checkpoint, last].map((at) => ({ KILL_AT: String(at) })),
      ...[vacuum, checkpoint].map((at) => ({ KILL_AT: String(at), KILL_WITHIN: String(1 + random.below(1_500)) })),
    ];
    const outcomes = new Set<boolean>();
    for (const point of points) {
      const where = `${JSON.stringify(point)} ${steps[Number(point.KILL_AT)]}`;
      const { copy, server } = await sealed(room, point);
      if (point.KILL_WITHIN) await server.kill('SIGKILL');
      await server.ended;
      expect(damageOf(copy), where).toEqual([]);
      const again = await startAgain(copy);
      const after = roomOn(copy, room.code);
      outcomes.add(after.sealed);
      expect(talliesOf(after), where).toEqual(talliesOf(before));
      if (after.sealed) expect(filesWith(copy, secrets), where).toEqual([]);
      else expect([logOf(copy, room.code), secretsIn(copy, room.code)], where).toEqual([logOf(room.folder, room.code), secrets]);
      await again.kill('SIGTERM');
    }
    expect([...outcomes].sort()).toEqual([false, true]);
  },
);
