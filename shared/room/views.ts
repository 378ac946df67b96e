import type { Json } from '../json.ts';
import type { SlideView } from '../slide/slide.ts';
import type { Phase, TextStanding } from '../activity/kind.ts';
import type { Compared } from '../activity/compare.ts';
import type { ScreenMode, Split } from './room.ts';

/** The step that an audience is at. `number` counts from 1; it is 0 for what runs beside the agenda. */
export type StepView = { id: string; kind: string; title: string; number: number; of: number };

/** A countdown as a fact: when it ends on the server's clock, in milliseconds since 1970. */
export type TimerView = { endsAt: number; seconds: number };

/** A slide, or an activity with what its kind shows to this audience. */
export type Stage = { slide: SlideView } | { activity: ActivityView };

export type ActivityView = { kind: string; phase: Phase; revealed: boolean; run: number; body: Json };

/** `media` is where the pictures of the session are. */
type Common = {
  rev: number;
  code: string;
  title: string;
  media: string;
  step: StepView;
  timer: TimerView | null;
  ended: boolean;
};

/** What every phone sees, in one language. */
export type ParticipantView = Common & { stage: Stage };

/** What one person did in the current activity; `turn` is their highest so far. */
export type MineView = { activity: string; run: number; turn: number; body: Json; waits?: OwnWaits };

/** How the newest answer of a person that came after closing stands, and their words that the presenter has to read first. */
export type OwnWaits = { late: TextStanding | null; held: { text: string; hidden: boolean }[] };

/** People who are shown as one: the labels of their answers; `rest` where those who said nothing, or something else, are among them. */
export type SegmentGroup = { labels: string[]; rest: boolean; n: number };

/** A share, a mean or a median; in words where a count would say what each member answered; null where too few said anything. */
export type SegmentValue = number | 'most' | 'few-or-none' | null;

/** Results split by another answer, a value for each group in every line; `why` says what they wait for or lack. */
export type SegmentsView = {
  split: Split;
  by: string;
  measure: Compared['measure'];
  why: 'open' | 'too-few' | null;
  groups: SegmentGroup[];
  range: [least: number, most: number] | null;
  lines: { code: string; label: string; values: SegmentValue[] }[];
};

/** An answer by which results can be split. */
export type SplitChoice = Split & { label: string };

/** What is projected. */
export type ScreenView = Common & {
  stage: Stage;
  /** Only once the results may be seen. */ segments: SegmentsView | null;
  /** The name of the run that is shown, where it was given one. */ round: string | null;
  mode: ScreenMode;
  people: number;
  connected: number;
  /** Whether the people are simulated. */
  rehearsal: boolean;
};

export type AgendaItem = {
  id: string;
  kind: string;
  title: string;
  part: number;
  minutes: number;
  phase: Phase | null;
  revealed: boolean;
  people: number;
  /** Of these, those whose answers the presenter entered. */
  entered: number;
  /** Answers that came after closing and wait for the presenter. */
  late: number;
  skipped: boolean;
  /** Put in during the workshop. */
  added: boolean;
  /** Empty while there is one run only. */
  runs: RunView[];
};

export type Pace = { startedAt: number; from: number; to: number };

/** One run of an activity. */
export type RunView = { run: number; label: string | null; people: number; shown: boolean };

/** An action that can be taken back; `detail` is under which key its kind names a control, if it does. */
export type DoneView = { action: string; activity?: string; detail?: string };

/** An activity that runs beside the agenda, with the presenter's eyes. `waiting` is how much there waits for the presenter. */
export type BesideItem = ActivityView & { id: string; title: string; people: number; waiting: number };

/** What the console shows. `stage` is seen with the presenter's eyes; `timerSeconds` the planned countdown of this step. */
export type PresenterView = Common & {
  stage: Stage;
  mode: ScreenMode;
  people: number;
  connected: number;
  /** Whether the people are simulated. */
  rehearsal: boolean;
  notes: SlideView;
  timerSeconds: number | null;
  /** The results of this step split by another answer, and what else they can be split by. */
  segments: SegmentsView | null;
  splits: SplitChoice[];
  next: { id: string; kind: string; title: string } | null;
  previous: string | null;
  /** When this part was begun, and from which to which minute of it the current step is planned; null before it was. */
  pace: Pace | null;
  /** Consoles that are connected, this one too, and who went to the current step. */
  consoles: number;
  driver: 'you' | 'other' | null;
  parts: string[];
  agenda: AgendaItem[];
  beside: BesideItem[];
  /** How many texts and late answers of all activities wait for the presenter, and whether late ones are taken at all. */
  toRead: number;
  takesLate: boolean;
  /** How many people are expected, and whether newcomers of one address are asked to wait because more than twice as many came. */
  expected: number;
  crowded: boolean;
  /** What undo and redo would take back and do again, or null. */
  undo: DoneView | null;
  redo: DoneView | null;
};
