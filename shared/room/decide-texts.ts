import { kindOf } from '../activities/kinds.ts';
import type { PresenterCommand } from '../protocol/commands.ts';
import { refusal, type Refusal } from '../protocol/refusal.ts';
import { stepOf, type Step } from '../session/session.ts';
import { markOf } from '../text/mark.ts';
import { changesNothing } from './changes.ts';
import type { Decision } from './decide.ts';
import type { PresenterEvent } from './events.ts';
import { isUndecided } from './late.ts';
import { piledIn, waitingIn, type Piled } from './pile.ts';
import { activityOf, stateOf, type Activity, type Room } from './room.ts';
import { sightOf } from './sight.ts';
import { authorsOf, textIn, type Written } from './written.ts';

type TextCommand = Extract<PresenterCommand, { type: 'moderate-texts' | 'hold-back' }>;
type Moderate = TextCommand & { type: 'moderate-texts' };

/** Decides what becomes of texts and of answers that had to wait, whatever the kind of their activity. */
export function decideTexts(room: Room, command: TextCommand, by: string): Decision {
  const step = stepOf(room.session, command.activity);
  const activity = activityOf(room, command.activity);
  if (!step || !activity) return no(refusal(step ? 'not-an-activity' : 'unknown-activity'));
  return command.type === 'hold-back' ? holdBack(room, command, by) : moderate(room, step, activity, command, by);
}

const no = (refusal: Refusal): Decision => ({ refusal });

const act = (room: Room, event: PresenterEvent): Decision => ({ events: changesNothing(room, event) ? [] : [event] });

function holdBack(room: Room, { activity, text, held }: TextCommand & { type: 'hold-back' }, by: string): Decision {
  if (text === null ? held : authorsOf(room, activity, text).length === 0) return no(refusal('unknown-item', { field: 'text' }));
  return act(room, { by, type: 'author-held', activity, text, held });
}

function moderate(room: Room, step: Step, activity: Activity, command: Moderate, by: string): Decision {
  const named =
    command.texts === 'late' ? waitingIn(activity, 'late').map(({ act }) => ({ id: act.id, read: null })) : command.texts;
  const piled = named.flatMap(({ id }) => piledIn(activity, id) ?? []).filter(({ standing }) => standing !== 'shown');
  const others = named.filter(({ id }) => !piled.some(({ act }) => act.id === id));
  const texts = others.flatMap(({ id, read }) => ({ text: textIn(room, step.id, id), read }));
  if (named.length === 0 || !texts.every(({ text }) => text)) return no(refusal('unknown-item', { field: 'texts' }));
  const chosen = texts.filter(({ text, read }) => command.to === 'hidden' || isAsRead(text!, read)).map(({ text }) => text!.id);
  const answers = command.to === 'hidden' ? { in: piled, refused: null } : admitted(room, step, activity, piled);
  if (!chosen.length && !answers.in.length) return no(answers.refused ?? refusal('changed-since'));
  return act(room, {
    by,
    type: 'texts-moderated',
    activity: step.id,
    run: activity.run,
    texts: chosen,
    answers: answers.in.map(({ act }) => act.id),
    to: command.to,
  });
}

/** Nobody's later words slip through. */
const isAsRead = ({ text }: Written, read: string | null): boolean => read === null || read === markOf(text);

/** Those answers that the rules of the kind still take, each after those before it, and why the first of the others is not taken. */
function admitted(room: Room, step: Step, activity: Activity, piled: readonly Piled[]) {
  if (!isUndecided(room, step, activity.revealed)) return { in: [], refused: refusal('closed') };
  const kind = kindOf(step.kind)!;
  const sight = sightOf(room, step.id, room.session.language);
  const taken: Piled[] = [];
  let refused: Refusal | null = null;
  let state = stateOf(activity);
  for (const one of [...piled].sort((a, b) => a.act.turn - b.act.turn)) {
    const why = kind.refuse(step.config, state, one.act, sight);
    refused ??= why;
    if (why) continue;
    state = kind.fold(step.config, state, one.act);
    taken.push(one);
  }
  return { in: taken, refused };
}
