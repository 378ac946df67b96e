import type { z } from 'zod';
import type { Via } from '../activities/survey/waves.ts';
import type { Form } from '../form.ts';
import type { Json } from '../json.ts';
import type { Refusal } from '../protocol/refusal.ts';
import type { Earned } from '../standing/earned.ts';
import type { Instruments } from '../session/instrument.ts';
import type { Pictures } from '../session/pictures.ts';
import type { Say } from '../text/text.ts';

/** What one person answered, as the log holds it. `id` is the command's, unique in the room; `turn` counts up per person. */
export interface Answered<Answer> {
  id: string;
  participant: string;
  answer: Answer;
  turn: number;
  lang: string;
  /** Whole minutes since 1970 on the server's clock, for kinds that are `timed`. */
  minute?: number;
  /** How an answer came, where the kind is `matched` and it did not come from the person's own phone. */
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

/** What a presenter may do to a running activity of this kind, beyond opening, closing, revealing and resetting it. */
export interface Controls<Config, State, Control> {
  schema: z.ZodType<Control>;
  refuse(config: Config, state: State, control: Control): Refusal | null;
  /** The field changes of a control; `id` is the command's. Undo restores exactly these fields. */
  changes(config: Config, state: State, control: Control, id: string): KindChange[];
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
  /** Whether the same person's answers are matched across days and phones, so that it matters how each came. */
  matched?: true;
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
  /** How much waits for the presenter: questions to look at, hands that are up. */
  waiting?(config: Config, state: State): number;
  /** Whether something must stay secret until the presenter reveals it: results are then never live, and revealing closes the step. */
  secret?(config: Config): boolean;
  /** Whether an answer carries the quarter of the countdown in which it came. */
  quarters?(config: Config): boolean;
  start(config: Config): State;
  /** Why an act of this person cannot be accepted now, or null. Limits are enforced here and nowhere else. */
  refuse(config: Config, state: State, act: Answered<Answer>, sight: Sight): Refusal | null;
  fold(config: Config, state: State, act: Answered<Answer>): State;
  /** The highest turn of this person so far, 0 before the first. */
  turnOf(state: State, participant: string): number;
  controls?: Controls<Config, State, Control>;
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
  /** What people have earned, where answers are scored. */
  earned?(config: Config, state: State): Earned;
  /** The long table of an activity. */
  rows(config: Config, state: State, say: Say): Iterable<ExportRow>;
}
