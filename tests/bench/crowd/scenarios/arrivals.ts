import type { Crowd } from '../crowd.ts';
import type { Person } from '../person.ts';
import { inTurns } from '../pace.ts';

const AT_ONCE = 40;

/** People scan the code one after another: page, files, socket, first view. Returns how many came. */
export async function join(crowd: Crowd, people: number): Promise<number> {
  await inTurns(crowd.add(people), AT_ONCE, arrive);
  return people;
}

async function arrive(person: Person): Promise<void> {
  await person.arrive();
  await person.enter();
}

/** Everybody closes the connection and opens it again. Returns how many did. */
export async function reconnect(crowd: Crowd): Promise<number> {
  await inTurns(crowd.people, AT_ONCE, async (person) => {
    person.leave();
    await person.enter();
  });
  return crowd.people.length;
}

/** All people leave for good; the staff stays. */
export function leave(crowd: Crowd): number {
  for (const person of crowd.people) person.leave();
  const { length } = crowd.people;
  crowd.people = [];
  return length;
}
