import type { Sight } from '../../activity/kind.ts';
import type { ShownChange } from '../../evaluation/room-change.ts';
import type { Demographic } from '../../session/instrument.ts';
import { entries, get } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import type { SurveyConfig } from './survey.ts';
import { hasRefused, isComplete, isDoubled, type SurveyBallot, type SurveyState } from './state.ts';
import type { Wave } from '../../waves/waves.ts';

export type SurveyView = {
  wave: Wave;
  title: string;
  intro: string;
  /** What the organiser adds to the words of consent; empty for most. */
  consent: string;
  /** The day on which answers can be tied to nobody any more; empty where it is not known yet. */
  sealsOn: string;
  /** Labels from point 1 upward. */
  scale: string[];
  dontKnow: boolean;
  preferNotToSay: boolean;
  items: { code: string; text: string }[];
  /** What people are asked about themselves, each with labels of its own. */
  about?: { code: string; text: string; scale: string[] }[];
  /** The instrument, where people may make a code of their own for it. */
  ownCode?: string;
  /** How the room moved; only once the presenter shows it and it may be seen. */
  change?: ShownChange;
};
/** Results of a survey are never shown while its waves run: only how many have answered, and how many of them completely. */
export type SurveyCount = SurveyView & {
  people: number;
  complete: number;
  refused: number;
  /** Saw it and did nothing yet. */
  opened: number;
  /** People whose code was used from two devices. */
  setAside: number;
  /** Of those who answered, how many answered before too; null in the wave before itself. */
  matched: number | null;
  present: number | null;
};
export type SurveyMine = { items: Record<string, number>; complete: boolean; refused?: true };

/** A date that keeps its order in a sentence from right to left, and stays on one line. */
const wholeDate = (day: string): string => `\u2066${day.replaceAll('-', '\u2011')}\u2069`;

/** What is asked. */
export function show(config: SurveyConfig, { say, sealsOn }: Sight): SurveyView {
  const instrument = config.asked!;
  const intro = config.intro ?? instrument.intro;
  return {
    wave: config.wave,
    title: say(instrument.title),
    intro: intro ? say(intro) : '',
    consent: instrument.consent ? say(instrument.consent) : '',
    sealsOn: sealsOn ? wholeDate(sealsOn) : '',
    scale: instrument.scale.map(say),
    dontKnow: instrument.dontKnow,
    preferNotToSay: instrument.preferNotToSay ?? false,
    items: instrument.items.map((item) => ({ code: item.code, text: say(item.text) })),
    ...(instrument.demographics && { about: instrument.demographics.map((one) => aboutView(one, say)) }),
    ...(instrument.selfMade && { ownCode: config.instrument }),
  };
}

const aboutView = ({ code, text, levels }: Demographic, say: Say): NonNullable<SurveyView['about']>[number] => ({
  code,
  text: say(text),
  scale: levels.map((level) => say(level.text)),
});

/** What is asked, and how many took part: numbers of answers only. */
export function count(config: SurveyConfig, state: SurveyState, sight: Sight): SurveyCount {
  const answered = entries(state.ballots).filter(([participant]) => !hasRefused(state, participant));
  const parts = entries(state.parts);
  return {
    ...show(config, sight),
    people: answered.length,
    complete: answered.filter(([, { answer }]) => isComplete(config.asked!, answer)).length,
    refused: parts.filter(([, { part }]) => part === 'refused').length,
    opened: parts.filter(([, { part }]) => part === 'seen').length,
    setAside: answered.filter(([, ballot]) => isDoubled(ballot)).length,
    matched: config.wave === 'before' ? null : matchedIn(config, answered, sight),
    present: state.present,
  };
}

function matchedIn({ instrument }: SurveyConfig, answered: (readonly [string, SurveyBallot])[], sight: Sight): number {
  const before = (sight.steps?.() ?? []).flatMap(({ kind, config, state }) => {
    const asked = kind === 'survey' ? (config as SurveyConfig) : null;
    return asked?.instrument === instrument && asked.wave === 'before' ? [state as SurveyState] : [];
  });
  const counts = (state: SurveyState, participant: string): boolean => {
    const ballot = get(state.ballots, participant);
    return ballot !== undefined && !isDoubled(ballot) && !hasRefused(state, participant);
  };
  const both = answered.filter(([person, ballot]) => !isDoubled(ballot) && before.some((state) => counts(state, person)));
  return both.length;
}
