import { z } from 'zod';
import { cast, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight, StepInSight } from '../../activity/kind.ts';
import { field } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get } from '../../table.ts';
import { text, type Say } from '../../text/text.ts';
import { aliasOf } from '../../standing/alias.ts';
import { quizName } from '../../standing/earned.ts';
import { leadersOf, type Leaders } from '../../standing/leaders.ts';
import { standingOf, type Standing } from '../../standing/standing.ts';
import { dealt, teamStanding, type TeamStanding } from '../../standing/teams.ts';

const MOST_TEAMS = 12;
const code = z.string().regex(/^[a-z][a-z0-9-]{0,21}$/, 'must be a code such as a-code: a-z, 0-9 and -, at most 22 characters');
const named = z
  .array(z.strictObject({ code, text }))
  .min(2, 'needs at least two teams')
  .max(MOST_TEAMS)
  .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'has two teams with the same code');

const config = z
  .strictObject({
    /** Which questions count: those with the same name. */
    quiz: quizName,
    /** How many people are shown. */
    top: z.number().int().min(3).max(10).default(5),
    /** A number of teams, or their names. */
    teams: z.union([z.number().int().min(2).max(MOST_TEAMS), named], 'must be a number of teams, or a list of them').optional(),
    /** Whether people choose their team here; otherwise, and until they do, they are dealt evenly. */
    choose: z.boolean().default(false),
  })
  .refine(({ teams, choose }) => teams !== undefined || !choose, { error: 'needs teams', path: ['choose'] });

const answer = z.object({ team: z.string().max(22) });

type Config = z.infer<typeof config>;
type Answer = z.infer<typeof answer>;
type State = Ballots<Answer>;

/** `text` is empty where teams only have numbers. */
export type Team = { code: string; text: string };
export type LeaderboardStanding = Leaders & { teams: TeamStanding[]; longest: number };
export type LeaderboardView = { choose: boolean; teams: Team[]; standing: LeaderboardStanding | null };
/** `people` answered at least one of the `asked` questions that are revealed. */
export type LeaderboardScreen = LeaderboardView & { people: number; asked: number; chosen: number };
/** `place` is null until the reveal, `alias` empty before a first answer. */
export type LeaderboardMine = {
  alias: string;
  team: string;
  chose: boolean;
  points: number;
  right: number;
  asked: number;
  streak: number;
  longest: number;
  place: number | null;
  people: number;
};

/** The standing of a quiz: the best by friendly names, teams by the mean of their members, everybody's own place for them alone. */
export const leaderboard: Kind<Config, State, Answer> = {
  config,
  answer,
  fromForm: (form) => ({ team: field(form, 'team') }),
  start: () => emptyTable(),
  refuse: (config, _state, { answer }) => refuse(config, answer),
  fold: (_config, state, act) => cast(state, act),
  ballotAt: (participant) => [participant],
  turnOf: turnIn,
  people: (state) => state.size,
  view: {
    participant: (config, state, sight) => show(config, state, sight, sight.revealed),
    mine,
    screen: (config, state, sight) => screen(config, state, sight, sight.revealed),
    presenter: (config, state, sight) => screen(config, state, sight, true),
  },
  rows,
};

/** The codes of the teams: `team-1`, `team-2` and so on where they have no names. */
const codesOf = ({ teams = [] }: Config): string[] =>
  typeof teams === 'number' ? Array.from({ length: teams }, (_one, at) => `team-${at + 1}`) : teams.map((team) => team.code);

function refuse(config: Config, { team }: Answer): Refusal | null {
  if (!config.choose) return refusal('not-an-activity');
  if (!team) return refusal('empty', { field: 'team' });
  return codesOf(config).includes(team) ? null : refusal('unknown-option', { field: 'team' });
}

const standingIn = (config: Config, { steps }: Sight): Standing => standingOf(steps?.() ?? NO_STEPS, config.quiz);
const NO_STEPS: readonly StepInSight[] = [];

/** Who chose which of these teams, at this step or at another leaderboard of the same quiz; the last in the session holds. */
function chosenIn(config: Config, state: State, { steps }: Sight): ReadonlyMap<string, string> {
  const boards = (steps?.() ?? NO_STEPS).filter(
    (step) => step.kind === 'leaderboard' && (step.config as Config).quiz === config.quiz,
  );
  const states = boards.length ? boards.map((step) => step.state as State) : [state];
  const codes = codesOf(config);
  const chosen = states.flatMap((one) => entries(one).map(([who, { answer }]) => [who, answer.team] as const));
  return new Map(chosen.filter(([, team]) => codes.includes(team)));
}

const knownTeams = new WeakMap<readonly StepInSight[], Map<Config, ReadonlyMap<string, string>>>();

/** Everybody's team. Dealt once per room, however many ask for theirs. */
function teamsIn(config: Config, state: State, sight: Sight): ReadonlyMap<string, string> {
  const steps = sight.steps?.();
  const known = (steps && knownTeams.get(steps)) ?? new Map<Config, ReadonlyMap<string, string>>();
  if (steps) knownTeams.set(steps, known);
  const teams = known.get(config) ?? dealt(standingIn(config, sight), codesOf(config), chosenIn(config, state, sight));
  known.set(config, teams);
  return teams;
}

function namesOf({ teams = [] }: Config, say: Say): Team[] {
  if (typeof teams !== 'number') return teams.map(({ code, text }) => ({ code, text: say(text) }));
  return Array.from({ length: teams }, (_one, at) => ({ code: `team-${at + 1}`, text: '' }));
}

function show(config: Config, state: State, sight: Sight, results: boolean): LeaderboardView {
  const { choose } = config;
  return { choose, teams: namesOf(config, sight.say), standing: results ? board(config, state, sight) : null };
}

function board(config: Config, state: State, sight: Sight): LeaderboardStanding {
  const standing = standingIn(config, sight);
  const teams = config.teams === undefined ? [] : teamStanding(standing, codesOf(config), teamsIn(config, state, sight));
  const longest = Math.max(0, ...standing.players.map((player) => player.longest));
  return { ...leadersOf(standing, config.quiz, config.top, sight.say), teams, longest };
}

function screen(config: Config, state: State, sight: Sight, results: boolean): LeaderboardScreen {
  const { asked, players } = standingIn(config, sight);
  return { ...show(config, state, sight, results), people: players.length, asked, chosen: state.size };
}

function mine(config: Config, state: State, participant: string, sight: Sight): LeaderboardMine | null {
  const standing = standingIn(config, sight);
  const player = standing.of.get(participant);
  const chosen = get(state, participant)?.answer.team;
  if (!player && !chosen) return null;
  const { points, right, streak, longest } = player ?? { points: 0, right: 0, streak: 0, longest: 0 };
  return {
    ...{ points, right, streak, longest, asked: standing.asked, people: standing.players.length },
    alias: player ? aliasOf(participant, config.quiz, sight.say) : '',
    team: teamsIn(config, state, sight).get(participant) ?? '',
    chose: chosen !== undefined,
    place: sight.revealed && player ? player.place : null,
  };
}

/** Only who chose which team: what people earned is in the rows of the questions. */
function* rows(config: Config, state: State, say: Say): Generator<ExportRow> {
  const names = new Map(namesOf(config, say).map((team) => [team.code, team.text]));
  for (const [participant, { answer, lang }] of entries(state))
    yield { participant, item: 'team', value: answer.team, label: names.get(answer.team) || answer.team, lang };
}
