import { notesIn } from '../../wire/dialect.ts';
import { agesOf } from '../ages.ts';
import type { Crowd } from '../crowd.ts';
import type { Person } from '../person.ts';
import { inTurns, paced } from '../pace.ts';
import type { Ages } from './answering.ts';

/** The length that notes have in a workshop, in signs. */
const LENGTH = 60;

/** Everybody writes notes on a board, evenly over a span. Resolves when the screen counts all of them. */
export async function notes(crowd: Crowd, step: string, each: number, spanMs: number): Promise<Ages> {
  const { people } = crowd;
  const screen = crowd.staff.find(({ seat }) => seat.role === 'screen')!;
  const total = notesIn(screen.view) + people.length * each;
  const before = notesIn(screen.view);
  const sentAt: number[] = [];
  screen.seen = [];
  const there = crowd.until(screen, () => notesIn(screen.view) >= total);
  await paced(people.length * each, spanMs, (at) => {
    sentAt.push(performance.now());
    write(crowd, people[at % people.length]!, step);
  });
  await Promise.all([crowd.acks.all(), there]);
  const ages = agesOf(
    sentAt,
    screen.seen.map(({ at, view }) => ({ at, people: notesIn(view) - before })),
  );
  screen.seen = null;
  return { staff: ages, phones: [] };
}

function write(crowd: Crowd, person: Person, activity: string): void {
  const id = crowd.newId();
  const text = `An idea of ${person.name} that would help, ${id}`.padEnd(LENGTH, '.').slice(0, LENGTH);
  const form = { do: ['write'], text: [text] };
  person.send(crowd.dialect.answer(crowd.acks.ask(id), { id, activity, turn: ++person.turn, form, person: person.name }));
}

const AT_ONCE = 40;

/** People come to the board one after another. Resolves with how long each took, from the code to the first view. */
export async function timedJoin(crowd: Crowd, people: number): Promise<Ages> {
  const phones: number[] = [];
  await inTurns(crowd.add(people), AT_ONCE, async (person) => {
    const start = performance.now();
    await person.arrive();
    await person.enter();
    phones.push(performance.now() - start);
  });
  return { staff: [], phones };
}
