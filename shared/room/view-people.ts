import { textsOf } from '../activities/kind-texts.ts';
import { kindOf } from '../activities/kinds.ts';
import type { Sight } from '../activity/kind.ts';
import type { Json } from '../json.ts';
import { indexOfStep, stepOf, type Step } from '../session/session.ts';
import { slideView, type Slide } from '../slide/slide.ts';
import { sayIn, type Say, type Text } from '../text/text.ts';
import { pileOf, type Piled } from './pile.ts';
import { activityOf, stateOf, type Room } from './room.ts';
import { sightOf } from './sight.ts';
import type { MineView, ParticipantView, Stage } from './views.ts';
import { wordsIn } from './written.ts';

/** A step as phones see it, the current one unless said otherwise: nothing that depends on what others answered before it is revealed. */
export function participantView(room: Room, language: string, at = room.step): ParticipantView {
  const common = commonOf(room, language, at);
  const title = titleOnPhone(room, common.step, language);
  return { ...common, step: { ...common.step, title }, stage: stageOf(room, language, 'participant', at) };
}

/** A title that only says its question, as that of a step put in on the spot, is not said twice: the kind's name stands in its place. */
function titleOnPhone({ session }: Room, { id, kind, title }: ParticipantView['step'], language: string): string {
  const { question } = (stepOf(session, id)?.config ?? {}) as { question?: Text };
  const asked = question ? sayIn(language, session.language)(question) : '';
  const again = asked === title || (title.endsWith('…') && asked.startsWith(title.slice(0, -1)));
  return (again && textsOf(kind, language)?.name) || title;
}

/** What one person did in an activity, or null where there is none, as on a slide. `who` is their name there: see `nameIn`. */
export function mineIn(room: Room, activity: string, language: string, who: string): MineView | null {
  const at = activityOf(room, activity);
  const step = stepOf(room.session, activity);
  if (!at || !step) return null;
  const kind = kindOf(step.kind)!;
  const body = kind.view.mine(step.config, stateOf(at), who, sightOf(room, activity, language));
  const own = Object.values(pileOf(at).acts).filter(({ act }) => act.participant === who);
  const turn = Math.max(kind.turnOf(stateOf(at), who), ...own.map(({ act }) => act.turn));
  return { activity, run: at.run, turn, body, ...(own.length && { waits: waitsOf(step.kind, own) }) };
}

/** What became of the newest answer that came late, and the words that were held back and are not let in. */
function waitsOf(kind: string, own: readonly Piled[]): NonNullable<MineView['waits']> {
  const sorted = [...own].sort((a, b) => a.act.turn - b.act.turn);
  const late = sorted.findLast(({ why }) => why === 'late')?.standing ?? null;
  const held = sorted.filter(({ why, standing }) => why === 'held' && standing !== 'shown');
  return { late, held: held.map(({ act, standing }) => ({ text: wordsIn(kind, act.answer), hidden: standing === 'hidden' })) };
}

/** Whether somebody has anything of their own in an activity: an act, or what follows from acts elsewhere, such as a place. */
export const isOwn = (mine: MineView | null): mine is MineView => mine !== null && (mine.turn > 0 || mine.body !== null);

/** Whether an activity stores people under an alias of its own. */
export function isAnonymous(room: Room, activity: string): boolean {
  const step = stepOf(room.session, activity);
  return (step && kindOf(step.kind)?.anonymous?.(step.config)) ?? false;
}

type Audience = 'participant' | 'screen' | 'presenter';

/** A step as this audience may see it, the current one unless said otherwise. */
export function stageOf(room: Room, language: string, audience: Audience, place = room.step): Stage {
  const step = stepOf(room.session, place)!;
  const at = activityOf(room, step.id);
  if (!at) return { slide: slideView(step.config as Slide, sayIn(language, room.session.language)) };
  const { kind, phase, revealed, run } = { ...at, kind: step.kind };
  return {
    activity: { kind, phase, revealed, run, body: bodyOf(step, stateOf(at), sightOf(room, step.id, language), audience) },
  };
}

const bodyOf = (step: Step, state: unknown, sight: Sight, audience: Audience): Json =>
  kindOf(step.kind)!.view[audience](step.config, state, sight);

/** What every audience knows: where it looks, and how long the timer there runs. */
export function commonOf(room: Room, language: string, place = room.step): Omit<ParticipantView, 'stage'> {
  const say = sayIn(language, room.session.language);
  const timer = room.timer?.step === place ? { endsAt: room.timer.endsAt, seconds: room.timer.seconds } : null;
  const { title, name } = room.session;
  return {
    rev: room.seq,
    code: room.code,
    title: say(title),
    media: `/sessions/${name}/`,
    step: stepView(room, say, place),
    timer,
    ended: room.ended,
  };
}

function stepView(room: Room, say: Say, place: string): ParticipantView['step'] {
  const { id, kind, title } = stepOf(room.session, place)!;
  const { steps } = room.session;
  return { id, kind, title: say(title), number: indexOfStep(room.session, id) + 1, of: steps.length };
}
