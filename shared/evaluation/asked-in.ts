import type { SurveyState } from '../activities/survey/state.ts';
import { stateOf, type Room } from '../room/room.ts';
import { allSteps, type Step } from '../session/session.ts';
import { entries } from '../table.ts';
import { METHODS, WAVES, type Wave } from '../waves/waves.ts';
import type { Asked, Match, WaveAnswers } from './answers.ts';
import type { Recognised } from './own-code.ts';
import { allBack, cameBack, underOneName, type CameBack } from './recognised.ts';
import { answersOfWave, type Survey } from './wave-answers.ts';

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
    answersOfWave(
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
