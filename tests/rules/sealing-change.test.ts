import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { sealedLog } from '../../server/rooms/sealing.ts';
import { roomChange } from '../../shared/evaluation/room-change.ts';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import type { Event } from '../../shared/room/events.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom } from '../../shared/room/room.ts';
import { answer, close, control, front, givenRoom, open, participant, show } from '../helpers/rooms.ts';
import { item, surveyed } from '../evaluation/surveyed.ts';

const session = surveyed([item('one')]);
const PEOPLE = Array.from({ length: 12 }, () => participant(newToken()));

/** The log of a room that was shown its change and to which forms on paper came afterwards, so that it goes on seeing what it saw. */
function shownAndLate(): Event[] {
  const log: Event[] = [];
  const send = (command: Command, who: Who): void => {
    log.push(
      ...givenRoom(fold(newRoom('ROOM1', session), log))
        .when(command, who)
        .events(),
    );
  };
  const answers = (wave: string, who: Who, at: number): void =>
    send(answer(wave, { items: { one: wave === 'before' ? 4 : 2 + (at % 3) } }), who);
  for (const wave of ['before', 'after']) {
    send(open(wave), front);
    PEOPLE.forEach((who, at) => answers(wave, who, at));
    send(close(wave), front);
  }
  send(show('after'), front);
  send(control('after', { do: 'show-change', of: 'one' }), front);
  const onPaper: Who = { ...participant(newToken()), via: { method: 'paper', device: 'paper' } };
  for (const wave of ['before', 'after']) answers(wave, onPaper, 0);
  return log;
}

test('a sealed room goes on seeing the change that it was shown, and its record names nobody by an old id', () => {
  const log = shownAndLate();
  const before = fold(newRoom('ROOM1', session), log);
  expect(roomChange(before, 'views', 'one', 'en')).toMatchObject({
    shown: true,
    kept: true,
    n: PEOPLE.length,
    toward: 8,
    same: 4,
  });
  expect(JSON.stringify(before.shownChanges)).toContain(PEOPLE[0]!.id);

  const told = sealedLog('ROOM1', session, log);
  const after = fold(newRoom('ROOM1', session), told);
  expect(roomChange(after, 'views', 'one', 'en')).toEqual(roomChange(before, 'views', 'one', 'en'));
  for (const { id } of PEOPLE) expect(JSON.stringify(told)).not.toContain(id);
  expect(told.filter(({ type }) => type === 'change-shown')).toEqual([]);
});

test('the record of what was shown is in another order than before', () => {
  const log = shownAndLate();
  const directions = (events: readonly Event[]): string =>
    JSON.stringify(
      Object.values(fold(newRoom('ROOM1', session), events).shownChanges).flatMap((totals) => totals.map(Object.values)),
    );
  const orders = new Set(Array.from({ length: 8 }, () => directions(sealedLog('ROOM1', session, log))));
  expect(orders.size).toBeGreaterThan(1);
});
