import { describe, expect, test } from 'vitest';
import type { kinds } from '../../shared/activities/kinds.ts';
import { officeCommand, participantCommand, presenterCommand, type Command, type Who } from '../../shared/protocol/commands.ts';
import { REASONS } from '../../shared/protocol/refusal.ts';
import { decide } from '../../shared/room/decide.ts';
import type { Event } from '../../shared/room/events.ts';
import { MOST_UNDO, evolve, fold } from '../../shared/room/evolve.ts';
import { pileOf } from '../../shared/room/pile.ts';
import { newRoom, stateOf, type Room } from '../../shared/room/room.ts';
import { participantView } from '../../shared/room/view-people.ts';
import { presenterView, screenView } from '../../shared/room/view-staff.ts';
import {
  NOW,
  after,
  ann,
  back,
  ben,
  cleo,
  close,
  frozen,
  front,
  givenRoom,
  mineNow,
  office,
  redo,
  show,
  throughJson,
  undo,
} from '../helpers/rooms.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';
import { workshop } from '../helpers/sessions.ts';
import { samples, type Sample } from '../laws/samples.ts';

const STEPS = [...workshop.steps.map((step) => step.id), 'nowhere', 'constructor', 'valueof', 'a'];
const PEOPLE: Who[] = [ann, ben, cleo, { ...ann, id: '__proto__' }, { ...ann, id: 'constructor' }];
const STAFF: Who[] = [front, back, { role: 'presenter', id: 'constructor' }];

/** What an edge might be sent: mostly what pages send, now and then what they never would. */
function anything(room: Room, random: Chance): unknown {
  const id = random.maybe(0.02) ? random.pick(['propertyIsEnumerable', '__defineGetter__', '__lookupSetter__']) : random.id();
  const activity = random.maybe(0.5) ? room.step : random.pick(STEPS);
  if (random.maybe(0.05)) return nonsense(random, id, activity);
  if (random.maybe(0.5)) return answering(room, random, id, activity);
  return presenting(room, random, id, activity);
}

function nonsense(random: Chance, id: string, activity: string): unknown {
  const type = random.pick([
    'answer',
    'join',
    'show-step',
    'undo',
    'control-activity',
    'start-timer',
    'explode',
    '__proto__',
    7,
    null,
  ]);
  return random.pick<unknown>([
    null,
    [],
    'undo',
    { type },
    { type, id },
    { type, id: 7, activity },
    { type, id, activity: { toString: 1 } },
    { type, id, activity, run: 'x', turn: -1 },
    { type, id, activity, run: 0, turn: 1, form: { text: 'x' } },
    { type, id, activity, run: 0, turn: 1, form: JSON.parse('{"__proto__": ["x"]}') },
    { type, id, activity, run: 0, turn: 1e12, answer: 1 },
    { type, id, seconds: Infinity, to: 'nowhere', step: '../etc' },
  ]);
}

function answering(room: Room, random: Chance, id: string, activity: string): unknown {
  const at = Object.hasOwn(room.activities, activity) ? room.activities[activity]! : undefined;
  const step = workshop.steps.find((one) => one.id === activity);
  const sample = step && at ? (samples[step.kind as keyof typeof kinds] as Sample) : undefined;
  const run = random.maybe(0.95) ? (at?.run ?? 0) : random.below(3);
  const command = {
    type: 'answer',
    id,
    activity,
    run,
    turn: 1 + random.below(40),
    lang: random.pick(['en', 'es', 'constructor']),
  };
  if (!sample) return { ...command, answer: { choices: ['rice'] } };
  const what = random.maybe(0.05)
    ? random.pick(sample.nonsense)
    : sample.answer(random, step!.config, stateOf(at!), random.pick(['ideas/ann', 'ideas/ben']));
  return random.maybe(0.3) && !sample.nonsense.includes(what)
    ? { ...command, form: sample.form(what) }
    : { ...command, answer: what };
}

function presenting(room: Room, random: Chance, id: string, activity: string): unknown {
  const type = random.pick([
    'join',
    'show-step',
    'open-activity',
    'close-activity',
    'reveal-results',
    'hide-results',
    'reset-activity',
    'control-activity',
    'control-activity',
    'control-activity',
    'moderate-texts',
    'take-late',
    'expect-people',
    'start-timer',
    'stop-timer',
    'switch-screen',
    'undo',
    'undo',
    'undo',
    'redo',
    'redo',
  ]);
  const kind = workshop.steps.find((one) => one.id === activity)?.kind as keyof typeof kinds;
  const sample = Object.hasOwn(samples, kind ?? '') ? (samples[kind] as Sample) : undefined;
  const control = sample?.control?.(random, stateOf(room.activities[activity]!)) ?? {};
  return {
    type,
    id,
    activity,
    step: activity,
    seconds: 1 + random.below(500),
    people: 1 + random.below(500),
    to: random.pick(type === 'moderate-texts' ? ['shown', 'hidden'] : ['live', 'blank', 'join']),
    texts: 'late',
    taken: random.maybe(0.8),
    control,
  };
}

/** The command as an edge would take it, or null where the edge would refuse it. */
function parsed(raw: unknown): Command | null {
  for (const schema of [participantCommand, presenterCommand, officeCommand]) {
    const read = schema.safeParse(raw);
    if (read.success) return read.data;
  }
  return null;
}

/** Somebody who may send such a command, or now and then somebody who may not. */
function sender(command: Command, random: Chance): Who {
  if (random.maybe(0.03)) return random.pick([office, ...PEOPLE, ...STAFF]);
  return random.pick(command.type === 'answer' || command.type === 'join' ? PEOPLE : STAFF);
}

/** A walk through a room; calls `visit` after every command that was accepted. */
function walk(
  random: Chance,
  steps: number,
  visit: (room: Room, events: Event[], before: Room, who: Who) => void,
): { room: Room; log: Event[] } {
  const log: Event[] = [];
  let room = frozen(newRoom('ROOM1', workshop));
  for (let n = 0; n < steps; n++) {
    const command = parsed(anything(room, random));
    if (!command) continue;
    const who = sender(command, random);
    const decision = decide(room, frozen(command), who, NOW + n);
    if ('refusal' in decision) {
      expect(REASONS).toContain(decision.refusal.reason);
      continue;
    }
    const before = room;
    room = frozen(decision.events.reduce(evolve, before));
    log.push(...decision.events);
    visit(room, decision.events, before, who);
  }
  return { room, log };
}

/** Everything that is shown of a room. */
const shown = (room: Room): unknown[] => [
  participantView(room, 'es'),
  screenView(room, 'en', 3),
  presenterView(room, 'en', 'console-front', { phones: 3, consoles: 1 }),
  mineNow(room, 'ann'),
  mineNow(room, ann.aliasIn(room.step)),
];

/** What an action changes and undo restores. */
const facts = ({ step, timer, screen, activities }: Room): unknown => ({
  step,
  timer,
  screen,
  // How a pile takes an answer out again is its own business.
  activities: Object.values(activities).map((at) => ({ ...at, runs: stateOf(at), piles: pileOf(at).acts })),
});

describe('whatever is asked of a room', () => {
  test(
    'it is decided without a fault, and the views can be drawn',
    perSeed((random) => {
      walk(random, 1500, (room) => {
        if (random.maybe(0.05)) for (const view of shown(room)) expect(throughJson(view)).toStrictEqual(view);
      });
    }),
  );

  test(
    'the log read again from JSON gives the room as it is',
    perSeed((random) => {
      const { room, log } = walk(random, 2500, () => {});
      const again = fold(newRoom('ROOM1', workshop), throughJson(log));
      expect(log.length).toBeGreaterThan(500);
      expect(again).toEqual(room);
      expect(shown(again)).toEqual(shown(room));
    }),
  );

  test(
    'a room read again goes on as if nothing had happened',
    perSeed((random) => {
      const { log } = walk(random, 600, () => {});
      const middle = random.below(log.length);
      const first = fold(newRoom('ROOM1', workshop), throughJson(log.slice(0, middle)));
      expect(fold(first, log.slice(middle))).toEqual(fold(newRoom('ROOM1', workshop), log));
    }),
  );

  test(
    'what can be undone stays whole: at most fifty actions a console, each with fields as they were and became',
    perSeed((random) => {
      walk(random, 1500, (room) => {
        for (const { undo: undos, redo: redos } of Object.values(room.histories)) {
          expect(undos.length).toBeLessThanOrEqual(MOST_UNDO);
          expect(redos.length).toBeLessThanOrEqual(MOST_UNDO);
          for (const done of [...undos, ...redos])
            expect(done.before.map((one) => one.field)).toEqual(done.after.map((one) => one.field));
        }
      });
    }),
  );

  test(
    'the last action of a console can always be taken back and done again',
    perSeed((random) => {
      walk(random, 800, (room, [event], before, who) => {
        if (who.role !== 'presenter' || !event || event.type === 'undone' || event.type === 'redone') return;
        const undone = after(room, [who, undo()]);
        expect(facts(undone)).toEqual(facts(before));
        expect(facts(after(undone, [who, redo()]))).toEqual(facts(room));
      });
    }),
  );

  test(
    'the number of its events counts up by one',
    perSeed((random) => {
      walk(random, 300, (room, events, before) => expect(room.seq).toBe(before.seq + events.length));
    }),
  );
});

describe('a room', () => {
  test('is not changed by what happens next: whoever holds it goes on holding the same', () => {
    const room = frozen(after(workshop, show('lunch')));
    const text = JSON.stringify(room);
    after(room, close('lunch'), undo(), redo());
    expect(JSON.stringify(room)).toBe(text);
  });

  test('shares with the next what did not change', () => {
    const room = after(workshop, show('lunch'));
    const next = givenRoom(room).when(close('lunch')).then({ type: 'activity-closed' });
    expect(next.activities.topics).toBe(room.activities.topics);
    expect(next.session).toBe(room.session);
    expect(stateOf(next.activities.lunch!)).toBe(stateOf(room.activities.lunch!));
  });
});
