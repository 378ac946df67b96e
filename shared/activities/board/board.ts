import { oncePer } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { get } from '../../table.ts';
import { actFromForm, boardAct, foldAct, refuseAct, splitLines, type BoardAct } from './acts.ts';
import { boardConfig, type BoardConfig } from './config.ts';
import { controls, type BoardControl } from './controls.ts';
import {
  byId,
  emptyBoard,
  groupOf,
  items,
  notesOf,
  shownNotes,
  tallyDots,
  type BoardState,
  type Dots,
  type Item,
  type Note,
  type Stage,
} from './state.ts';
import { texts } from './written.ts';

export type { BoardControl } from './controls.ts';
export type { Stage } from './state.ts';

const MOST_ITEMS_ON_A_PHONE = 60;

type Shown = { id: string; text: string; group: string | null };
export type Ranked = Item & { dots: number };

type Frame = { question: string; perPerson: number; length: number; dots: number; perItem: number; stage: Stage };
/** `items` to vote on while the vote runs; `results` in the order of their dots afterwards. Never a note before its reveal. */
export type BoardView = Frame & { items: Item[] | null; results: Ranked[] | null };
/** `notes` is null until revealed: the screen then knows only how many cards lie face down. */
export type BoardScreen = Frame & {
  people: number;
  voters: number;
  count: number;
  notes: Shown[] | null;
  groups: Record<string, { name: string }>;
  results: Ranked[] | null;
};
export type BoardPresenter = BoardScreen & { aside: Shown[] };
export type BoardMine = { notes: { id: string; text: string; aside: boolean }[]; dots: Dots };

/** Post-it board: write in silence, reveal, group, vote with dots. Notes carry no name, only an alias of their own board. */
export const board: Kind<BoardConfig, BoardState, BoardAct, BoardControl> = {
  config: boardConfig,
  answer: boardAct,
  fromForm: actFromForm,
  split: splitLines,
  anonymous: () => true,
  start: emptyBoard,
  refuse: refuseAct,
  fold: (_config, state, act) => foldAct(state, act),
  turnOf: (state, participant) => get(state.authors, participant)?.turn ?? 0,
  controls,
  texts,
  people: (state) => state.authors.size,
  view: {
    participant: (config, state, sight) => participant(config, state, sight),
    mine: (_config, state, author) => mine(state, author),
    screen: (config, state, sight) => wall(config, state, sight, sight.revealed),
    presenter: (config, state, sight) => ({ ...wall(config, state, sight, true), aside: setAside(state) }),
  },
  rows,
};

const frame = (config: BoardConfig, state: BoardState, { say }: Sight): Frame => ({
  question: say(config.question),
  perPerson: config.perPerson,
  length: config.length,
  dots: config.dots,
  perItem: config.perItem,
  stage: state.stage,
});

function participant(config: BoardConfig, state: BoardState, sight: Sight): BoardView {
  const open = sight.revealed && state.stage === 'vote';
  return {
    ...frame(config, state, sight),
    items: open ? itemsOf(state).slice(0, MOST_ITEMS_ON_A_PHONE) : null,
    results: sight.revealed && state.stage === 'result' ? ranked(state).slice(0, MOST_ITEMS_ON_A_PHONE) : null,
  };
}

const itemsOf = oncePer(items);

const ranked = oncePer((state: BoardState): Ranked[] => {
  const tally = tallyDots(state);
  return itemsOf(state)
    .map((item) => ({ ...item, dots: tally[item.id] ?? 0 }))
    .sort((a, b) => b.dots - a.dots);
});

function wall(config: BoardConfig, state: BoardState, sight: Sight, texts: boolean): BoardScreen {
  const shown = shownNotes(state);
  return {
    ...frame(config, state, sight),
    people: state.authors.size,
    voters: state.votes.size,
    count: shown.length,
    notes: texts ? shown.map(([id, note]) => shownAs(state, id, note)) : null,
    groups: texts ? state.groups : {},
    results: texts && state.stage === 'result' ? ranked(state) : null,
  };
}

const shownAs = (state: BoardState, id: string, note: Note): Shown => ({ id, text: note.text, group: groupOf(state, note) });

const setAside = (state: BoardState): Shown[] =>
  byId(state)
    .filter(([, note]) => note.aside && !note.deleted)
    .map(([id, note]) => shownAs(state, id, note));

function mine(state: BoardState, author: string): BoardMine | null {
  const notes = notesOf(state, author).map((id) => ({ id, text: state.notes[id]!.text, aside: state.notes[id]!.aside }));
  const dots = get(state.votes, author)?.dots ?? {};
  return notes.length || Object.keys(dots).length ? { notes, dots } : null;
}

function* rows(_config: BoardConfig, state: BoardState): Generator<ExportRow> {
  const tally = tallyDots(state);
  for (const [id, note] of shownNotes(state))
    yield { participant: null, item: 'note', value: groupOf(state, note) ?? id, label: note.text, lang: '' };
  for (const item of items(state))
    yield { participant: null, item: 'dots', value: tally[item.id] ?? 0, label: item.name, lang: '' };
}
