import type { z } from 'zod';
import type { AskedWave } from '../waves/asked-wave.ts';
import type { Via } from '../waves/waves.ts';
import type { Form } from '../form.ts';
import type { Json } from '../json.ts';
import type { Refusal } from '../protocol/refusal.ts';
import type { Earned } from '../standing/earned.ts';
import type { RoomChange } from '../evaluation/room-change.ts';
import type { Instruments } from '../session/instrument.ts';
import type { Pictures } from '../session/pictures.ts';
import type { Say } from '../text/text.ts';
import type { Compared, Grouping } from './compare.ts';

/** What one person answered, as the log holds it. `id` is the command's, unique in the room; `turn` counts up per person. */
export interface Answered<Answer> {
  id: string;
  participant: string;
  answer: Answer;
  turn: number;
  lang: string;
  /** Whole minutes since 1970 on the server's clock, for kinds that are `timed`. */
  minute?: number;
  /** How an answer came, where the kind asks waves and it did not come from the person's own phone. */
  via?: Via;
  /** The quarter of the countdown in which it came, 1 to 4; only where the kind asks for it and a countdown was started. */
  quarter?: number;
}

/** A change that a presenter's control makes. Fields, not cards: two changes of one card both survive, and each can be undone. */
export type KindChange =
  | { field: 'kind'; path: string[]; value: Json | undefined }
  | { field: 'revealed'; value: boolean }
  | { field: 'phase'; value: Phase };

/** Waiting for the presenter; locked, when it may be read but not answered yet; open for answers; or closed. */
export const PHASES = ['waiting', 'locked', 'open', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** How an audience looks at an activity. `revealed`: its results may be seen by the room. */
export interface Sight {
  say: Say;
  phase: Phase;
  revealed: boolean;
  /** The day on which what is asked here is made anonymous, such as 2026-12-26; null where that is not known. */
  sealsOn?: string | null;
  /** How the room moved on an item or a composite of an instrument, or why it may not be shown. */
  change?(instrument: string, of: string): RoomChange;
  /** All activities of the room, in the order of the session; for kinds that build on what others hold. */
  steps?(): readonly StepInSight[];
}

/** An activity of the room as kinds see each other. A list is the same object as long as the room is. */
export interface StepInSight {
  id: string;
  kind: string;
  config: unknown;
  state: unknown;
  phase: Phase;
  revealed: boolean;
  /** What people have earned there; null where nothing can be earned. */
  earned(): Earned | null;
}

/** One line of the long export table. `item` and `value` are stable codes; `label` is what people read. */
export interface ExportRow {
  participant: string | null;
  item: string;
  value: string | number;
  label: string;
  lang: string;
}

/** One page of what others wrote, for a phone that asks for it. Lines of one heading follow one another; pages count from 1. */
export interface ReadOnRequest {
  lines: { heading: string; text: string }[];
  page: number;
  pages: number;
}

/** Another step whose best items are the options here: that step, how many of them, and whether they have been taken over. */
export interface Source {
  step: string;
  top: number;
  filled: boolean;
}

/** What a presenter may do to a running activity of this kind, beyond opening, closing, revealing and resetting it. */
export interface Controls<Config, State, Control> {
  schema: z.ZodType<Control>;
  refuse(config: Config, state: State, control: Control, sight: Sight): Refusal | null;
  /** The field changes of a control; `id` is the command's. Undo restores exactly these fields. */
  changes(config: Config, state: State, control: Control, id: string): KindChange[];
}

/** How a text stands: it waits for the presenter, the room may see it once results are shown, or it was set aside. */
export const STANDINGS = ['waiting', 'shown', 'hidden'] as const;
export type TextStanding = (typeof STANDINGS)[number];

/** A text that people wrote. `authors` are the names under which the activity knows them, and never leave the server. */
export interface WrittenText {
  id: string;
  text: string;
  standing: TextStanding;
  authors: string[];
}

/** The words of people in an activity, so that they can be looked after in one place. Nobody's text is ever deleted. */
export interface Texts<Config, State, Answer> {
  /** All that was not taken back, in an order that says nothing about who wrote first. */
  list(config: Config, state: State): WrittenText[];
  /** The field changes that let the room see these texts, or set them aside. Undo restores exactly these fields. */
  moderate(config: Config, state: State, ids: readonly string[], to: 'shown' | 'hidden'): KindChange[];
  /** The words in an act; empty where it has none, such as a vote. */
  wordsIn(answer: Answer): string;
}

/**
 * A kind of activity: everything Plenary knows about it, as one value. Pure: no clock, no chance, no I/O.
 * `Config` is what a session file says of a step, `State` the fold of its answers and controls, `Answer` one act of a person.
 */
export interface Kind<Config, State, Answer, Control = never> {
  /** The step's own fields in a session file. */
  config: z.ZodType<Config>;
  /** Puts what the session file keeps elsewhere into the config; an error in words where it is not there. */
  link?(config: Config, instruments: Instruments, pictures: Pictures): Config | { error: string; path: string[] };
  /** An answer as JSON, already cleaned and within general limits. */
  answer: z.ZodType<Answer>;
  /** A posted form as the JSON that `answer` reads. Never throws. */
  fromForm(form: Form, config: Config): unknown;
  /** A form that holds several acts, such as a note per line, as a form for each. */
  split?(form: Form): Form[];
  /** Whether people are stored under an alias per activity, so that nobody can tie what they wrote to their other answers. */
  anonymous?(config: Config): boolean;
  /** The wave that a step asks, for kinds whose answers are matched by person across waves, days and phones. */
  wave?(config: Config): AskedWave;
  /** The fold once somebody has it before them and did nothing yet; for kinds that count who saw and went no further. */
  seen?(state: State, participant: string): State;
  /** Whether somebody would rather not take part. */
  declined?(state: State, participant: string): boolean;
  /** Whether an activity may run beside the whole workshop. */
  beside?: true;
  /** What the room sees of it where the session file does not say; hidden without this. */
  results?: 'live';
  /**
   * Whether an act is stored with the minute in which it came, for what fades or is sorted by age. Only for kinds that are anonymous: the
   * alias is used nowhere else, the log keeps the order of acts anyway, and no view and no export says a person's minute.
   */
  timed?: true;
  /** Whether acts come often and matter in sum only: they then reach staff a few times a second at most, and phones once. */
  calm?: true;
  /** Whether an act, as a form or as JSON, brings something for everybody to read: of that, a person may bring ten in ten seconds. */
  brings?(act: unknown): boolean;
  /** Whether an act reaches staff only with others, two seconds later: a loud keyboard then gives nobody away. */
  unhurried?(config: Config, answer: Answer): boolean;
  /** How much waits for the presenter: questions to look at, hands that are up. */
  waiting?(config: Config, state: State): number;
  /** Whether something must stay secret until the presenter reveals it: results are then never live, and revealing closes the step. */
  secret?(config: Config): boolean;
  /** How many countdowns long the time for an answer is that carries the quarter of it in which it came; 0 where none does. */
  quarters?(config: Config, answer: Answer): number;
  /** Where the options are the best items of another step. They are taken over when it opens, and stay as they are once somebody answered. */
  source?(config: Config): Source | null;
  /** The config with these names as options. */
  fill?(config: Config, names: readonly string[]): Config;
  /** What came out best, best first, for a step that asks about it; nothing while that may not be seen. */
  best?(config: Config, state: State, sight: Pick<Sight, 'revealed'>): string[];
  start(config: Config): State;
  /** Why an act of this person cannot be accepted now, or null. Limits are enforced here and nowhere else. */
  refuse(config: Config, state: State, act: Answered<Answer>, sight: Sight): Refusal | null;
  fold(config: Config, state: State, act: Answered<Answer>): State;
  /** The highest turn of this person so far, 0 before the first. */
  turnOf(state: State, participant: string): number;
  /** Where a person's answer lies in the state, where one that was counted by mistake can be taken out again. */
  ballotAt?(participant: string): string[];
  controls?: Controls<Config, State, Control>;
  /** Whether there is such a thing that a console can pick up and move by hand. */
  movable?(state: State, thing: string): boolean;
  /** Where people write: their texts. */
  texts?: Texts<Config, State, Answer>;
  /** What else changes when the presenter reveals the results. */
  revealing?(config: Config, state: State): KindChange[];
  /** How many people have taken part. */
  people(state: State): number;
  view: {
    /** What every participant may see. Until `revealed` it does not depend on what others answered. */
    participant(config: Config, state: State, sight: Sight): Json;
    /** What this person did; null before their first act. */
    mine(config: Config, state: State, participant: string, sight: Sight): Json;
    screen(config: Config, state: State, sight: Sight): Json;
    presenter(config: Config, state: State, sight: Sight): Json;
  };
  /** What phones may read beyond their view when somebody asks for it, page by page; null while there is nothing. */
  readOnRequest?(config: Config, state: State, sight: Sight, page: number): ReadOnRequest | null;
  /** What people have earned, where answers are scored. */
  earned?(config: Config, state: State): Earned;
  /** The answers by which results of other activities can be split; never of an anonymous kind. */
  groupings?(config: Config, state: State, say: Say): Grouping[];
  /** Its results as lines that can be set side by side for groups of people; never of an anonymous kind. */
  compare?(config: Config, state: State, say: Say): Compared;
  /** The long table of an activity. */
  rows(config: Config, state: State, say: Say): Iterable<ExportRow>;
}
