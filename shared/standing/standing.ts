import type { StepInSight } from '../activity/kind.ts';
import type { Earned } from './earned.ts';

/** A person in a quiz. `streak` is how many of their latest answers in a row were right; equal points share a place. */
export interface Player {
  participant: string;
  points: number;
  right: number;
  streak: number;
  longest: number;
  place: number;
}

/** A quiz as far as it is revealed: how many questions, who joined in with each, and everybody by place. */
export interface Standing {
  asked: number;
  /** People by the question with which they came in, in the order of the session. */
  arrivals: string[][];
  players: Player[];
  of: ReadonlyMap<string, Player>;
}

const known = new WeakMap<readonly StepInSight[], Map<string, Standing>>();

/** The standing of the quiz of this name: the sum over its revealed questions. Computed once per room. */
export function standingOf(steps: readonly StepInSight[], quiz: string): Standing {
  const standings = known.get(steps) ?? new Map<string, Standing>();
  known.set(steps, standings);
  let standing = standings.get(quiz);
  if (!standing) standings.set(quiz, (standing = compute(steps, quiz)));
  return standing;
}

type Tally = Omit<Player, 'participant' | 'place'>;
const NOTHING: Tally = { points: 0, right: 0, streak: 0, longest: 0 };

function compute(steps: readonly StepInSight[], quiz: string): Standing {
  const tallies = new Map<string, Tally>();
  const earned = steps.flatMap((step) => (step.revealed ? (step.earned() ?? []) : []));
  const questions = earned.filter((one) => one.quiz === quiz);
  const arrivals = questions.map((question) => count(question, tallies));
  const players = placed([...tallies]);
  return { asked: questions.length, arrivals, players, of: new Map(players.map((player) => [player.participant, player])) };
}

/** Adds one question to what people have; returns who is new. Who does not answer ends their streak. */
function count({ scores }: Earned, tallies: Map<string, Tally>): string[] {
  const arrived = [...scores.keys()].filter((participant) => !tallies.has(participant));
  for (const participant of arrived) tallies.set(participant, NOTHING);
  for (const [participant, tally] of tallies) {
    const score = scores.get(participant);
    const right = score?.outcome === 'right' ? 1 : 0;
    const streak = right ? tally.streak + 1 : 0;
    tallies.set(participant, {
      points: tally.points + (score?.points ?? 0),
      right: tally.right + right,
      streak,
      longest: Math.max(tally.longest, streak),
    });
  }
  return arrived;
}

/** By points; who has the same stands at the same place, and the places after it stay empty (1, 2, 2, 4). */
function placed(tallies: [participant: string, Tally][]): Player[] {
  const sorted = tallies.sort(([a, one], [b, other]) => other.points - one.points || (a < b ? -1 : 1));
  let place = 0;
  return sorted.map(([participant, tally], at) => {
    if (at === 0 || tally.points < sorted[at - 1]![1].points) place = at + 1;
    return { participant, ...tally, place };
  });
}
