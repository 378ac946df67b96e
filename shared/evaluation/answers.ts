import type { Phase } from '../activity/kind.ts';
import type { SurveyState } from '../activities/survey/state.ts';
import type { Instrument } from '../session/instrument.ts';
import type { Method, Wave } from '../waves/waves.ts';

/** What one person answered in one wave, by item code: points of the scale and codes of missing answers. */
export interface Response {
  items: Readonly<Record<string, number>>;
  lang: string;
  complete: boolean;
  /** Hashes of the items as this person read them, by item code; empty where none were kept. */
  wording: Readonly<Record<string, string>>;
}

/** A step that asks a wave, with the answers of its current run. */
export interface AskedStep {
  id: string;
  run: number;
  phase: Phase;
  answers: SurveyState;
}

/**
 * One wave of an instrument. `phase` is null where no step asks it; `people` are in the order of their ids, never of arrival, without
 * those who refused and those who are set aside.
 */
export interface WaveAnswers {
  phase: Phase | null;
  steps: readonly AskedStep[];
  people: ReadonlyMap<string, Response>;
  /** Heads that the presenter counted, or null. */
  present: number | null;
  /** Saw what is asked and whether they want to take part, and did neither answer nor refuse. */
  opened: ReadonlySet<string>;
  refused: ReadonlySet<string>;
  /** Whose code was used from two devices in this wave: their answers count for nothing, and nobody is matched by them. */
  setAside: ReadonlySet<string>;
  /** How many complete answers newer ones of the same person have replaced. */
  earlier: number;
}

/** How a person's waves were brought together; `probable` where elements of a self-made code differ. */
export interface Match {
  method: Method;
  probable: boolean;
}

/** An instrument as a room asks it. `closed`: no more answers come to its after wave, so what was said before may be seen. */
export interface Asked {
  code: string;
  instrument: Instrument;
  closed: boolean;
  /** When the organiser had results shown before the after wave was closed, in milliseconds since 1970; a limitation. Null: never. */
  shownEarlyAt: number | null;
  /** Every wave there can be, the ones that nobody asks too. */
  waves: Readonly<Record<Wave, WaveAnswers>>;
  /** Of everybody in any wave. */
  matches: ReadonlyMap<string, Match>;
}

/** Whether results may be seen: nobody can be influenced any more, or the organiser took that upon themselves. */
export const mayShow = ({ closed, shownEarlyAt }: Asked): boolean => closed || shownEarlyAt !== null;

/** Somebody who answered both waves. Items whose wording was not the same in both are in `reworded`, and in neither answer. */
export interface Matched extends Match {
  participant: string;
  before: Response;
  after: Response;
  reworded: readonly string[];
}

const SURE: Match = { method: 'device', probable: false };

/** The people who answered both waves, in the order of their ids. */
export const matchedIn = (asked: Asked): Matched[] => matchedWith(asked, 'after');

/** The people who answered before and in this later wave, whose answers stand as those of after; in the order of their ids. */
export function matchedWith({ waves, matches }: Asked, later: Wave): Matched[] {
  return [...waves.before.people].flatMap(([participant, before]) => {
    const after = waves[later].people.get(participant);
    return after ? [{ participant, ...(matches.get(participant) ?? SURE), ...samePair(before, after) }] : [];
  });
}

/** Somebody whose two answers were found by a printed code; only the caller knows where. */
export const pairedAs = (participant: string, before: Response, after: Response): Matched => ({
  ...{ participant, method: 'code', probable: false },
  ...samePair(before, after),
});

/** Whether nobody may read what people answered. An after wave that was closed before anybody answered it opens nothing. */
export const isWithheld = (asked: Asked): boolean => !mayShow(asked) || matchedIn(asked).length === 0;

/** Both answers, without the items that read differently the second time. */
function samePair(before: Response, after: Response): Pick<Matched, 'before' | 'after' | 'reworded'> {
  const reworded = Object.keys(before.items).filter((code) => differs(before.wording[code], after.wording[code]));
  if (!reworded.length) return { before, after, reworded };
  return { before: leaving(before, reworded), after: leaving(after, reworded), reworded };
}

const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

const leaving = (response: Response, codes: readonly string[]): Response => ({
  ...response,
  items: Object.fromEntries(Object.entries(response.items).filter(([code]) => !codes.includes(code))),
});
