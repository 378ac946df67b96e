import type { Via } from '../waves/waves.ts';
import type { ChangeShown } from '../evaluation/room-change.ts';
import type { Wording } from '../waves/wording.ts';
import type { Json } from '../json.ts';
import type { Step } from '../session/session.ts';
import type { Change } from './fields.ts';
import type { Why } from './pile.ts';
import type { Room, ScreenMode, Split } from './room.ts';

/** What people in the room did. */
export type PeopleEvent =
  | { type: 'joined'; participant: string; standIn?: true }
  | { type: 'seen'; activity: string; run: number; participant: string }
  /** A code of their own: a keyed hash of each answer, in the order of the questions. The last one holds. */
  | { type: 'code-made'; instrument: string; participant: string; elements: string[] }
  | {
      type: 'answered';
      id: string;
      activity: string;
      run: number;
      participant: string;
      turn: number;
      lang: string;
      answer: unknown;
      /** Entered by the presenter for somebody without a phone. */
      standIn?: true;
      /** How it came, where not from the person's own phone and the kind matches people. */
      via?: Via;
      minute?: number;
      quarter?: number;
      /** Counts nowhere until the presenter lets it in. */
      waits?: Why;
    };

/** People whom the presenter had counted by mistake are gone again, with their answers. */
export type WithdrawnEvent = { type: 'entered-withdrawn'; activity: string; run: number; participants: string[] };

/** What a presenter did. `by` is one console; each has its own undo. */
export type PresenterEvent = { by: string } & (
  | { type: 'step-shown'; step: string; /** Milliseconds since 1970. */ at?: number }
  | { type: 'activity-opened'; activity: string }
  | { type: 'activity-closed'; activity: string; /** Milliseconds since 1970. */ at?: number }
  | { type: 'results-revealed'; activity: string }
  | { type: 'results-hidden'; activity: string }
  | { type: 'activity-locked'; activity: string }
  | { type: 'activity-reset'; activity: string; run: number; label?: string }
  | { type: 'run-shown'; activity: string; run: number }
  | { type: 'results-split'; activity: string; split: Split | null }
  | { type: 'step-inserted'; step: Step; after: string }
  | { type: 'step-moved'; step: string; after: string | null }
  | { type: 'step-skipped'; step: string; skipped: boolean }
  | { type: 'timer-started'; step: string; endsAt: number; seconds: number }
  | { type: 'timer-stopped' }
  | { type: 'screen-switched'; to: ScreenMode }
  | { type: 'activity-controlled'; id: string; activity: string; run: number; control: Json }
  /** `texts` are those of the kind, `answers` those that had to wait. */
  | { type: 'texts-moderated'; activity: string; run: number; texts: string[]; answers: string[]; to: 'shown' | 'hidden' }
  /** What the author of a text writes from now on waits for the presenter, or no longer; without a text, nobody's waits any more. */
  | { type: 'author-held'; activity: string; text: string | null; held: boolean }
  | { type: 'late-switched'; taken: boolean }
  | { type: 'people-expected'; people: number }
);

/** Taking an action back, or doing it again: `changes` are the fields as they are to be. */
export type HistoryEvent = { by: string; type: 'undone' | 'redone'; changes: Change[] };

/** What a step took over from another when it opened. */
export type StepEvent = { type: 'step-filled'; step: string; config: unknown };

/** A wave of a survey was opened: from here on its wording is known by its hashes. `at` is milliseconds since 1970. */
export type WaveEvent = { type: 'wave-opened'; activity: string; run: number; at: number; wording: Wording };

/** The office closed the room for good, or had the results of an instrument shown before its after wave was closed. */
export type OfficeEvent =
  | { type: 'room-ended' }
  | { type: 'answers-taken'; at: number }
  | { type: 'results-shown-early'; instrument: string; at: number };

/**
 * The room was made anonymous: its log is another one, in which nothing tells who somebody was or when they came. What presenters did is
 * there as the fields that it left behind.
 */
export type SealEvent = {
  type: 'sealed';
  added: Step[];
  waves: Room['waves'];
  shownEarly: Room['shownEarly'];
  /** Not there in rooms that were sealed before it was kept. */
  shownChanges?: Room['shownChanges'];
  changes: Change[];
};

/** What happened in a room; the log is a list of these. */
export type Event =
  PeopleEvent | WithdrawnEvent | PresenterEvent | HistoryEvent | StepEvent | WaveEvent | ChangeShown | OfficeEvent | SealEvent;
