import { oncePer } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { get } from '../../table.ts';
import { actFromForm, foldAct, openAct, refuseAct, type OpenAct } from './acts.ts';
import { openConfig, type OpenConfig } from './config.ts';
import type { Layout, Order } from './settings.ts';
import { controls, type OpenControl } from './controls.ts';
import {
  answersOf,
  emptyOpen,
  likesOf,
  personIn,
  standing,
  standingOf,
  type Entry,
  type OpenState,
  type Standing,
} from './state.ts';
import { texts } from './written.ts';

export type { OpenControl } from './controls.ts';

/** What a phone is sent at most, the screen, and the console of each part of its queue. */
const MOST_ON_A_PHONE = 50;
const MOST_ON_THE_SCREEN = 200;
const MOST_ON_THE_CONSOLE = 200;

export type Shown = { id: string; text: string; likes: number };
export type Queued = Shown & { version: string };

type Frame = { question: string; perPerson: number; length: number; upvotes: boolean; writing: boolean; checked: boolean };
/**
 * `answers` is null until revealed. Likes are counted for phones once it is closed: while people like, a count would lead them, and
 * every like would travel to every phone.
 */
export type OpenView = Frame & { answers: { id: string; text: string; likes?: number }[] | null; more: number };
export type OpenScreen = Frame & {
  people: number;
  /** Answers that were written and not taken back. */
  count: number;
  layout: Layout;
  order: Order;
  answers: Shown[] | null;
  /** How many more there are than are sent. */
  more: number;
  spotlight: Shown | null;
};
/** Parts of the queue as far as they are sent, and how many answers each holds. */
export type OpenPresenter = Omit<OpenScreen, 'answers' | 'more'> & {
  approval: OpenConfig['approval'];
  queue: { [Part in Queue]: { answers: Queued[]; count: number } };
};
export type Queue = Exclude<Standing, 'gone'>;
export type OpenMine = { answers: { id: string; text: string; standing: Queue }[]; likes: string[] };

/** Open text: answers in people's own words, checked by the presenter where the session asks for it, liked by the room. */
export const open: Kind<OpenConfig, OpenState, OpenAct, OpenControl> = {
  config: openConfig,
  answer: openAct,
  fromForm: actFromForm,
  anonymous: () => true,
  start: emptyOpen,
  refuse: refuseAct,
  fold: (_config, state, act) => foldAct(state, act),
  turnOf: (state, participant) => personIn(state, participant).turn,
  controls,
  texts,
  people: (state) => state.people.size,
  view: { participant, mine, screen, presenter },
  rows,
};

const frame = (config: OpenConfig, state: OpenState, { say }: Sight): Frame => ({
  question: say(config.question),
  perPerson: config.perPerson,
  length: config.length,
  upvotes: config.upvotes,
  writing: state.writing,
  checked: config.approval === 'first',
});

type Listed = readonly [id: string, entry: Entry];

const listed = oncePer((state: OpenState): Listed[] => standing(state));

/** The answers that stand so, in the presenter's order; equal ones ordered by id. */
function those(config: OpenConfig, state: OpenState, how: Queue, order: Order = state.order): Listed[] {
  const all = listed(state).filter(([id, entry]) => standingOf(config, state, id, entry) === how);
  if (order === 'newest') return all.sort(([, a], [, b]) => b.at - a.at);
  return order === 'likes' ? all.sort(([a], [b]) => likesOf(state, b) - likesOf(state, a)) : all;
}

const shownAs = (state: OpenState, [id, { text }]: Listed): Shown => ({ id, text, likes: likesOf(state, id) });

function participant(config: OpenConfig, state: OpenState, sight: Sight): OpenView {
  if (!sight.revealed) return { ...frame(config, state, sight), answers: null, more: 0 };
  const final = sight.phase === 'closed';
  const all = those(config, state, 'shown', state.order === 'likes' && !final ? 'mixed' : state.order);
  const answers = all.slice(0, MOST_ON_A_PHONE).map(([id, { text }]) => ({
    id,
    text,
    ...(final && config.upvotes && { likes: likesOf(state, id) }),
  }));
  return { ...frame(config, state, sight), answers, more: final ? all.length - answers.length : 0 };
}

function staff(config: OpenConfig, state: OpenState, sight: Sight, see: boolean) {
  const { people, layout, order } = state;
  return {
    ...frame(config, state, sight),
    people: people.size,
    count: listed(state).length,
    layout,
    order,
    spotlight: see ? spotlit(config, state) : null,
  };
}

function screen(config: OpenConfig, state: OpenState, sight: Sight): OpenScreen {
  const all = sight.revealed ? those(config, state, 'shown') : [];
  const answers = sight.revealed ? all.slice(0, MOST_ON_THE_SCREEN).map((one) => shownAs(state, one)) : null;
  return { ...staff(config, state, sight, sight.revealed), answers, more: all.length - (answers?.length ?? 0) };
}

function presenter(config: OpenConfig, state: OpenState, sight: Sight): OpenPresenter {
  const part = (how: Queue) => {
    const all = those(config, state, how);
    const answers = all.slice(0, MOST_ON_THE_CONSOLE).map((one) => ({ ...shownAs(state, one), version: one[1].version }));
    return { answers, count: all.length };
  };
  const queue = { waiting: part('waiting'), shown: part('shown'), hidden: part('hidden') };
  return { ...staff(config, state, sight, true), approval: config.approval, queue };
}

/** An answer leaves the spotlight when it is hidden, taken back, or no longer says what was put there. */
function spotlit(config: OpenConfig, state: OpenState): Shown | null {
  const { spotlight } = state;
  const entry = spotlight && get(state.entries, spotlight.answer);
  if (!entry || entry.version !== spotlight.version) return null;
  return standingOf(config, state, spotlight.answer, entry) === 'shown' ? shownAs(state, [spotlight.answer, entry]) : null;
}

function mine(config: OpenConfig, state: OpenState, person: string): OpenMine | null {
  const answers = answersOf(state, person).map(([id, entry]) => ({
    id,
    text: entry.text,
    standing: standingOf(config, state, id, entry) as Queue,
  }));
  const likes = Object.entries(personIn(state, person).likes).flatMap(([id, { on }]) => (on ? [id] : []));
  return answers.length || likes.length ? { answers, likes: likes.sort() } : null;
}

const ITEMS = { shown: 'answer', hidden: 'answer_hidden', waiting: 'answer_waiting' } as const;

function* rows(config: OpenConfig, state: OpenState): Generator<ExportRow> {
  for (const [id, entry] of listed(state)) {
    const how = standingOf(config, state, id, entry) as Queue;
    yield { participant: null, item: ITEMS[how], value: id, label: entry.text, lang: '' };
    if (config.upvotes) yield { participant: null, item: 'likes', value: likesOf(state, id), label: entry.text, lang: '' };
  }
}
