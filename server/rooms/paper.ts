import type { SurveyConfig, SurveyState } from '../../shared/activities/survey/survey.ts';
import { readCode } from '../../shared/evaluation/return-code.ts';
import type { Who } from '../../shared/protocol/commands.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import { kindOf } from '../../shared/activities/kinds.ts';
import { activityOf, stateOf } from '../../shared/room/room.ts';
import { stepOf } from '../../shared/session/session.ts';
import { get } from '../../shared/table.ts';
import { newToken, participantOf } from './identity.ts';
import type { OpenRoom } from './rooms.ts';

/** A form on paper as the office types it: `code` is empty where none was written on it, `items` are points and missing answers. */
export interface PaperForm {
  step: string;
  code: string;
  lang: string;
  items: Record<string, number>;
  /** Whether a form that is there already with this code may be replaced. */
  anyway: boolean;
}

/** What became of a form: the reply of the room, or what is wrong with the code. */
export type Entered = Reply | 'wrong-code' | 'unknown-code' | 'no-survey' | 'form-there';

/** Takes in a form on paper, for the person of its code, or for somebody new where it has none. */
export async function enterPaper(
  { live, people }: OpenRoom,
  { step: id, code, lang, items, anyway }: PaperForm,
): Promise<Entered> {
  const step = stepOf(live.room.session, id);
  const activity = activityOf(live.room, id);
  if (!activity || step?.kind !== 'survey') return 'no-survey';
  const person = personOf({ live, people }, code);
  if (person === 'wrong-code' || person === 'unknown-code') return person;
  if (!anyway && get((stateOf(activity) as SurveyState).ballots, person.id)) return 'form-there';
  const who: Who = { ...people.who(person.id), via: { method: 'paper', device: 'paper' } };
  await live.ask({ type: 'join', id: newToken() }, who);
  const turn = kindOf('survey')!.turnOf(stateOf(activity), person.id) + 1;
  return live.ask({ type: 'answer', id: newToken(), activity: id, run: activity.run, turn, lang, answer: { items } }, who);
}

function personOf(
  { live, people }: Pick<OpenRoom, 'live' | 'people'>,
  code: string,
): { id: string } | 'wrong-code' | 'unknown-code' {
  if (code.trim() === '') return { id: participantOf(live.stored.secret, newToken()) };
  const read = readCode(code);
  if (read === null) return 'wrong-code';
  const id = people.onPaper(read);
  return id === null ? 'unknown-code' : { id };
}

/** The surveys of a room as a form asks them. */
export const surveysOf = ({ live }: OpenRoom) =>
  live.room.session.steps.flatMap(({ id, kind, title, config }) => {
    const activity = activityOf(live.room, id);
    if (kind !== 'survey' || !activity) return [];
    const { wave, asked } = config as SurveyConfig;
    return [{ id, title, wave, phase: activity.phase, asked: asked! }];
  });
