import { describe, expect, test } from 'vitest';
import { sealedLog, tallyOf } from '../../server/rooms/sealing.ts';
import { setAt } from '../../shared/json.ts';
import type { WithdrawCommand } from '../../shared/protocol/commands.ts';
import type { Event } from '../../shared/room/events.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { get } from '../../shared/table.ts';
import {
  after,
  ann,
  answer,
  ben,
  front,
  givenRoom,
  join,
  newId,
  office,
  participant,
  reset,
  show,
  type Participant,
} from '../helpers/rooms.ts';
import { perSeed } from '../helpers/seeds.ts';
import { workshop } from '../helpers/sessions.ts';
import { cases, everybodyAnswers, shown, tell } from '../laws/story.ts';

const hand = (name: string): Participant => ({ ...participant(name), standIn: true });
const hands = ['hand-number-0000000001', 'hand-number-0000000002'].map(hand);
const votes = (choice: string) => answer('lunch', { choices: [choice] });
const takeOut = (...participants: string[]): WithdrawCommand => {
  return { type: 'withdraw-entered', id: newId(), activity: 'lunch', run: 0, participants };
};
const ids = hands.map(({ id }) => id);

const counted: Room = after(
  newRoom('ROOM1', workshop),
  show('lunch'),
  [ann, votes('soup')],
  ...hands.flatMap((one) => [[one, join()] as const, [one, votes('rice')] as const]),
);
const people = (room: Room): number => JSON.parse(tallyOf(room, 'lunch'))[0][1] as number;

describe('hands that were counted by mistake', () => {
  test('are gone with their answers, and nobody else’s', () => {
    const room = after(counted, [front, takeOut(ids[0]!)]);
    expect([people(counted), people(room)]).toEqual([3, 2]);
    expect(ids.map((id) => get(room.people, id))).toEqual([undefined, 'stand-in']);
    expect(tallyOf(after(room, [front, takeOut(ids[1]!)]), 'lunch')).toBe(
      tallyOf(after(newRoom('ROOM1', workshop), show('lunch'), [ann, votes('soup')]), 'lunch'),
    );
  });

  test('are taken out once, also in a round before', () => {
    const again = after(counted, reset('lunch'), [front, takeOut(...ids)]);
    expect(people(again)).toBe(1);
    expect(
      givenRoom(again)
        .when(takeOut(...ids), front)
        .events(),
    ).toEqual([]);
  });

  test('can be taken out by the presenter only, and never somebody with a phone', () => {
    for (const who of [ann, office])
      givenRoom(counted)
        .when(takeOut(...ids), who)
        .refused('forbidden');
    givenRoom(after(counted, [ben, join()]))
      .when(takeOut(ben.id), front)
      .refused('forbidden');
    givenRoom(counted)
      .when({ ...takeOut(...ids), activity: 'feelings' }, front)
      .refused('not-an-activity');
    givenRoom(counted)
      .when({ ...takeOut(...ids), run: 7 }, front)
      .refused('not-an-activity');
  });

  test('are not in the room once it is sealed', () => {
    const log: Event[] = [];
    let room = newRoom('ROOM1', workshop);
    for (const [who, command] of [
      [front, show('lunch')],
      ...hands.flatMap((one) => [[one, join()] as const, [one, votes('rice')] as const]),
      [front, takeOut(ids[0]!)],
    ] as const) {
      const events = givenRoom(room).when(command, who).events();
      log.push(...events);
      room = fold(room, events);
    }
    const sealed = fold(newRoom('ROOM1', workshop), sealedLog('ROOM1', workshop, log));
    expect([people(sealed), sealed.people.size]).toEqual([1, 1]);
    expect(JSON.stringify(sealed)).not.toContain(ids[1]);
  });
});

const withBallots = cases.filter(({ kind }) => kind.ballotAt);

test('kinds in which everybody answers once can have an answer taken out', () => {
  expect([...new Set(withBallots.map(({ name }) => name))].sort()).toEqual(
    ['grid', 'leaderboard', 'number', 'pin', 'points', 'poll', 'quiz', 'ranking', 'scale'].sort(),
  );
});

test.each(withBallots)('$name, as in $step.title: without an answer it is as if it had not been given', (one) => {
  perSeed((random) => {
    const { kind, config } = one;
    const acts = everybodyAnswers(one, random);
    const gone = 'act' in acts[0]! ? acts[0].act.participant : '';
    const without = setAt(tell(one, acts), kind.ballotAt!(gone), undefined);
    const never = tell(
      one,
      acts.filter((act) => 'act' in act && act.act.participant !== gone),
    );
    expect(kind.view.presenter(config, without, shown)).toEqual(kind.view.presenter(config, never, shown));
    expect([...kind.rows(config, without, shown.say)]).toEqual([...kind.rows(config, never, shown.say)]);
    expect(kind.turnOf(without, gone)).toBe(0);
  })();
});
