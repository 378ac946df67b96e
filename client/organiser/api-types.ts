import type { Phase } from '../../shared/activity/kind.ts';
import type { Mapping } from '../../shared/evaluation/brought/mapping.ts';
import type { Suggestion } from '../../shared/evaluation/brought/suggest.ts';
import type { Risk } from '../../shared/evaluation/disclosure/risk.ts';
import type { Grade } from '../../shared/evaluation/results/grade.ts';

/** What the HTTP API of organisers answers; a test holds it against the server's own schemas. */
export interface SessionSummary {
  name: string;
  title: string;
  steps: number;
  minutes: number;
  /** Why no room can be opened, a line per mistake; null when one can. */
  problem: string | null;
}

export interface RoomSummary {
  code: string;
  session: string;
  title: string;
  /** Milliseconds since 1970. */
  openedAt: number;
  people: number;
  connected: number;
  answers: number;
  step: { title: string; number: number; of: number };
  ended: boolean;
  /** Its answers were given elsewhere and brought as a file. */
  brought: boolean;
}

export interface ActivitySummary {
  id: string;
  kind: string;
  title: string;
  phase: Phase;
  people: number;
}

export interface RoomDetail extends RoomSummary {
  links: { join: string; present: string; screen: string };
  activities: ActivitySummary[];
}

export interface RehearsalSummary extends RoomSummary {
  links: RoomDetail['links'];
  /** How many people are simulated. */
  simulated: number;
  /** The room that it is a copy of; null where it was started from a session. */
  from: string | null;
}

/** What is in a bundle, said before it is downloaded. `risk` is null where it holds no answers of single persons. */
export interface BundleCheck {
  grade: Grade;
  threshold: number;
  answers: boolean;
  risk: Risk | null;
  texts: number;
}

/** A file of answers from elsewhere as the server read it, with a first mapping. */
export interface BroughtLook {
  header: string[];
  rows: string[][];
  total: number;
  texts: Suggestion['texts'];
  rooms: Suggestion['rooms'];
  draft: Mapping;
}

export interface BroughtCounts {
  people: number;
  matched: number;
}

/** A form from elsewhere as a session file, with what somebody should look at and what was left out. */
export interface BroughtQuestionnaire {
  yaml: string;
  notes: string[];
  left: string[];
}

export interface SurveySummary {
  id: string;
  title: string;
  wave: string;
  phase: string;
  /** Labels from point 1 upward. */
  scale: string[];
  /** Codes that may be given instead of a point. */
  missing: number[];
  /** `levels` are the answers of a question about people themselves, from 1. */
  items: { code: string; text: string; levels?: string[] }[];
}

/** How people of a room are matched, and until when. */
export interface MatchingState {
  sealed: boolean;
  /** Such as 2026-12-26. */
  sealsOn: string | null;
  open: string[];
  planned: string[];
  languages: string[];
  surveys: SurveySummary[];
}
