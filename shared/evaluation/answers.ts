import type { Phase } from '../activity/kind.ts';
import { hasRefused, isComplete, isDoubled, type SurveyBallot, type SurveyState } from '../activities/survey/state.ts';
import type { SurveyConfig } from '../activities/survey/survey.ts';
import { METHODS, WAVES, type Method, type Wave } from '../waves/waves.ts';
import type { Recognised } from './own-code.ts';
import { allBack, cameBack, underOneName, type CameBack } from './recognised.ts';
import { stateOf, type Room } from '../room/room.ts';
import type { Instrument } from '../session/instrument.ts';
import { allSteps, type Step } from '../session/session.ts';
import { entries, values } from '../table.ts';

/** What one person answered in one wave, by item code: points of the scale and codes of missing answers. */
export interface Response {
  items: Readonly<Record<string, number>>;
  lang: string;
  complete: boolean;
  /** Hashes of the items as this person read them, by item code; empty where none were kept. */
  wording: Readonly<Record<string, string>>;
}

/** A step that asks a wave, with the answers of its current run. */
export interface AskedStep {
  id: string;
  run: number;
  phase: Phase;
  answers: SurveyState;
}

/**
 * One wave of an instrument. `phase` is null where no step asks it; `people` are in the order of their ids, never of arrival, without
 * those who refused and those who are set aside.
 */
export interface WaveAnswers {
  phase: Phase | null;
  steps: readonly AskedStep[];
  people: ReadonlyMap<string, Response>;
  /** Heads that the presenter counted, or null. */
  present: number | null;
  /** Saw what is asked and whether they want to take part, and did neither answer nor refuse. */
  opened: ReadonlySet<string>;
  refused: ReadonlySet<string>;
  /** Whose code was used from two devices in this wave: their answers count for nothing, and nobody is matched by them. */
  setAside: ReadonlySet<string>;
  /** How many complete answers newer ones of the same person have replaced. */
  earlier: number;
}

/** How a person's waves were brought together; `probable` where elements of a self-made code differ. */
export interface Match {
  method: Method;
  probable: boolean;
}

/** An instrument as a room asks it. `closed`: no more answers come to its after wave, so what was said before may be seen. */
export interface Asked {
  code: string;
  instrument: Instrument;
  closed: boolean;
  /** When the organiser had results shown before the after wave was closed, in milliseconds since 1970; a limitation. Null: never. */
  shownEarlyAt: number | null;
  /** Every wave there can be, the ones that nobody asks too. */
  waves: Readonly<Record<Wave, WaveAnswers>>;
  /** Of everybody in any wave. */
  matches: ReadonlyMap<string, Match>;
}

/** Whether results may be seen: nobody can be influenced any more, or the organiser took that upon themselves. */
export const mayShow = ({ closed, shownEarlyAt }: Asked): boolean => closed || shownEarlyAt !== null;

/** Somebody who answered both waves. Items whose wording was not the same in both are in `reworded`, and in neither answer. */
export interface Matched extends Match {
  participant: string;
  before: Response;
  after: Response;
  reworded: readonly string[];
}

interface Survey {
  config: SurveyConfig & { asked: Instrument };
  step: AskedStep;
  wording: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Every instrument that a step of the room asks, in the order of the steps. */
export function askedIn(room: Room): Asked[] {
  const byCode = new Map<string, Survey[]>();
  for (const survey of allSteps(room.session).flatMap((step) => surveyOf(room, step))) {
    const { instrument } = survey.config;
    byCode.set(instrument, [...(byCode.get(instrument) ?? []), survey]);
  }
  return [...byCode].map(([code, surveys]) => asked(code, surveys, room));
}

function surveyOf(room: Room, { id, kind, config }: Step): Survey[] {
  const activity = room.activities[id];
  if (kind !== 'survey' || !activity) return [];
  const step = { id, run: activity.run, phase: activity.phase, answers: stateOf(activity) as SurveyState };
  const wording = room.waves[`${id}/${activity.run}`]?.wording ?? {};
  return [{ config: config as Survey['config'], step, wording }];
}

function asked(code: string, all: readonly Survey[], { ended, shownEarly, session, ownCodes }: Room): Asked {
  const back = backBy(all, Object.hasOwn(ownCodes, code) ? ownCodes[code] : undefined);
  const surveys = all.map((survey) => withOneName(survey, back));
  const waveNamed = (name: Wave) =>
    waveOf(
      surveys.filter(({ config }) => config.wave === name),
      ended,
    );
  const waves = Object.fromEntries(WAVES.map((name) => [name, waveNamed(name)])) as Record<Wave, WaveAnswers>;
  const instrument = session.instruments[code] ?? surveys[0]!.config.asked;
  const closed = ended || waves.after.phase === 'closed';
  return { code, instrument, closed, shownEarlyAt: shownEarly[code] ?? null, waves, matches: matchesOf(surveys, back) };
}

const backBy = (surveys: readonly Survey[], codes: Room['ownCodes'][string] | undefined): CameBack =>
  cameBack(
    surveys.map(({ config, step }) => ({ wave: config.wave, state: step.answers })),
    codes,
  );

/** Who was recognised by a code of their own, by instrument. */
export const backIn = (room: Room): [instrument: string, people: Map<string, Recognised>][] =>
  Object.entries(room.ownCodes).map(([code, codes]) => {
    const surveys = allSteps(room.session).flatMap((step) => surveyOf(room, step));
    return [
      code,
      allBack(
        backBy(
          surveys.filter(({ config }) => config.instrument === code),
          codes,
        ),
      ),
    ];
  });

const withOneName = (survey: Survey, back: CameBack): Survey => ({
  ...survey,
  step: { ...survey.step, answers: underOneName(survey.step.answers, back[survey.config.wave]) },
});

const waveOf = (surveys: readonly Survey[], ended: boolean): WaveAnswers => {
  const steps = surveys.map(({ step }) => step);
  const present = steps.flatMap(({ answers }) => answers.present ?? []);
  const setAside = peopleIn(steps, (_state, ballot) => isDoubled(ballot));
  const people = responses(surveys, setAside);
  return {
    phase: phaseOf(steps, ended),
    steps,
    people,
    present: present.length ? Math.max(...present) : null,
    opened: undecided(steps, people, setAside),
    refused: refusals(steps, people, setAside),
    setAside,
    earlier: steps.reduce((sum, { answers }) => sum + earlierIn(answers), 0),
  };
};

const earlierIn = ({ ballots }: SurveyState): number => {
  let earlier = 0;
  for (const ballot of values(ballots)) earlier += ballot.earlier;
  return earlier;
};

/** Closed only when every step of the wave is: as long as one waits, answers may still come. An ended room takes none. */
function phaseOf(steps: readonly AskedStep[], ended: boolean): Phase | null {
  if (!steps.length) return null;
  if (ended || steps.every(({ phase }) => phase === 'closed')) return 'closed';
  return steps.some(({ phase }) => phase === 'open') ? 'open' : 'waiting';
}

function peopleIn(steps: readonly AskedStep[], holds: (state: SurveyState, ballot: SurveyBallot) => boolean): Set<string> {
  const found = new Set<string>();
  for (const { answers } of steps)
    for (const [participant, ballot] of entries(answers.ballots)) if (holds(answers, ballot)) found.add(participant);
  return found;
}

type Known = { has(participant: string): boolean };

const deciding = (steps: readonly AskedStep[], wanted: 'seen' | 'refused', ...without: Known[]): Set<string> =>
  new Set(
    steps
      .flatMap(({ answers }) => entries(answers.parts))
      .filter(([participant, { part }]) => part === wanted && !without.some((known) => known.has(participant)))
      .map(([participant]) => participant),
  );

const refusals = (steps: readonly AskedStep[], ...without: Known[]): Set<string> => deciding(steps, 'refused', ...without);

const undecided = (steps: readonly AskedStep[], ...without: Known[]): Set<string> =>
  deciding(steps, 'seen', ...without, refusals(steps, ...without));

/** A wave may be asked in several steps; of two answers to one item the one in the later step holds. */
function responses(surveys: readonly Survey[], setAside: Known): Map<string, Response> {
  const people = new Map<string, Response>();
  for (const { config, step, wording } of surveys)
    for (const [participant, { answer, lang }] of entries(step.answers.ballots)) {
      if (setAside.has(participant) || hasRefused(step.answers, participant)) continue;
      const before = people.get(participant);
      const items = { ...before?.items, ...answer };
      const hashes = pick(wording[lang] ?? {}, answer);
      const complete = isComplete(config.asked, items);
      people.set(participant, { items, lang, complete, wording: { ...before?.wording, ...hashes } });
    }
  return new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const pick = (from: Readonly<Record<string, string>>, keys: object): Record<string, string> =>
  Object.fromEntries(Object.keys(keys).flatMap((key) => (Object.hasOwn(from, key) ? [[key, from[key]!]] : [])));

/** The least sure of the ways by which a person's answers came. */
function matchesOf(surveys: readonly Survey[], back: CameBack): Map<string, Match> {
  const unsure = new Set(
    Object.values(back).flatMap((found) => [...found.values()].flatMap(({ as, differing }) => (differing ? [as] : []))),
  );
  const ways = new Map<string, number>();
  for (const { step } of surveys)
    for (const [participant, { via }] of entries(step.answers.ballots)) {
      const here = Object.values(via).map((method) => METHODS.indexOf(method));
      ways.set(participant, Math.max(ways.get(participant) ?? 0, ...here));
    }
  return new Map(
    [...ways].map(([participant, way]) => [participant, { method: METHODS[way]!, probable: unsure.has(participant) }]),
  );
}

const SURE: Match = { method: 'device', probable: false };

/** The people who answered both waves, in the order of their ids. */
export const matchedIn = (asked: Asked): Matched[] => matchedWith(asked, 'after');

/** The people who answered before and in this later wave, whose answers stand as those of after; in the order of their ids. */
export function matchedWith({ waves, matches }: Asked, later: Wave): Matched[] {
  return [...waves.before.people].flatMap(([participant, before]) => {
    const after = waves[later].people.get(participant);
    return after ? [{ participant, ...(matches.get(participant) ?? SURE), ...samePair(before, after) }] : [];
  });
}

/** Somebody whose two answers were found by a printed code; only the caller knows where. */
export const pairedAs = (participant: string, before: Response, after: Response): Matched => ({
  ...{ participant, method: 'code', probable: false },
  ...samePair(before, after),
});

/** Whether nobody may read what people answered. An after wave that was closed before anybody answered it opens nothing. */
export const isWithheld = (asked: Asked): boolean => !mayShow(asked) || matchedIn(asked).length === 0;

/** Both answers, without the items that read differently the second time. */
function samePair(before: Response, after: Response): Pick<Matched, 'before' | 'after' | 'reworded'> {
  const reworded = Object.keys(before.items).filter((code) => differs(before.wording[code], after.wording[code]));
  if (!reworded.length) return { before, after, reworded };
  return { before: leaving(before, reworded), after: leaving(after, reworded), reworded };
}

const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

const leaving = (response: Response, codes: readonly string[]): Response => ({
  ...response,
  items: Object.fromEntries(Object.entries(response.items).filter(([code]) => !codes.includes(code))),
});
