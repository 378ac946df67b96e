import type { Order, Outcome } from './crowd/orders.ts';
import { answersEach } from './plan.ts';
import { usedBetween, type Used } from './subject/sample.ts';
import type { Subject } from './subject/subject.ts';

export const SCENARIOS = [
  'join',
  'reconnect',
  'answers',
  'tallies',
  'instant',
  'fan-out',
  'words',
  'open',
  'quiz',
  'questions',
  'idle',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What one scenario took: what the crowd saw, and what the server's process used. */
export type Measured = Outcome & Used;

/** One server's turn. Bytes per participant are those that the process grew by while they joined, after collecting garbage. */
export interface TurnResult {
  scenarios: Record<Scenario, Measured>;
  rssPerPerson: number;
  heapPerPerson: number;
}

export type Obey = (order: Order) => Promise<Outcome>;

const WARM_PEOPLE = 100;
const WARM_TIMES = 4;
const FRAMES = 20;

/** Runs all scenarios on a server that has just started. */
export async function runTurn(subject: Subject, obey: Obey, people: number, idleMs: number): Promise<TurnResult> {
  await obey({ type: 'go-to', place: subject.place });
  await warmUp(obey);
  const measure = (order: Order) => measured(subject, obey, order);
  const on = async (step: string, order: Order): Promise<Measured> => {
    await obey({ type: 'show', step });
    return measure(order);
  };

  const empty = await subject.sample('collected');
  const join = await measure({ type: 'join', people });
  const full = await subject.sample('collected');
  await warmAgain(obey);
  const answers = await on('answers', { type: 'answers', step: 'answers', each: answersEach(people), spanMs: 1000 });
  const reconnect = await measure({ type: 'reconnect' });
  const tallies = await on('tallies', { type: 'tallies', step: 'tallies', spanMs: people < 1000 ? 1000 : 2000 });
  const instant = await on('instant', { type: 'answers', step: 'instant', each: 1, spanMs: 0 });
  const fanOut = await on('fan-out', { type: 'fan-out', step: 'fan-out', frames: Math.min(FRAMES, people) });
  const ofKind = (step: string): Promise<Measured> => on(step, { type: 'watched', step, spanMs: people < 1000 ? 1000 : 2000 });
  const [words, open, quiz, questions] = [
    await ofKind('words'),
    await ofKind('open'),
    await ofKind('quiz'),
    await ofKind('questions'),
  ];
  const idle = await measure({ type: 'idle', spanMs: idleMs });
  return {
    scenarios: { join, reconnect, answers, tallies, instant, 'fan-out': fanOut, words, open, quiz, questions, idle },
    rssPerPerson: (full.rss - empty.rss) / people,
    heapPerPerson: (full.heap - empty.heap) / people,
  };
}

/**
 * What runs often is compiled anew while it runs: the first thousand answers of a process cost two to three times as much as all that
 * follow. That is paid once a workshop, not once a person, so it is paid here before anything is measured.
 */
export async function warmUp(obey: Obey): Promise<void> {
  await obey({ type: 'join', people: WARM_PEOPLE });
  await obey({ type: 'show', step: 'warm-up' });
  for (let time = 0; time < WARM_TIMES; time++) {
    await obey({ type: 'answers', step: 'warm-up', each: 25, spanMs: 0 });
    await obey({ type: 'reconnect' });
  }
  await obey({ type: 'leave' });
}

/** Collecting all garbage throws away compiled code with it, as no workshop does: those who are there answer until it is back. */
async function warmAgain(obey: Obey): Promise<void> {
  await obey({ type: 'show', step: 'warm-up' });
  for (let time = 0; time < WARM_TIMES; time++) await obey({ type: 'answers', step: 'warm-up', each: 1, spanMs: 500 });
}

async function measured(subject: Subject, obey: Obey, order: Order): Promise<Measured> {
  const before = await subject.sample(order.type === 'idle' ? 'quiet' : 'watch');
  const outcome = await obey(order);
  return { ...outcome, ...usedBetween(before, await subject.sample('quiet')) };
}
