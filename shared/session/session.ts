import type { Instruments } from './instrument.ts';
import type { Text } from '../text/text.ts';

/** A step of a session: a slide, or an activity that people answer. `config` is what its kind read from the file. */
export interface Step {
  id: string;
  kind: string;
  title: Text;
  /** Planned duration in minutes. */
  minutes: number;
  /** Length in minutes of the countdown that the presenter may start. */
  timer?: number;
  /** For the presenter only, Markdown. */
  notes?: Text;
  /** Whether an activity opens when it is shown, or when the presenter opens it. */
  opens: 'shown' | 'by-hand';
  /** Whether results are seen while people answer, or when the presenter reveals them. */
  results: 'hidden' | 'live';
  config: unknown;
}

/** A chapter of the agenda: a day, a module. */
export interface Part {
  title?: Text;
  steps: string[];
}

/** The plan of a workshop, ready to be delivered: every reference resolved, every text in the languages it has. */
export interface Session {
  name: string;
  title: Text;
  description?: Text;
  /** The language that every text falls back to. */
  language: string;
  languages: string[];
  instruments: Instruments;
  parts: Part[];
  steps: Step[];
  /** Activities that run beside all steps, from the start to the end; none in sessions from before there were any. */
  beside?: Step[];
  /** Its answers were given elsewhere and brought as a file; nobody was online. */
  brought?: true;
  /** Whether answers that come after closing wait for the presenter (which they do where this is not there) or are refused. */
  late?: 'never';
  /** How many people are expected: what one address may bring depends on it. */
  people?: number;
  /** Words of this room that mark a text as worth a look, beside those of the lists; no text is marked where this is not there. */
  hints?: string[];
  /** A marked copy for simulated people: its room is kept in memory only, and leaves nothing behind. */
  rehearsal?: true;
}

const indexes = new WeakMap<Session, Map<string, number>>();

/** The place of a step in the agenda, or -1 for what is not in it. */
export function indexOfStep(session: Session, id: string): number {
  let index = indexes.get(session);
  if (!index) indexes.set(session, (index = new Map(session.steps.map((step, at) => [step.id, at]))));
  return index.get(id) ?? -1;
}

/** The activity beside the agenda with this id, or undefined. */
export const besideOf = (session: Session, id: string): Step | undefined => session.beside?.find((step) => step.id === id);

/** The step with this id, in the agenda or beside it, or undefined. */
export const stepOf = (session: Session, id: string): Step | undefined =>
  session.steps[indexOfStep(session, id)] ?? besideOf(session, id);

/** Everything that people can be asked: the agenda, then what runs beside it. */
export const allSteps = ({ steps, beside = [] }: Session): Step[] => [...steps, ...beside];
