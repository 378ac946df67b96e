import type { Crowd } from '../crowd.ts';
import { agesOf } from '../ages.ts';
import { paced } from '../pace.ts';

/** Everybody answers, some several times, evenly over a span. Returns how many answers were sent; resolves when all are acknowledged. */
export async function answers(crowd: Crowd, step: string, each: number, spanMs: number): Promise<number> {
  const { people } = crowd;
  await paced(people.length * each, spanMs, (at) => crowd.answer(people[at % people.length]!, step));
  await crowd.acks.all();
  return people.length * each;
}

export interface Ages {
  staff: number[];
  phones: number[];
}

/** Phones whose views are timed: all of them in a small room. */
const MOST_WATCHED = 200;

/** Everybody answers once while everybody sees the tally grow. Resolves when the last tally has reached everybody. */
export async function tallies(crowd: Crowd, step: string, spanMs: number): Promise<Ages> {
  const watched = everyNth(crowd.people, MOST_WATCHED);
  const presenter = crowd.staff[0]!;
  for (const person of [...watched, presenter]) person.seen = [];
  const total = crowd.people.length;
  const sentAt: number[] = [];
  const reached = crowd.everybody((person) => crowd.peopleIn(person) === total);
  await paced(total, spanMs, (at) => {
    sentAt.push(performance.now());
    crowd.answer(crowd.people[at]!, step);
  });
  await Promise.all([crowd.acks.all(), reached]);
  const ages = { staff: agesOf(sentAt, presenter.seen!), phones: watched.flatMap((person) => agesOf(sentAt, person.seen!)) };
  for (const person of [...watched, presenter]) person.seen = null;
  return ages;
}

/**
 * Everybody answers once while staff sees the answers come in. Resolves when all are acknowledged and the presenter's view counts them
 * all; ages are the presenter's.
 */
export async function watched(crowd: Crowd, step: string, spanMs: number): Promise<Ages> {
  const presenter = crowd.staff[0]!;
  presenter.seen = [];
  const total = crowd.people.length;
  const sentAt: number[] = [];
  const counted = crowd.everybody((person) => person !== presenter || crowd.peopleIn(person) === total);
  await paced(total, spanMs, (at) => {
    sentAt.push(performance.now());
    crowd.answer(crowd.people[at]!, step);
  });
  await Promise.all([crowd.acks.all(), counted]);
  const ages = { staff: agesOf(sentAt, presenter.seen), phones: [] };
  presenter.seen = null;
  return ages;
}

const everyNth = <T>(list: readonly T[], most: number): T[] => {
  const step = Math.ceil(list.length / most);
  return list.filter((_, at) => at % step === 0);
};

/** One answer after another, each once the tally before has reached everybody. Returns how many tallies were delivered to phones. */
export async function fanOut(crowd: Crowd, step: string, frames: number): Promise<number> {
  for (let frame = 1; frame <= frames; frame++) {
    const reached = crowd.everybody((person) => crowd.peopleIn(person) >= frame);
    crowd.answer(crowd.people[frame - 1]!, step);
    await reached;
  }
  await crowd.acks.all();
  return frames * crowd.people.length;
}

/** The same command twice on one connection, and once more on a new one. Returns 1: it is to count once. */
export async function sendTwice(crowd: Crowd, step: string): Promise<number> {
  const person = crowd.people[0]!;
  const answer = { id: crowd.newId(), activity: step, form: { choice: ['a'] }, person: person.name, turn: ++person.turn };
  const send = (): void => person.send(crowd.dialect.answer(crowd.acks.ask(answer.id), answer));
  send();
  send();
  await crowd.acks.all();
  person.leave();
  await person.enter();
  send();
  await crowd.acks.all();
  return 1;
}

const LONGEST_STREAM_MS = 5_000;

/** Answers flow until the server is gone; what was acknowledged until then is booked. Returns how many were sent. */
export async function answerUntilLost(crowd: Crowd, step: string, perSecond: number): Promise<number> {
  const { people } = crowd;
  let sent = 0;
  await paced((perSecond * LONGEST_STREAM_MS) / 1000, LONGEST_STREAM_MS, (at) => {
    if (crowd.closed) return false;
    crowd.answer(people[at % people.length]!, step);
    sent += 1;
  });
  return sent;
}
