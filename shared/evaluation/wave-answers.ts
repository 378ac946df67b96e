import type { Phase } from '../activity/kind.ts';
import { hasRefused, isComplete, isDoubled, type SurveyBallot, type SurveyState } from '../activities/survey/state.ts';
import type { SurveyConfig } from '../activities/survey/survey.ts';
import type { Instrument } from '../session/instrument.ts';
import { entries, values } from '../table.ts';
import type { AskedStep, Response, WaveAnswers } from './answers.ts';

/** A step that asks a wave, with the texts that people read, as hashes by language and item. */
export interface Survey {
  config: SurveyConfig & { asked: Instrument };
  step: AskedStep;
  wording: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What is known of a wave from the steps that ask it. */
export function answersOfWave(surveys: readonly Survey[], ended: boolean): WaveAnswers {
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
}

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
