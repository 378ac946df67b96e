import { describe, expect, test } from 'vitest';
import type { BoardPresenter } from '../../shared/activities/board/board.ts';
import { noteIn, noteOf, type BoardState } from '../../shared/activities/board/state.ts';
import { STAGES } from '../../shared/activities/board/stages.ts';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import { decide } from '../../shared/room/decide.ts';
import type { Event } from '../../shared/room/events.ts';
import { evolve } from '../../shared/room/evolve.ts';
import type { Room } from '../../shared/room/room.ts';
import { presenterView } from '../../shared/room/view-staff.ts';
import { entries } from '../../shared/table.ts';
import { NOW, after, answer, back, bodyFor, control, front, participant, show, stateIn, undo } from '../helpers/rooms.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';
import { note, three } from './boards.ts';

type Sent = { who: Who; command: Command };

/** A room as the server keeps it: what was seen before does nothing again. */
class Server {
  room: Room;
  readonly log: { who: Who; event: Event; before: Room; after: Room }[] = [];
  readonly #seen = new Set<string>();

  constructor(room: Room) {
    this.room = room;
  }

  take({ who, command }: Sent): void {
    if (this.#seen.has(command.id)) return;
    const decision = decide(this.room, command, who, NOW);
    if ('refusal' in decision) return;
    this.#seen.add(command.id);
    for (const event of decision.events) {
      const before = this.room;
      this.room = evolve(before, event);
      this.log.push({ who, event, before, after: this.room });
    }
  }
}

/** Somebody whose commands and views travel over a bad network. The outbox keeps a command until it was taken. */
class Client {
  readonly who: Who;
  view: { rev: number; body: unknown } | null = null;
  outbox: Sent[] = [];
  turn = 0;

  constructor(who: Who) {
    this.who = who;
  }

  /** Of views that overtake one another, the newest stays. */
  hear(view: { rev: number; body: unknown }): void {
    if (!this.view || view.rev > this.view.rev) this.view = view;
  }
}

const board = sessionOf({ ...steps.ideas, perPerson: 20, crowdSort: true });
const seenBy = (room: Room): { rev: number; body: unknown } => ({ rev: room.seq, body: bodyFor('presenter', room) });

/** What somebody asks for, from what they have seen, however old that is. */
function wish(random: Chance, client: Client, made: string[]): Command | null {
  const body = client.view?.body as BoardPresenter | undefined;
  const notes = body?.notes ?? [];
  const groups = Object.keys(body?.groups ?? {});
  if (client.who.role === 'presenter')
    return wishOfPresenter(
      random,
      notes.map(({ id }) => id),
      groups,
    );
  const own = made.length ? random.pick(made) : null;
  const act = random.below(6);
  const turn = ++client.turn;
  if (act < 3 || !own)
    return answer('ideas', { do: 'write', text: `Idea ${random.id()}`.slice(0, 30) }, { id: random.id(), turn });
  if (act === 3)
    return answer('ideas', { do: 'edit', note: own, text: `Edit ${random.id()}`.slice(0, 30) }, { id: random.id(), turn });
  if (act === 4) return answer('ideas', { do: random.pick(['delete', 'restore']), note: own }, { id: random.id(), turn });
  const items = body?.items.map(({ id }) => id) ?? [];
  return answer(
    'ideas',
    { do: 'vote', dots: items.length ? { [random.pick(items)]: random.below(3) } : {} },
    { id: random.id(), turn },
  );
}

function wishOfPresenter(random: Chance, notes: string[], groups: string[]): Command | null {
  const some = notes.length ? [random.pick(notes), ...random.some(notes, 3)] : [];
  const ids = [...new Set(some)];
  const group = groups.length ? random.pick(groups) : null;
  const after = notes.length ? random.pick([null, random.pick(notes)]) : null;
  const asked: (object | null)[] = [
    ids.length ? { do: 'group-notes', notes: ids } : null,
    ids.length && group ? { do: 'group-notes', notes: ids, group, after } : null,
    ids.length ? { do: 'ungroup-notes', notes: ids } : null,
    ids.length ? { do: random.pick(['set-aside', 'put-back', 'take-in']), notes: ids } : null,
    group ? { do: 'rename-group', group, name: `Name ${random.below(9)}` } : null,
    groups.length > 1 ? { do: 'merge-groups', groups: [groups[0]!], into: groups[1]! } : null,
    { do: 'go-to-stage', stage: random.pick(STAGES) },
    { do: 'clear-votes' },
    { do: 'add-note', text: `For the room ${random.below(99)}` },
  ];
  const what = random.maybe(0.25) ? 'undo' : random.pick(asked);
  if (what === null) return null;
  return { ...(what === 'undo' ? undo() : control('ideas', what)), id: random.id() };
}

/** Lets people work over a network that delays, doubles, reorders and drops, until all has arrived. */
function workedOn(random: Chance, rounds: number): { server: Server; clients: Client[] } {
  const server = new Server(after(board, show('ideas')));
  const clients = [front, back, ...['p1', 'p2', 'p3', 'p4', 'p5'].map(participant)].map((who) => new Client(who));
  const made = new Map<Client, string[]>(clients.map((client) => [client, []]));
  let wire: (() => void)[] = [];
  const send = (sent: Sent): void => void (random.maybe(0.2) || wire.push(() => server.take(sent)));
  for (let round = 0; round < rounds; round++) {
    for (const client of clients) {
      const command = random.maybe(0.6) ? wish(random, client, made.get(client)!) : null;
      if (command) client.outbox.push({ who: client.who, command });
      if (command?.type === 'answer') made.get(client)!.push(command.id);
      for (const sent of client.outbox) for (let copies = random.below(3); copies > 0; copies--) send(sent);
    }
    const due = random.shuffled(wire);
    const now = due.splice(0, random.below(due.length + 1));
    wire = due;
    for (const arrive of now) arrive();
    for (const client of clients) {
      const view = seenBy(server.room);
      if (random.maybe(0.5)) wire.push(() => client.hear(view));
    }
  }
  for (const arrive of random.shuffled(wire)) arrive();
  for (const client of clients) for (const sent of client.outbox) server.take(sent);
  for (const client of clients) client.hear(seenBy(server.room));
  return { server, clients };
}

const SEEDS = Array.from({ length: 12 }, (_one, at) => at + 1);

/** Every field of the board that a presenter can set, by its path. */
function fieldsOf(room: Room): Map<string, string> {
  const { notes, groups, stage, write, vote, tallies } = stateIn<BoardState>(room, 'ideas');
  const cards = { notes: entries(notes), groups: Object.entries(groups) };
  const leaves = Object.entries(cards).flatMap(([kind, all]) =>
    all.flatMap(([id, card]) =>
      Object.entries(card).map(([field, value]) => [`${kind}/${id}/${field}`, JSON.stringify(value)] as const),
    ),
  );
  return new Map([
    ...leaves,
    ...Object.entries({ stage, write, vote, tallies }).map(([field, value]) => [field, JSON.stringify(value)] as const),
  ]);
}

const changedIn = (before: Room, now: Room): string[] => {
  const [old, fresh] = [fieldsOf(before), fieldsOf(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((path) => old.get(path) !== fresh.get(path));
};

describe('a board over a bad network', () => {
  test(
    'ends the same for everybody, and as the log says',
    perSeed((random) => {
      const { server, clients } = workedOn(random, 25);
      for (const client of clients) expect(client.view).toEqual(seenBy(server.room));
      const again = server.log.reduce(
        (room, { event }) => evolve(room, JSON.parse(JSON.stringify(event)) as Event),
        after(board, show('ideas')),
      );
      expect(bodyFor('presenter', again)).toEqual(bodyFor('presenter', server.room));
      expect(server.log.length).toBeGreaterThan(20);
    }, SEEDS),
  );

  test(
    'no edit that was taken is lost: a note says what its author said last, and is there until they take it back',
    perSeed((random) => {
      const { server } = workedOn(random, 25);
      const said = new Map<string, { text: string; deleted: boolean }>();
      for (const { event } of server.log) {
        if (event.type !== 'answered') continue;
        const act = event.answer as { do: string; note: string; text: string };
        if (act.do === 'write') said.set(event.id, { text: act.text, deleted: false });
        const known = said.get(act.note);
        if (known && act.do === 'edit') known.text = act.text;
        if (known && (act.do === 'delete' || act.do === 'restore')) known.deleted = act.do === 'delete';
      }
      const board = stateIn<BoardState>(server.room, 'ideas');
      for (const [id, { text, deleted }] of said) expect(noteIn(board, id)).toMatchObject({ text, deleted });
    }, SEEDS),
  );

  test(
    'undo takes back nothing that somebody else did last',
    perSeed((random) => {
      const { server } = workedOn(random, 40);
      const writers = new Map<string, string[]>();
      let undone = 0;
      for (const { who, event, before, after: now } of server.log) {
        const name = who.role === 'organiser' ? 'office' : who.id;
        for (const path of changedIn(before, now)) {
          const stack = writers.get(path) ?? [];
          writers.set(path, stack);
          if (event.type === 'undone') {
            expect(stack.pop(), `${path}, undone by ${name}`).toBe(name);
            undone++;
          } else stack.push(name);
        }
      }
      expect(undone).toBeGreaterThan(0);
    }, SEEDS),
  );
});

describe('the two conflicts that others lose, three hundred times', () => {
  test('two consoles move one card at once: everybody has it in the same group, that of the later', () => {
    const grouped = after(
      three,
      { ...control('ideas', { do: 'group-notes', notes: [note('b')], name: 'One' }), id: note('one') },
      { ...control('ideas', { do: 'group-notes', notes: [note('c')], name: 'Two' }), id: note('two') },
    );
    for (let at = 0; at < 300; at++) {
      const moves = [
        [front, control('ideas', { do: 'group-notes', notes: [note('a')], group: note('one') })],
        [back, control('ideas', { do: 'group-notes', notes: [note('a')], group: note('two') })],
      ] as const;
      const order = at % 2 ? moves : moves.toReversed();
      const room = after(grouped, ...order);
      const target = at % 2 ? note('two') : note('one');
      const views = ['front', 'back'].map((by) => presenterView(room, 'en', by, { phones: 0, consoles: 2 }).stage);
      expect(views[0]).toEqual(views[1]);
      expect(noteOf(stateIn<BoardState>(room, 'ideas'), note('a')).group).toBe(target);
    }
  });

  test('an edit and a move at once: both survive, whichever comes first', () => {
    const author = participant('ann');
    for (let at = 0; at < 300; at++) {
      const both = [
        [author, answer('ideas', { do: 'edit', note: note('a'), text: `Said better ${at}` }, { turn: 100_000 })],
        [front, control('ideas', { do: 'group-notes', notes: [note('a'), note('c')] })],
      ] as const;
      const room = after(three, ...(at % 2 ? both : both.toReversed()));
      const { text, group } = noteOf(stateIn<BoardState>(room, 'ideas'), note('a'));
      expect([text, group]).toEqual([`Said better ${at}`, expect.any(String)]);
    }
  });
});

test('a thousand forged ballots leave one within the budget', () => {
  const server = new Server(after(three, control('ideas', { do: 'go-to-stage', stage: 'vote' })));
  const forger = participant('forger');
  for (let at = 1; at <= 1000; at++) {
    const dots = { [note('a')]: at % 4, [note('b')]: (at >> 1) % 3, [note('c')]: (at >> 3) % 2 };
    server.take({ who: forger, command: answer('ideas', { do: 'vote', dots }, { turn: at }) });
  }
  const closed = after(server.room, control('ideas', { do: 'open-vote', open: false }));
  const { results, dots } = bodyFor<BoardPresenter>('presenter', closed);
  expect(results!.reduce((sum, item) => sum + item.dots, 0)).toBeLessThanOrEqual(dots);
  expect(results!.reduce((sum, item) => sum + item.dots, 0)).toBeGreaterThan(0);
});
