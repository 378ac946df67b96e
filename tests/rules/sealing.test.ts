import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { evaluate } from '../../shared/evaluation/evaluation.ts';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom } from '../../shared/room/room.ts';
import { sayIn } from '../../shared/text/text.ts';
import { Rooms, type OpenRoom } from '../../server/rooms/rooms.ts';
import { sealAllDue } from '../../server/rooms/seal-due.ts';
import { sealedLog, tallyOf } from '../../server/rooms/sealing.ts';
import { newToken } from '../../server/rooms/identity.ts';
import { GroupCommit } from '../../server/store/group-commit.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { StoreError, type Store } from '../../server/store/store.ts';
import { answer, close, control, endRoom, front, join, newId, NOW, office, open, show } from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';

interface Played {
  store: Store;
  rooms: Rooms;
  room: OpenRoom;
  folder: string;
  tokens: string[];
  codes: string[];
}

/** A workshop that has been held: 8 people in a poll, a word cloud, a board with dots, and a survey before and after. */
async function played(): Promise<Played> {
  const folder = mkdtempSync(pathOf(tmpdir(), 'plenary-seal-'));
  const store = sqliteStore(folder);
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  const rooms = new Rooms(
    store,
    new GroupCommit(store, () => performance.now()),
    () => NOW,
    () => {},
  );
  const room = rooms.open(workshop);
  const tokens = Array.from({ length: 8 }, newToken);
  const codes = rooms.issueCards(room, 3);
  const send = async (command: Command, who: Who): Promise<void> => {
    const reply = await room.live.ask(command, who);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  };
  const everybody = async (command: (at: number) => Command): Promise<void> => {
    for (const [at, token] of tokens.entries()) await send(command(at), room.people.who(room.people.participant(token), token));
  };
  room.people.comeBack(tokens[0]!, codes[0]!);
  room.people.returnCode(room.people.participant(tokens[1]!));
  await everybody(() => join());
  for (const [step, act] of [
    ['lunch', (at: number) => ({ choices: [at % 2 ? 'rice' : 'soup'] })],
    ['feelings', (at: number) => ({ words: [at % 3 ? 'curious' : 'sceptical'] })],
  ] as const) {
    await send(show(step), front);
    await everybody((at) => answer(step, act(at)));
  }
  await send(show('ideas'), front);
  const notes = tokens.map(() => newId());
  await everybody((at) => answer('ideas', { do: 'write', text: `Idea number ${at}` }, { id: notes[at]! }));
  await send(control('ideas', { do: 'go-to-stage', stage: 'vote' }), front);
  await everybody((at) => answer('ideas', { do: 'vote', dots: { [notes[at % 2]!]: 1 } }, { turn: 2 }));
  for (const [wave, value] of [
    ['before', 2],
    ['after', 4],
  ] as const) {
    await send(open(wave), front);
    await everybody((at) => answer(wave, { items: { fun: Math.min(5, value + (at % 2)), useful: 3, young: 1 + (at % 4) } }));
    await send(close(wave), front);
  }
  return { store, rooms, room, folder, tokens, codes };
}

const say = sayIn('en', 'en');
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((file) => readFileSync(pathOf(folder, file), 'latin1'))
    .join('\n');
const logOf = (store: Store, code: string) => Array.from(store.log(code), ({ event }) => event);

describe('sealing a room', () => {
  test('leaves every tally and the evaluation as they were', async () => {
    const { store, rooms, room } = await played();
    const before = room.live.room;
    rooms.seal(room);
    const after = fold(newRoom(room.live.code, workshop), logOf(store, room.live.code));
    for (const id of Object.keys(before.activities)) expect(tallyOf(after, id), id).toBe(tallyOf(before, id));
    expect(evaluate(after, say)).toEqual(evaluate({ ...before, ended: true }, say));
    expect(after.people.size).toBe(before.people.size);
    expect(evaluate(after, say)[0]).toMatchObject({ flow: { matched: 8 }, withheld: null });
    expect(room.live.room).toEqual(after);
  });

  test('leaves no old id, token, code, key or time in the bytes of the files', async () => {
    const { store, rooms, room, folder, tokens, codes } = await played();
    const { code, stored } = room.live;
    const old = logOf(store, code).flatMap((event) =>
      event.type === 'joined' ? [event.participant] : event.type === 'answered' ? [event.participant, event.id] : [],
    );
    const links = [...store.devicesOf(code)].map(({ device }) => device);
    const marks = [...store.cardsOf(stored.session.name)];
    const key = store.setting(`series-key:${stored.session.name}`)!;
    const secrets = [...old, ...tokens, ...codes, ...links, ...marks, key, stored.secret, String(NOW)];
    expect(old.length).toBeGreaterThan(40);
    expect(secrets.filter((text) => bytesIn(folder).includes(text)).length).toBeGreaterThan(old.length);
    rooms.seal(room);
    const bytes = bytesIn(folder);
    for (const text of secrets) expect(bytes.includes(text), text).toBe(false);
  });

  test('holds also where its bytes cannot be taken out of the file at once: the room goes on as what is on the disk', async () => {
    const { store, rooms, room } = await played();
    store.compact = () => {
      throw new StoreError('The disk is full.');
    };
    expect(() => rooms.seal(room)).toThrow(
      'The room is sealed, but its bytes are in the data file until the next start: The disk is full.',
    );
    expect(room.live.room).toEqual(fold(newRoom(room.live.code, workshop), logOf(store, room.live.code)));
    expect([room.live.room.sealed, store.devicesOf(room.live.code)]).toEqual([true, []]);
    expect(() => rooms.purge(room)).toThrow('The room is deleted, but');
    expect([rooms.get(room.live.code), store.rooms()]).toEqual([undefined, []]);
  });

  test('tells nothing of the order in which people came', async () => {
    const { store, room } = await played();
    const log = logOf(store, room.live.code);
    const ideas = () =>
      sealedLog(room.live.code, workshop, log).flatMap((event) =>
        event.type === 'answered' && event.activity === 'before' ? [JSON.stringify(event.answer)] : [],
      );
    expect(new Set(Array.from({ length: 6 }, () => ideas().join()))).not.toHaveLength(1);
    expect(ideas().toSorted()).toEqual(ideas().toSorted());
  });

  test('makes it read-only for good, and its old addresses and codes worthless', async () => {
    const { rooms, room, tokens, codes, store } = await played();
    const { secret } = room.live.stored;
    rooms.seal(room);
    for (const [command, who] of [
      [show('lunch'), front],
      [join(), room.people.who('somebody')],
      [endRoom(), office],
    ] as const)
      expect(await room.live.ask(command, who)).toMatchObject({ ok: false, reason: 'ended' });
    expect(room.live.stored.secret).not.toBe(secret);
    expect(room.people.comeBack(tokens[3]!, codes[0]!)).toBe(false);
    expect([
      ...store.devicesOf(room.live.code),
      ...store.returnCodesOf(room.live.code),
      ...store.cardLinksOf(room.live.code),
    ]).toEqual([]);
  });

  test('keeps the key of a series until its last room is sealed', async () => {
    const { rooms, room, store } = await played();
    const other = rooms.open(workshop);
    rooms.seal(room);
    expect(store.setting(`series-key:${workshop.name}`)).toBeDefined();
    rooms.seal(other);
    expect(store.setting(`series-key:${workshop.name}`)).toBeUndefined();
    expect([...store.cardsOf(workshop.name)]).toEqual([]);
  });

  test('happens by itself on its day and not before', async () => {
    const { rooms, room } = await played();
    const told: string[] = [];
    const due = (now: number) =>
      sealAllDue(
        rooms,
        now,
        (sentence) => told.push(sentence),
        () => {},
      );
    const DAY = 86_400_000;
    due(NOW + 30 * DAY);
    expect([room.live.room.sealed, told]).toEqual([false, []]);
    due(NOW + 33 * DAY);
    expect(room.live.room.sealed).toBe(true);
    expect(told[0]).toContain(`Room ${room.live.code} was sealed, as planned`);
  });
});

test('deleting a room leaves nothing of it in the bytes of the files, and others as they were', async () => {
  const { store, rooms, room, folder, tokens } = await played();
  const other = rooms.open(workshop);
  const { code, stored } = room.live;
  const ids = logOf(store, code).flatMap((event) => (event.type === 'joined' ? [event.participant] : []));
  const start = performance.now();
  rooms.purge(room);
  expect(performance.now() - start).toBeLessThan(2_000);
  const bytes = bytesIn(folder);
  for (const text of [...ids, ...tokens, stored.secret, 'Idea number']) expect(bytes.includes(text), text).toBe(false);
  expect(rooms.get(code)).toBeUndefined();
  expect(rooms.all()).toEqual([other]);
  expect(await room.live.ask(join(), room.people.who('somebody'))).toMatchObject({ ok: false, reason: 'ended' });
});
