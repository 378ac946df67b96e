import type { Measured, Scenario, TurnResult } from '../turn.ts';

/** Of ratios and counts the exit code depends; times are only shown, since they are the machine's as much as ours. */
export type Kind = 'ratio' | 'count' | 'time' | 'shown';

/** Something that is measured for both servers, the less the better. `goals` are by the number of people in the room. */
export interface Metric {
  name: string;
  kind: Kind;
  goals?: Readonly<Record<number, number>>;
  /** Of several rounds the least counts where other programs can only add, as to CPU; otherwise the median. */
  least?: true;
  of(turn: TurnResult): number | null;
}

const cpu =
  (scenario: Scenario) =>
  ({ scenarios }: TurnResult) =>
    cpuPer(scenarios[scenario]);
const cpuPer = ({ userUs, systemUs, operations }: Measured): number => (userUs + systemUs) / operations;
const stall =
  (scenario: Scenario) =>
  ({ scenarios }: TurnResult) =>
    scenarios[scenario].stallMs;
const bytesIn =
  (scenario: Scenario) =>
  ({ scenarios }: TurnResult) =>
    scenarios[scenario].traffic.bytesIn / scenarios[scenario].operations;
const messagesIn = ({ traffic, operations }: Measured): number => traffic.messagesIn / operations;
/** Every connection has a heartbeat once in 15 s: a shorter wait sees none of it. */
const HEARTBEAT_S = 15;

/** Everything that is shown, in this order. Goals are those of the table in the README. */
export const METRICS: readonly Metric[] = [
  { name: 'full join, CPU µs', kind: 'ratio', goals: { 1000: 3, 5000: 2.6 }, least: true, of: cpu('join') },
  { name: 'full join, bytes down', kind: 'shown', of: bytesIn('join') },
  { name: 'reconnect, CPU µs', kind: 'shown', least: true, of: cpu('reconnect') },
  { name: 'reconnect, bytes down', kind: 'shown', of: bytesIn('reconnect') },
  { name: 'durable answer, CPU µs', kind: 'ratio', goals: { 1000: 2.2, 5000: 2.2 }, least: true, of: cpu('answers') },
  { name: 'answers per commit', kind: 'shown', of: ({ scenarios: { answers } }) => answers.operations / answers.commits },
  { name: 'answer with live tallies, CPU µs', kind: 'ratio', goals: { 1000: 2, 5000: 2.3 }, least: true, of: cpu('tallies') },
  {
    name: 'messages per answer, to all',
    kind: 'count',
    goals: { 1000: 40 },
    of: ({ scenarios }) => messagesIn(scenarios.tallies),
  },
  { name: 'one delivered tally, CPU µs', kind: 'ratio', goals: { 1000: 1.6, 5000: 1.6 }, least: true, of: cpu('fan-out') },
  { name: 'one delivered tally, bytes', kind: 'shown', of: bytesIn('fan-out') },
  ...(['words', 'open', 'quiz', 'questions'] as const).flatMap((kind): Metric[] => [
    { name: `${kind}: an answer that staff sees, CPU µs`, kind: 'shown', least: true, of: cpu(kind) },
    { name: `${kind}: ack p95, ms`, kind: 'time', of: ({ scenarios }) => scenarios[kind].ack?.p95 ?? null },
    { name: `${kind}: age p95, presenter, ms`, kind: 'time', of: ({ scenarios }) => scenarios[kind].age.staff?.p95 ?? null },
  ]),
  {
    name: 'RSS per participant, kB',
    kind: 'count',
    goals: { 1000: 40, 5000: 40 },
    of: ({ rssPerPerson }) => rssPerPerson / 1024,
  },
  { name: 'heap per participant, kB', kind: 'shown', of: ({ heapPerPerson }) => heapPerPerson / 1024 },
  { name: 'ack p95, answers over 1 s, ms', kind: 'time', of: ({ scenarios }) => scenarios.answers.ack?.p95 ?? null },
  {
    name: 'ack p95, with live tallies, ms',
    kind: 'time',
    goals: { 5000: 25 },
    of: ({ scenarios }) => scenarios.tallies.ack?.p95 ?? null,
  },
  {
    name: 'ack p95, all at one instant, ms',
    kind: 'time',
    goals: { 1000: 150 },
    of: ({ scenarios }) => scenarios.instant.ack?.p95 ?? null,
  },
  {
    name: 'age p95, presenter, ms',
    kind: 'time',
    goals: { 30: 50, 200: 50, 1000: 50, 5000: 50 },
    of: ({ scenarios }) => scenarios.tallies.age.staff?.p95 ?? null,
  },
  {
    name: 'age p95, phones, ms',
    kind: 'time',
    goals: { 1000: 150, 5000: 600 },
    of: ({ scenarios }) => scenarios.tallies.age.phones?.p95 ?? null,
  },
  { name: 'loop stall, answers over 1 s, ms', kind: 'time', goals: { 1000: 30, 5000: 30 }, of: stall('answers') },
  { name: 'loop stall, with live tallies, ms', kind: 'time', goals: { 1000: 30, 5000: 30 }, of: stall('tallies') },
  {
    name: 'idle, CPU ms a second',
    kind: 'shown',
    of: ({ scenarios: { idle } }) => (idle.userUs + idle.systemUs) / 1000 / idle.seconds,
  },
  {
    name: 'idle, bytes a minute and person',
    kind: 'shown',
    of: ({ scenarios: { idle } }) => (idle.seconds < HEARTBEAT_S ? null : idlePerMinute(idle)),
  },
];

const idlePerMinute = ({ traffic, operations, seconds }: Measured): number =>
  ((traffic.bytesIn + traffic.bytesOut) / operations / seconds) * 60;
