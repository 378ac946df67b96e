import type { Sight, StepInSight } from '../../activity/kind.ts';
import { get } from '../../table.ts';
import { parseMarkdown, type MarkdownNode } from '../../text/markdown.ts';
import type { Say } from '../../text/text.ts';
import { distanceOf } from '../../number/tolerance.ts';
import { TYPED_LENGTH } from './answer.ts';
import { optionsOf, type Config, type QuestionType } from './config.ts';
import { handleOf, shownOrder } from './handles.ts';
import type { Outcome } from '../../standing/earned.ts';
import { leadersOf, type Leaders } from '../../standing/leaders.ts';
import { standingOf } from '../../standing/standing.ts';
import { groupsIn, scoresOf, type Group, type State } from './state.ts';
import { isAccepted } from './typed.ts';

/** The right answer. `picks` are letters of options, in their order; `value` is a right number, give or take `tolerance`. */
export type QuizSolution = {
  picks: string[];
  texts: string[];
  value: number | null;
  tolerance: number;
  explanation: MarkdownNode[];
};
/** How the room did; `counts` is by the letter of an option. */
export type QuizResults = { people: number; right: number; partly: number; wrong: number; counts: Record<string, number> };
export type QuizView = {
  type: QuestionType;
  question: string;
  /** `code` is a letter: see `handles.ts`. */
  options: { code: string; text: string }[];
  points: number;
  speed: boolean;
  unit: string;
  length: number;
  /** null until the reveal. */
  solution: QuizSolution | null;
  results: QuizResults | null;
};
export type QuizScreen = QuizView & { people: number };
/** `accepted`: by the presenter, after the fact. */
export type QuizGroup = Group & { right: boolean; accepted: boolean };
export type QuizPresenter = QuizScreen & { groups: QuizGroup[]; leaders: Leaders['leaders'] };
/** What one person earned here, and in all of the quiz so far. */
export type QuizOwnResult = { outcome: Outcome; points: number; total: number; streak: number; longest: number };
export type QuizMine = { picks: string[]; text: string; more?: true; result: QuizOwnResult | null };

const TOP = 5;
const MOST_ACCEPTED_SHOWN = 6;

/** What phones see: nothing of the right answer, in no form, before the reveal. */
export const participantView = (config: Config, state: State, sight: Sight): QuizView =>
  show(config, state, sight, sight.revealed);

/** What is projected. */
export const screenView = (config: Config, state: State, sight: Sight): QuizScreen => ({
  ...show(config, state, sight, sight.revealed),
  people: state.ballots.size,
});

/** What the console shows: everything, and, once it is closed, who would lead if this were revealed now. */
export function presenterView(config: Config, state: State, sight: Sight): QuizPresenter {
  return {
    ...show(config, state, sight, true),
    people: state.ballots.size,
    groups: groupsOf(config, state),
    leaders: sight.phase === 'open' ? [] : leadersIf(config, state, sight),
  };
}

/** Not while answers pour in: it counts all of the quiz anew. */
function leadersIf({ quiz }: Config, state: State, { steps, say }: Sight): Leaders['leaders'] {
  const shown = (steps?.() ?? []).map((step): StepInSight => (step.state === state ? { ...step, revealed: true } : step));
  return leadersOf(standingOf(shown, quiz), quiz, TOP, say).leaders;
}

function show(config: Config, state: State, { say }: Sight, known: boolean): QuizView {
  const text = new Map(optionsOf(config).map((one) => [one.code, say(one.text)]));
  return {
    type: config.type,
    question: say(config.question),
    options: shownOrder(config).map((code) => ({ code: handleOf(config, code), text: text.get(code)! })),
    points: config.points,
    speed: config.speed,
    unit: config.type === 'number' && config.unit ? say(config.unit) : '',
    length: TYPED_LENGTH,
    solution: known ? solutionOf(config, say) : null,
    results: known ? resultsOf(config, state) : null,
  };
}

function solutionOf(config: Config, say: Say): QuizSolution {
  const explanation = config.explanation ? parseMarkdown(say(config.explanation)) : [];
  const none = { picks: [], texts: [], value: null, tolerance: 0, explanation };
  switch (config.type) {
    case 'choice':
    case 'several':
    case 'order': {
      const right = config.options.filter((option) => !('right' in option) || option.right);
      return { ...none, picks: right.map(({ code }) => handleOf(config, code)), texts: right.map(({ text }) => say(text)) };
    }
    case 'typed':
      return { ...none, texts: [...new Set(config.accept.map(say))].slice(0, MOST_ACCEPTED_SHOWN) };
    case 'number':
      return { ...none, value: config.answer, tolerance: distanceOf(config.answer, config.tolerance) };
  }
}

function resultsOf(config: Config, state: State): QuizResults {
  const results: QuizResults = { people: state.ballots.size, right: 0, partly: 0, wrong: 0, counts: {} };
  for (const [participant, { outcome }] of scoresOf(config, state)) {
    results[outcome]++;
    if (config.type === 'order') continue;
    for (const code of get(state.ballots, participant)!.answer.picks) {
      const handle = handleOf(config, code);
      results.counts[handle] = (results.counts[handle] ?? 0) + 1;
    }
  }
  return { ...results, counts: Object.fromEntries(Object.entries(results.counts).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function groupsOf(config: Config, state: State): QuizGroup[] {
  if (config.type !== 'typed') return [];
  return groupsIn(state.ballots).map((group) => {
    const accepted = Object.hasOwn(state.accepted, group.key);
    return { ...group, accepted, right: accepted || isAccepted(group.key, config.accept, config.tolerant) };
  });
}

/** What this person answered; once it is revealed, what it earned. */
export function mineOf(config: Config, state: State, participant: string, sight: Sight): QuizMine | null {
  const ballot = get(state.ballots, participant);
  if (!ballot) return null;
  const { picks, text, more } = ballot.answer;
  const result = sight.revealed ? ownResult(config, state, participant, sight) : null;
  return { picks: picks.map((code) => handleOf(config, code)), text, ...(more && { more }), result };
}

function ownResult(config: Config, state: State, participant: string, { steps }: Sight): QuizOwnResult {
  const { outcome, points } = scoresOf(config, state).get(participant)!;
  const player = steps && standingOf(steps(), config.quiz).of.get(participant);
  const { points: total, streak, longest } = player ?? { points, streak: 0, longest: 0 };
  return { outcome, points, total, streak, longest };
}
