import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { roomKey } from '../../server/rooms/identity.ts';
import { Leases } from '../../server/sockets/leases.ts';
import type { BoardPresenter } from '../../shared/activities/board/board.ts';
import { LIFT_MESSAGES, LIFT_MS, type Lifted, type LiftReply } from '../../shared/protocol/lifts.ts';
import { control, show } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect, type Client } from '../helpers/sockets.ts';

type Console = Client<'presenter'>;

/** What others hold, as a console was last told. */
class Ear {
  held: Lifted[] = [];
  readonly #console: Console;

  constructor(console: Console) {
    this.#console = console;
    console.socket.on(LIFT_MESSAGES.held, (held: Lifted[]) => (this.held = held));
  }

  get things(): string[] {
    return this.held.flatMap(({ things }) => things);
  }

  until(holds: () => unknown, what: string): Promise<void> {
    const told = new Promise<void>((resolve) => {
      const look = (): void => void (holds() && resolve());
      this.#console.socket.on(LIFT_MESSAGES.held, look);
      look();
    });
    return Promise.race([told, this.#console.until(() => false, what)]);
  }
}

const lift = (console: Console, things: string[], activity = 'ideas'): Promise<LiftReply> =>
  console.ask(LIFT_MESSAGES.lift, { activity, things });

/** A presenter and a moderator at a board with three notes. */
async function twoConsoles() {
  const server = await served();
  const room = server.open();
  const seat = { code: room.code, key: room.presenterKey };
  const lead = await connect(server.url, 'presenter', { ...seat, by: 'console-lead' });
  await lead.send(show('ideas'));
  const texts = ['One', 'Two', 'Three'].map((text) => ({ text }));
  await lead.send(control('ideas', { do: 'add-notes', notes: texts }));
  const bodyOf = ({ view }: Console): BoardPresenter =>
    (view.stage as unknown as { activity: { body: BoardPresenter | undefined } }).activity.body!;
  await lead.see((view) => 'activity' in view.stage && bodyOf(lead).count === 3, 'the notes');
  const other = await connect(server.url, 'presenter', { ...seat, by: 'console-other' });
  const notes = bodyOf(lead).notes!.map(({ id }) => id) as [string, string, string];
  return { server, room, lead, other, ear: new Ear(other), leadEar: new Ear(lead), notes, bodyOf };
}

describe('a note that is moved by hand', () => {
  test('cannot be picked up by a second console, which sees that it is held, until it is put down', async () => {
    const { lead, other, ear, notes } = await twoConsoles();
    expect(await lift(lead, [notes[0], notes[1]])).toEqual({ ok: true });
    await ear.until(() => ear.things.length === 2, 'what is held');
    expect(ear.held).toEqual([{ activity: 'ideas', things: [notes[0], notes[1]] }]);
    expect(await lift(other, [notes[2], notes[1]])).toEqual({ ok: false, reason: 'held' });
    expect(await lift(other, [notes[2]])).toEqual({ ok: true });
    expect(await lift(lead, [])).toEqual({ ok: true });
    await ear.until(() => ear.things.length === 0, 'that nothing is held');
    expect(await lift(other, [notes[1]])).toEqual({ ok: true });
  });

  test('is refused to a moderator too, by the key that only moderates', async () => {
    const { server, room, lead, notes } = await twoConsoles();
    const key = roomKey(room.open.live.stored.secret, 'moderator');
    const moderator = await connect(server.url, 'presenter', { code: room.code, key });
    await lift(lead, [notes[0]]);
    expect(await lift(moderator, [notes[0]])).toEqual({ ok: false, reason: 'held' });
    expect(await lift(moderator, [notes[1]])).toEqual({ ok: true });
  });

  test('is free again when its console goes away', async () => {
    const { lead, other, ear, notes } = await twoConsoles();
    await lift(lead, [notes[0]]);
    await ear.until(() => ear.things.length === 1, 'what is held');
    lead.close();
    await ear.until(() => ear.things.length === 0, 'that nothing is held');
    expect(await lift(other, [notes[0]])).toEqual({ ok: true });
  });

  test('is free again after five seconds in which nobody said that it is still held', { timeout: 20_000 }, async () => {
    const { lead, other, ear, notes } = await twoConsoles();
    const start = performance.now();
    await lift(lead, [notes[0]]);
    await ear.until(() => ear.things.length === 1, 'what is held');
    await ear.until(() => ear.things.length === 0, 'that nothing is held');
    expect(performance.now() - start).toBeGreaterThanOrEqual(LIFT_MS - 50);
    expect(await lift(other, [notes[0]])).toEqual({ ok: true });
  });

  test('holds back no other change of it: an edit, setting aside and a move by the keys all count, the later one wins', async () => {
    const { lead, other, notes, bodyOf } = await twoConsoles();
    await lift(lead, [notes[0]]);
    expect(await other.send(control('ideas', { do: 'group-notes', notes: [notes[0]], name: 'Others' }))).toMatchObject({
      ok: true,
    });
    expect(await lead.send(control('ideas', { do: 'group-notes', notes: [notes[0]], name: 'Mine' }))).toMatchObject({ ok: true });
    await lead.see(() => Object.keys(bodyOf(lead).groups).length === 2, 'both groups');
    const { groups, notes: shown } = bodyOf(lead);
    expect(groups[shown!.find(({ id }) => id === notes[0])!.group!]!.name).toBe('Mine');
    expect(await other.send(control('ideas', { do: 'set-aside', notes: [notes[0]] }))).toMatchObject({ ok: true });
  });

  test('stands in no log, and what is none is refused in a word', async () => {
    const { room, lead, ear, notes } = await twoConsoles();
    const { seq } = room.open.live.room;
    await lift(lead, [notes[0]]);
    await ear.until(() => ear.things.length === 1, 'what is held');
    for (const [asked, reason] of [
      [{ activity: 'ideas', things: ['nothing'] }, 'unknown-item'],
      [{ activity: 'nowhere', things: [notes[0]] }, 'unknown-activity'],
      [{ activity: 'lunch', things: [notes[0]] }, 'unknown-item'],
      [{ activity: 'ideas', things: Array(1001).fill('x') }, 'malformed'],
      [{ activity: 'ideas', things: [7] }, 'malformed'],
      [null, 'malformed'],
    ] as const)
      expect(await lead.ask(LIFT_MESSAGES.lift, asked), JSON.stringify(asked)).toEqual({ ok: false, reason });
    expect(room.open.live.room.seq).toBe(seq);
  });
});

describe('a lift', () => {
  function leases() {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const changed = vi.fn();
    return { changed, held: new Leases<string>(() => Date.now(), changed) };
  }
  const note = { activity: 'ideas', things: ['a'] };

  test('holds as long as it is said again in time, and only what changes is told', () => {
    const { changed, held } = leases();
    for (let beat = 0; beat < 5; beat++) {
      expect(held.lift('front', note)).toBe(true);
      vi.advanceTimersByTime(LIFT_MS - 1);
      expect(held.lift('back', note)).toBe(false);
    }
    expect(changed).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(changed).toHaveBeenCalledTimes(2);
    expect(held.heldByOthers('back')).toEqual([]);
    expect(held.lift('back', note)).toBe(true);
    expect(held.lift('front', note)).toBe(false);
  });

  test('of a thing of the same name in another activity is another thing', () => {
    const { held } = leases();
    held.lift('front', note);
    expect(held.lift('back', { activity: 'more-ideas', things: ['a'] })).toBe(true);
  });

  test('takes the place of what the same console had in hand before', () => {
    const { held } = leases();
    held.lift('front', note);
    held.lift('front', { activity: 'ideas', things: ['b'] });
    expect(held.heldByOthers('back')).toEqual([{ activity: 'ideas', things: ['b'] }]);
  });
});
