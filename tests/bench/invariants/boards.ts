import type { Outcome } from '../crowd/orders.ts';
import type { Subject } from '../subject/subject.ts';
import { usedBetween } from '../subject/sample.ts';
import type { Obey } from '../turn.ts';
import type { Check } from './check.ts';

const STEP = 'board';
/** Of an anonymous board the screen is told in batches of two seconds, which would be all that one measures. */
const AT_ONCE_STEP = 'written-board';
const AT_ONCE_SPAN_MS = 5_000;
const PHONES = 200;
const EACH = 3;
const SPAN_MS = 10_000;
/** Goals: CPU in seconds and times in ms are said, not held against anybody; bytes and counts are held. */
const CPU_S = 0.6;
const KB_PER_PHONE = 15;
const SCREEN_MS = 100;

/** 200 phones write three notes each in ten seconds. Resolves with what they saw and the seconds of CPU that it took the server. */
export async function burstOf(subject: Subject, obey: Obey): Promise<{ burst: Outcome; cpu: number }> {
  await obey({ type: 'join', people: PHONES });
  await obey({ type: 'show', step: STEP });
  const before = await subject.sample('count');
  const burst = await obey({ type: 'notes', step: STEP, each: EACH, spanMs: SPAN_MS });
  const { userUs, systemUs } = usedBetween(before, await subject.sample('quiet'));
  return { burst, cpu: (userUs + systemUs) / 1e6 };
}

/** All notes of the burst are on the screen, and no phone hears of those of others; `floorCpu` is what a bare server took for as many. */
export async function boardBurst(subject: Subject, obey: Obey, floorCpu: number): Promise<Check> {
  const { burst, cpu } = await burstOf(subject, obey);
  const kb = burst.phoneBytes / 1024 / PHONES;
  await obey({ type: 'show', step: AT_ONCE_STEP });
  const seen = await obey({ type: 'notes', step: AT_ONCE_STEP, each: 1, spanMs: AT_ONCE_SPAN_MS });
  const p95 = seen.age.staff?.p95 ?? Infinity;
  return {
    rule: `${PHONES} phones × ${EACH} notes in ${SPAN_MS / 1000} s are all on the screen, and a phone is sent at most ${KB_PER_PHONE} kB`,
    holds: burst.notes === PHONES * EACH && burst.refused === 0 && kb <= KB_PER_PHONE,
    detail: `${burst.notes} notes, ${burst.refused} refused, ${kb.toFixed(1)} kB a phone, CPU ${cpu.toFixed(2)} s ${goal(cpu, CPU_S)}, ${(cpu / floorCpu).toFixed(2)}x of the floor, screen p95 ${Math.round(p95)} ms ${goal(p95, SCREEN_MS)}`,
  };
}

const NEWCOMERS = 100;
const NOTES_THERE = 300;
const JOIN_MS = 200;

/** 100 people come to a board with 300 notes. */
export async function boardJoin(subject: Subject, obey: Obey): Promise<Check> {
  await obey({ type: 'join', people: NOTES_THERE / EACH });
  await obey({ type: 'show', step: STEP });
  const { notes } = await obey({ type: 'notes', step: STEP, each: EACH, spanMs: 3_000 });
  const { age, operations } = await obey({ type: 'timed-join', people: NEWCOMERS });
  const p95 = age.phones?.p95 ?? Infinity;
  return {
    rule: `${NEWCOMERS} people come to a board of ${NOTES_THERE} notes`,
    holds: notes === NOTES_THERE && operations === NEWCOMERS,
    detail: `page, files and first view, p95 ${Math.round(p95)} ms ${goal(p95, JOIN_MS)}`,
  };
}

const goal = (value: number, most: number): string => (value <= most ? `(goal ${most} met)` : `(goal ${most} missed)`);
