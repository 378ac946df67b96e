import type { Percentiles } from '../report/statistics.ts';
import type { Traffic } from '../wire/traffic.ts';

/** Where the crowd goes: to Plenary or to the floor. `files` are the paths that a page loads. */
export interface Place {
  dialect: 'plenary' | 'bare';
  port: number;
  code: string;
  keys: { presenter: string; screen: string };
  files: string[];
}

/** What the bench asks of the crowd. Spans are in milliseconds. */
export type Order =
  | { type: 'go-to'; place: Place }
  | { type: 'join'; people: number }
  | { type: 'leave' }
  | { type: 'reconnect' }
  | { type: 'show'; step: string }
  | { type: 'answers'; step: string; each: number; spanMs: number }
  | { type: 'tallies'; step: string; spanMs: number }
  | { type: 'watched'; step: string; spanMs: number }
  | { type: 'fan-out'; step: string; frames: number }
  | { type: 'idle'; spanMs: number }
  | { type: 'send-twice'; step: string }
  | { type: 'answer-until-lost'; step: string; perSecond: number }
  | { type: 'saved' }
  | { type: 'look' };

/** What came of an order. `operations` are joins, answers or deliveries. */
export interface Outcome {
  operations: number;
  seconds: number;
  traffic: Traffic;
  refused: number;
  ack: Percentiles | null;
  age: { staff: Percentiles | null; phones: Percentiles | null };
  /** How many people the presenter's newest view says have answered; only where somebody was to look. */
  people: number;
  /** Ids of answers that were acknowledged as saved; only where they were asked for. */
  saved: string[];
}
