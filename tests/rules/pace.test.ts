import { expect, test } from 'vitest';
import { leftAt, standingAt } from '../../client/presenter/pace.ts';
import { newRoom } from '../../shared/room/room.ts';
import { presenterView } from '../../shared/room/view-staff.ts';
import { NOW, after, show, skipStep, undo } from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';

const START = 1_760_000_000_000;
const at = (minutes: number) => standingAt({ startedAt: START, from: 10, to: 15 }, START + minutes * 60_000);

test.each([
  [0, { is: 'ahead', minutes: 10 }],
  [8.5, { is: 'ahead', minutes: 1 }],
  [9.5, { is: 'on-time' }],
  [12, { is: 'on-time' }],
  [15.9, { is: 'on-time' }],
  [16, { is: 'behind', minutes: 1 }],
  [75, { is: 'behind', minutes: 60 }],
])('a step planned from minute 10 to 15, after %d minutes', (minutes, standing) => {
  expect(at(minutes)).toEqual(standing);
});

test.each([
  [9, null],
  [10, { left: 300, pressing: 'none' }],
  [14, { left: 60, pressing: 'soon' }],
  [14.75, { left: 15, pressing: 'last' }],
  [15, null],
])('what is left of it by the plan, after %d minutes', (minutes, left) => {
  const found = leftAt({ startedAt: START, from: 10, to: 15 }, START + minutes * 60_000);
  if (left) expect(found).toMatchObject(left);
  else expect(found).toBeNull();
  expect(leftAt({ startedAt: START, from: 10, to: 10 }, START + minutes * 60_000)).toBeNull();
});

const paceIn = (room: ReturnType<typeof newRoom>) => presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 }).pace;
const [first, second, third] = workshop.parts[0]!.steps;
const minutesOf = (id: string): number => workshop.steps.find((step) => step.id === id)!.minutes;

test('the plan of a part begins when somebody first goes to a step of it', () => {
  const fresh = newRoom('ROOM1', workshop);
  expect(paceIn(fresh)).toBeNull();
  const room = after(fresh, show(second!));
  expect(paceIn(room)).toEqual({ startedAt: NOW, from: minutesOf(first!), to: minutesOf(first!) + minutesOf(second!) });
  expect(paceIn(after(room, show(third!), undo()))!.startedAt).toBe(NOW);
});

test('what is left out is not planned for', () => {
  const room = after(workshop, skipStep(first!), show(second!));
  expect(paceIn(room)).toMatchObject({ from: 0, to: minutesOf(second!) });
});
