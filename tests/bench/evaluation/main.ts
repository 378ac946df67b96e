import { newRoom, type Room } from '../../../shared/room/room.ts';
import { reportHtml } from '../../../shared/evaluation/report/document.ts';
import { roomResults } from '../../../shared/evaluation/results/room.ts';
import { seriesResults } from '../../../shared/evaluation/results/series.ts';
import { fold } from '../../../shared/room/evolve.ts';
import type { Event } from '../../../shared/room/events.ts';
import type { Session } from '../../../shared/session/session.ts';
import { randomFromSeed } from '../../../shared/evaluation/statistics/random-from-seed.ts';

/** How long an evaluation takes, in milliseconds on this computer: analysis, report, and a series. */
export interface EvaluationTimes {
  analysis: number;
  report: number;
  series: number;
}

const request = { grade: 'public', language: 'en', madeAt: 0, software: 'bench' } as const;

/** 40 items and 2,000 matched people; and 200 rooms of 25 with as many items. */
export function evaluationTimes(): EvaluationTimes {
  const large = roomOf('LARGE', 40, 2_000);
  const rooms = Array.from({ length: 200 }, (_, at) => ({ room: roomOf(`R${at}`, 40, 25), openedAt: at }));
  const [results, analysis] = timed(() => roomResults(large, 0, request));
  const [, report] = timed(() => reportHtml(results));
  const [, series] = timed(() => reportHtml(seriesResults(rooms, request)!));
  return { analysis, report, series };
}

/** The times as lines; what they should stay below on a computer that does nothing else. */
export const timesText = ({ analysis, report, series }: EvaluationTimes): string =>
  [
    'Evaluation, on this computer as busy as it is',
    `  40 items, 2,000 matched people   ${seconds(analysis)} (should be below 2 s)`,
    `  their report                     ${seconds(report)} (5 s)`,
    `  a series of 200 rooms            ${seconds(series)} (10 s)`,
  ].join('\n');

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function timed<T>(act: () => T): [T, number] {
  const from = performance.now();
  const value = act();
  return [value, performance.now() - from];
}

function roomOf(code: string, items: number, people: number): Room {
  const session = sessionOf(items);
  const random = randomFromSeed(items * people);
  const answers = () => Object.fromEntries(session.instruments.views!.items.map((item) => [item.code, 1 + random(5)]));
  const events = (['before', 'after'] as const).flatMap((activity): Event[] => [
    { type: 'activity-opened', by: 'bench', activity },
    ...Array.from({ length: people }, (_, at): Event => ({
      ...{ type: 'answered', id: `${activity}${at}`, activity, run: 0, participant: `p${at}`, turn: 1, lang: 'en' },
      answer: { items: answers() },
    })),
    { type: 'activity-closed', by: 'bench', activity },
  ]);
  return fold(newRoom(code, session), events);
}

function sessionOf(count: number): Session {
  const scale = ['1', '2', '3', '4', '5'];
  const items = Array.from({ length: count }, (_, at) => ({
    code: `item_${at}`,
    text: `Statement ${at}`,
    aim: 'lower' as const,
  }));
  const views = { title: 'Views', scale, dontKnow: false, items };
  const steps = (['before', 'after'] as const).map((wave) => ({
    ...{ id: wave, kind: 'survey', title: wave, minutes: 1, opens: 'by-hand' as const, results: 'hidden' as const },
    config: { instrument: 'views', wave, asked: views },
  }));
  const parts = [{ steps: ['before', 'after'] }];
  return { name: 'bench', title: 'Bench', language: 'en', languages: ['en'], instruments: { views }, parts, steps };
}
