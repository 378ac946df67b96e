import { sayIn } from '../../shared/text/text.ts';
import type { Item } from '../../shared/session/instrument.ts';
import { evaluate, type InstrumentEvaluation, type ItemFigures } from '../../shared/evaluation/evaluation.ts';
import type { Room } from '../../shared/room/room.ts';
import type { Session } from '../../shared/session/session.ts';
import { longRows, type LongRow, type RowOptions } from '../../server/export/rows.ts';
import { after as roomAfter, answer, close, open, participant } from '../helpers/rooms.ts';
import { sessionFrom } from '../helpers/sessions.ts';

/** The worked example: "Social media is frivolous", 1 to 5, aim lower, 18 matched people. */
export const L18 = {
  before: [4, 4, 5, 3, 4, 2, 5, 4, 3, 4, 5, 3, 4, 2, 4, 5, 3, 4],
  after: [2, 3, 4, 3, 2, 2, 3, 4, 2, 2, 4, 3, 3, 3, 2, 4, 3, 1],
};

export const say = sayIn('en', 'en');

const scale = [
  { en: 'Strongly disagree', es: 'Muy en desacuerdo' },
  { en: 'Disagree', es: 'En desacuerdo' },
  { en: 'Neither', es: 'Ni lo uno ni lo otro' },
  { en: 'Agree', es: 'De acuerdo' },
  { en: 'Strongly agree', es: 'Muy de acuerdo' },
];

/** An item with its code as its text. */
export const item = (code: string, aim: Item['aim'] = 'lower', more: object = {}): object => ({
  code,
  text: { en: code, es: `¿${code}?` },
  aim,
  ...more,
});

/** A survey step of the instrument `views`, or of another one. */
export const surveyStep = (id: string, wave: 'before' | 'after', instrument = 'views'): object => ({
  id,
  kind: 'survey',
  title: id,
  instrument,
  wave,
});

const poll = {
  id: 'lunch',
  kind: 'poll',
  title: 'Lunch',
  question: 'What?',
  options: [
    { code: 'rice', text: 'Rice' },
    { code: 'soup', text: '=Soup' },
  ],
  other: true,
};

/** A session with these items in the instrument `views`, and these steps: a survey before and after, unless others are given. */
export function surveyed(items: object[], steps = [surveyStep('before', 'before'), poll, surveyStep('after', 'after')]): Session {
  const views = { title: { en: 'Views', es: 'Ideas' }, scale, dontKnow: true, items };
  return sessionFrom({ title: 'Survey', language: 'en', languages: ['en', 'es'], instruments: { views, others: views }, steps });
}

/** Answers by person, as `{ ann: { frivolous: 4 } }`. */
export type Answers = Readonly<Record<string, Record<string, number>>>;
type Where = { lang?: string; run?: number; turn?: number };

/** The room after people answered a step, which is opened where it is not. */
export const answered = (from: Room | Session, step: string, answers: Answers, where: Where = {}): Room =>
  roomAfter(
    from,
    open(step),
    ...Object.entries(answers).map(([id, items]) => [participant(id), answer(step, { items }, where)] as const),
  );

/** The room with these steps closed. */
export const closed = (from: Room | Session, ...steps: string[]): Room => roomAfter(from, ...steps.map(close));

/** One answer each to one item, under the names prefix1, prefix2 and so on. */
export const each = (prefix: string, code: string, values: readonly number[]): Answers =>
  Object.fromEntries(values.map((value, at) => [`${prefix}${at + 1}`, { [code]: value }]));

/** The same answers by so many people, p1, p2 and so on. */
export const people = (count: number, items: Record<string, number>): Answers =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at + 1}`, items]));

/** The room of the worked example: 20 answered before, 20 after, 18 of them both. Still open. */
export function l18Room(): Room {
  const begun = answered(surveyed([item('frivolous')]), 'before', {
    ...each('p', 'frivolous', L18.before),
    ...each('lost', 'frivolous', [5, 5]),
  });
  return answered(begun, 'after', { ...each('p', 'frivolous', L18.after), ...each('new', 'frivolous', [1, 1]) });
}

/** The evaluation of the only instrument. */
export const evaluated = (room: Room): InstrumentEvaluation => evaluate(room, say)[0]!;

/** The figures of an item, which must not be withheld. */
export function figures(room: Room, code: string): ItemFigures {
  const found = evaluated(room).items.find((one) => one.code === code)!;
  if (found.withheld) throw new Error(`withheld: ${found.withheld}`);
  return found;
}

/** A name that sorts otherwise than the id does. */
export const nameOf = (id: string): string => [...id].reverse().join('');

/** The long table of a room, with everything in it unless asked otherwise. */
export const rowsOf = (room: Room, options: Partial<RowOptions> = {}): LongRow[] =>
  longRows(room, { say, nameOf, surveys: 'all', ...options });

/** A CSV file as lists of cells, read by the letter of RFC 4180. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const body = text.replace(/^\uFEFF/, '');
  while (cell.lastIndex < body.length) {
    const found = cell.exec(body);
    if (!found) throw new Error('not a CSV file');
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n' && cell.lastIndex < body.length) rows.push([]);
  }
  return rows;
}
