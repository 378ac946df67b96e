import type { Sight } from '../../activity/kind.ts';
import { entries } from '../../table.ts';
import type { SurveyConfig } from './survey.ts';
import { hasRefused, isComplete, type SurveyState } from './state.ts';
import type { Wave } from './waves.ts';

export type SurveyView = {
  wave: Wave;
  title: string;
  intro: string;
  /** What the organiser adds to the words of consent; empty for most. */
  consent: string;
  /** Labels from point 1 upward. */
  scale: string[];
  dontKnow: boolean;
  preferNotToSay: boolean;
  items: { code: string; text: string }[];
};
/** Results of a survey are never shown while its waves run: only how many have answered, and how many of them completely. */
export type SurveyCount = SurveyView & { people: number; complete: number; refused: number; present: number | null };
export type SurveyMine = { items: Record<string, number>; complete: boolean; refused?: true };

/** What is asked. */
export function show(config: SurveyConfig, { say }: Sight): SurveyView {
  const instrument = config.asked!;
  const intro = config.intro ?? instrument.intro;
  return {
    wave: config.wave,
    title: say(instrument.title),
    intro: intro ? say(intro) : '',
    consent: instrument.consent ? say(instrument.consent) : '',
    scale: instrument.scale.map(say),
    dontKnow: instrument.dontKnow,
    preferNotToSay: instrument.preferNotToSay ?? false,
    items: instrument.items.map((item) => ({ code: item.code, text: say(item.text) })),
  };
}

/** What is asked, and how many took part. */
export function count(config: SurveyConfig, state: SurveyState, sight: Sight): SurveyCount {
  let [people, complete, refused] = [0, 0, 0];
  for (const [participant, ballot] of entries(state.ballots)) {
    if (hasRefused(state, participant)) continue;
    people++;
    if (isComplete(config.asked!, ballot.answer)) complete++;
  }
  for (const [, { part }] of entries(state.parts)) if (part === 'refused') refused++;
  return { ...show(config, sight), people, complete, refused, present: state.present };
}
