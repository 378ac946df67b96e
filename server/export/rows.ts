import { kindOf } from '../../shared/activities/kinds.ts';
import type { ExportRow } from '../../shared/activity/kind.ts';
import { isWithheld, type Asked } from '../../shared/evaluation/answers.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { pileOf } from '../../shared/room/pile.ts';
import type { Activity, Room } from '../../shared/room/room.ts';
import { allSteps, type Step } from '../../shared/session/session.ts';
import type { Say } from '../../shared/text/text.ts';
import { askedBy, surveyColumns, type SurveyColumns } from './survey-columns.ts';

/** The columns of the long table in their order. Names stay as they are: people's scripts read them. */
export const LONG_COLUMNS = [
  'room',
  'part',
  'step',
  'kind',
  'run',
  'instrument',
  'wave',
  'participant',
  'entered_by',
  'item',
  'value',
  'label',
  'value_toward_aim',
  'matched',
  'language',
  'late',
] as const;

/** One line of the long table. `part` counts from 1 and is 0 beside the agenda, `run` from 0 as in the room; `participant` is null where nobody is named. */
export interface LongRow extends SurveyColumns {
  room: string;
  part: number;
  step: string;
  kind: string;
  run: number;
  participant: string | null;
  /** `presenter` for somebody without a phone, `paper` for a form that the office entered, otherwise empty. */
  entered_by: 'presenter' | 'paper' | null;
  item: string;
  value: string | number;
  label: string;
  language: string | null;
  /** `late` for somebody of whom the presenter accepted an answer that came after closing, otherwise empty. */
  late: 'late' | null;
}

export type NameScope = 'survey' | 'room';

/** How a room is exported. `closed-only` leaves out the answers to an instrument while its results are withheld from the room. */
export interface RowOptions {
  say: Say;
  /**
   * The name of a participant in this export: neither their id nor anything that tells when they came. Surveys have names of their
   * own, so that what somebody wrote elsewhere cannot be tied to what they believe.
   */
  nameOf(participant: string, scope: NameScope): string;
  surveys: 'all' | 'closed-only';
}

/** Everything that was answered in a room, every run of every step, in an order that tells nothing about who came first. */
export function longRows(room: Room, options: RowOptions): LongRow[] {
  const asked = askedIn(room);
  const nameOf = remembered(options.nameOf);
  return allSteps(room.session).flatMap((step) => {
    const instrument = askedBy(asked, step.id);
    const secret = options.surveys === 'closed-only' && instrument && isWithheld(instrument);
    return secret ? [] : stepRows(room, step, instrument, { ...options, nameOf });
  });
}

function stepRows(room: Room, step: Step, asked: Asked | undefined, options: RowOptions): LongRow[] {
  const activity = room.activities[step.id];
  const kind = kindOf(step.kind);
  if (!activity || !kind) return [];
  const part = room.session.parts.findIndex(({ steps }) => steps.includes(step.id)) + 1;
  return Object.entries(activity.runs).flatMap(([run, state]) => {
    const place = {
      room: room.code,
      part,
      step: step.id,
      kind: step.kind,
      run: Number(run),
      entered: activity.entered,
      late: lateIn(activity, Number(run)),
    };
    const more = surveyColumns(asked, step.id, place.run);
    const rows = Array.from(kind.rows(step.config, state, options.say), (row) => longRow(place, row, more(row), options));
    return rows.sort(compareRows);
  });
}

type Place = Pick<LongRow, 'room' | 'part' | 'step' | 'kind' | 'run'> & {
  entered: Activity['entered'];
  late: ReadonlySet<string | null>;
};

/** Whose late answers were accepted. What still waits or was left out is in no result and no export. */
const lateIn = (activity: Activity, run: number): ReadonlySet<string> =>
  new Set(
    Object.values(pileOf(activity, run).acts)
      .filter(({ why, standing }) => why === 'late' && standing === 'shown')
      .map(({ act }) => act.participant),
  );

/** Every field by its name, in the order of the columns: a spread makes 100,000 rows several times slower. */
const longRow = (place: Place, row: ExportRow, survey: SurveyColumns, { nameOf }: RowOptions): LongRow => ({
  room: place.room,
  part: place.part,
  step: place.step,
  kind: place.kind,
  run: place.run,
  instrument: survey.instrument,
  wave: survey.wave,
  participant: row.participant === null ? null : nameOf(row.participant, survey.instrument === null ? 'room' : 'survey'),
  entered_by: row.participant === null ? null : enteredBy(place.entered, row.participant),
  item: row.item,
  value: row.value,
  label: row.label,
  value_toward_aim: survey.value_toward_aim,
  matched: survey.matched,
  language: row.lang || null,
  late: place.late.has(row.participant) ? 'late' : null,
});

function enteredBy(entered: Activity['entered'], participant: string): LongRow['entered_by'] {
  if (!Object.hasOwn(entered, participant)) return null;
  return entered[participant] === 'paper' ? 'paper' : 'presenter';
}

const compareRows = (a: LongRow, b: LongRow): number =>
  compare(a.participant ?? '', b.participant ?? '') ||
  compare(a.item, b.item) ||
  compare(a.value, b.value) ||
  compare(a.label, b.label) ||
  compare(a.language ?? '', b.language ?? '');

/** Numbers by size and before texts; texts by code unit, which is the same on every machine. */
function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Names are derived with a hash: once per person, not once per row. */
function remembered(nameOf: RowOptions['nameOf']): RowOptions['nameOf'] {
  const known = { survey: new Map<string, string>(), room: new Map<string, string>() };
  return (participant, scope) => {
    const name = known[scope].get(participant) ?? nameOf(participant, scope);
    known[scope].set(participant, name);
    return name;
  };
}
