import type { Phase } from '../activity/kind.ts';
import type { SurveyConfig, SurveyState, Wave } from '../activities/survey/survey.ts';
import { stateOf, type Room } from '../room/room.ts';
import type { Instrument } from '../session/instrument.ts';
import type { Step } from '../session/session.ts';
import { entries } from '../table.ts';

/** What one person answered in one wave, by item code: points of the scale and codes of missing answers. */
export interface Response {
  items: Readonly<Record<string, number>>;
  lang: string;
}

/** A step that asks a wave, with the answers of its current run. */
export interface AskedStep {
  id: string;
  run: number;
  phase: Phase;
  answers: SurveyState;
}

/** One wave of an instrument. `phase` is null where no step asks it; `people` are in the order of their ids, never of arrival. */
export interface WaveAnswers {
  phase: Phase | null;
  steps: readonly AskedStep[];
  people: ReadonlyMap<string, Response>;
}

/** An instrument as a room asks it. `closed`: no more answers come to its after wave, so what was said before may be seen. */
export interface Asked {
  code: string;
  instrument: Instrument;
  closed: boolean;
  waves: Readonly<Record<Wave, WaveAnswers>>;
}

/** Somebody who answered both waves. */
export interface Matched {
  participant: string;
  before: Response;
  after: Response;
}

interface Survey {
  config: SurveyConfig & { asked: Instrument };
  step: AskedStep;
}

/** Every instrument that a step of the room asks, in the order of the steps. */
export function askedIn(room: Room): Asked[] {
  const byCode = new Map<string, Survey[]>();
  for (const survey of room.session.steps.flatMap((step) => surveyOf(room, step))) {
    const { instrument } = survey.config;
    byCode.set(instrument, [...(byCode.get(instrument) ?? []), survey]);
  }
  return [...byCode].map(([code, surveys]) => asked(code, surveys, room.ended));
}

function surveyOf(room: Room, { id, kind, config }: Step): Survey[] {
  const activity = room.activities[id];
  if (kind !== 'survey' || !activity) return [];
  const step = { id, run: activity.run, phase: activity.phase, answers: stateOf(activity) as SurveyState };
  return [{ config: config as Survey['config'], step }];
}

function asked(code: string, surveys: readonly Survey[], ended: boolean): Asked {
  const wave = (name: Wave) =>
    waveOf(
      surveys.filter(({ config }) => config.wave === name).map(({ step }) => step),
      ended,
    );
  const waves = { before: wave('before'), after: wave('after') };
  return { code, instrument: surveys[0]!.config.asked, closed: ended || waves.after.phase === 'closed', waves };
}

const waveOf = (steps: readonly AskedStep[], ended: boolean): WaveAnswers => ({
  phase: phaseOf(steps, ended),
  steps,
  people: merged(steps),
});

/** Closed only when every step of the wave is: as long as one waits, answers may still come. An ended room takes none. */
function phaseOf(steps: readonly AskedStep[], ended: boolean): Phase | null {
  if (!steps.length) return null;
  if (ended || steps.every(({ phase }) => phase === 'closed')) return 'closed';
  return steps.some(({ phase }) => phase === 'open') ? 'open' : 'waiting';
}

/** A wave may be asked in several steps; of two answers to one item the one in the later step holds. */
function merged(steps: readonly AskedStep[]): Map<string, Response> {
  const people = new Map<string, Response>();
  for (const { answers } of steps)
    for (const [participant, { answer, lang }] of entries(answers))
      people.set(participant, { items: { ...people.get(participant)?.items, ...answer }, lang });
  return new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The people who answered both waves, in the order of their ids. */
export function matchedIn({ waves }: Asked): Matched[] {
  return [...waves.before.people].flatMap(([participant, before]) => {
    const after = waves.after.people.get(participant);
    return after ? [{ participant, before, after }] : [];
  });
}

/** Whether nobody may read what people answered. An after wave that was closed before anybody answered it opens nothing. */
export const isWithheld = (asked: Asked): boolean => !asked.closed || matchedIn(asked).length === 0;
