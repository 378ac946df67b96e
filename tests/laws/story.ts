import { kinds, type AnyKind, type KindName } from '../../shared/activities/kinds.ts';
import type { Answered, Sight } from '../../shared/activity/kind.ts';
import type { Json } from '../../shared/json.ts';
import type { Step } from '../../shared/session/session.ts';
import { sayIn } from '../../shared/text/text.ts';
import { frozen } from '../helpers/rooms.ts';
import type { Chance } from '../helpers/seeds.ts';
import { sessionOf } from '../helpers/sessions.ts';
import { samples, type Sample } from './samples.ts';

/** Everybody who looks at the same view. */
export const AUDIENCES = ['participant', 'screen', 'presenter'] as const;
/** Ids that would be seen if they leaked. */
export const PEOPLE = Array.from({ length: 12 }, (_one, at) => `person-number-${at}`);
/** How somebody looks at an activity whose results are hidden. */
export const hidden: Sight = { say: sayIn('en', 'en'), phase: 'open', revealed: false };
/** The same once they are revealed. */
export const shown: Sight = { ...hidden, revealed: true };

/** A step of a kind with what the laws know of it. */
export interface Case {
  name: KindName;
  kind: AnyKind;
  sample: Sample;
  raw: Record<string, unknown>;
  step: Step;
  config: unknown;
}

/** Every kind in every configuration that its samples have. */
export const cases: Case[] = (Object.keys(kinds) as KindName[]).flatMap((name) =>
  samples[name].steps.map((raw) => {
    const step = sessionOf(raw).steps[0]!;
    return { name, kind: kinds[name] as AnyKind, sample: samples[name] as Sample, raw, step, config: frozen(step.config) };
  }),
);

/** One act of somebody, or a control that leads to the next scene. */
export type Act = { act: Answered<unknown> } | { control: unknown; id: string };

/** What happens in an activity: in every scene everybody acts a few times, with turns that may arrive late. */
export function story({ kind, sample, config }: Case, random: Chance): Act[] {
  let state = kind.start(config);
  return [null, ...(sample.scenes ?? [])].flatMap((control) => {
    const moves: Act[] = control ? [{ control, id: random.id() }] : [];
    state = moves.reduce((at, one) => apply({ kind, config }, at, one), state);
    const acts = Array.from({ length: 100 }, (): Act[] => {
      const next = actOf({ kind, sample, config }, random, state);
      if (!next || kind.refuse(config, state, next, hidden)) return [];
      state = kind.fold(config, state, next);
      return [{ act: next }];
    });
    return [...moves, ...acts.flat()];
  });
}

/** One answer of everybody that the rules take. */
export function everybodyAnswers({ kind, sample, config }: Case, random: Chance): Act[] {
  const state = kind.start(config);
  return PEOPLE.map((participant) => {
    for (;;) {
      const parsed = kind.answer.safeParse(sample.answer(random, config, state, participant));
      const act = { id: random.id(), participant, answer: parsed.data, turn: 1, lang: 'en' };
      if (parsed.success && !kind.refuse(config, state, act, hidden)) return { act };
    }
  });
}

/** What a fold needs. */
export type Rules = Pick<Case, 'kind' | 'config'>;

function actOf({ kind, sample, config }: Rules & { sample: Sample }, random: Chance, state: unknown): Answered<unknown> | null {
  const participant = random.pick(PEOPLE);
  const parsed = kind.answer.safeParse(sample.answer(random, config, state, participant));
  if (!parsed.success) return null;
  const turn = Math.max(1, kind.turnOf(state, participant) + (sample.inOrder ? 1 : random.below(4) - 1));
  return { id: random.id(), participant, answer: parsed.data, turn, lang: random.pick(['en', 'es']) };
}

/** The state after one more act, folded as the room does: frozen, so that a fold that writes to it throws. */
export function apply({ kind, config }: Rules, state: unknown, one: Act): unknown {
  if ('act' in one) return frozen(kind.fold(config, frozen(state), frozen(one.act)));
  const changes = kind.controls!.changes(config, frozen(state), one.control, one.id);
  return frozen(changes.reduce((at, change) => (change.field === 'kind' ? setIn(at, change.path, change.value) : at), state));
}

function setIn(data: unknown, [key, ...rest]: string[], value: Json | undefined): unknown {
  if (key === undefined) return value;
  const tree = data as Record<string, unknown>;
  return { ...tree, [key]: setIn(tree[key], rest, value) };
}

/** The state after all these acts. */
export const tell = (one: Case, acts: readonly Act[], from = one.kind.start(one.config)): unknown =>
  acts.reduce((state, act) => apply(one, state, act), from);

/** Everything that anybody may see of a state. */
export function viewsOf({ kind, config }: Rules, state: unknown): unknown[] {
  const common = AUDIENCES.flatMap((audience) => [hidden, shown].map((sight) => kind.view[audience](config, state, sight)));
  const own = PEOPLE.map((person) => kind.view.mine(config, state, person, shown));
  return [
    ...common,
    ...own,
    [...kind.rows(config, state, shown.say)],
    kind.people(state),
    PEOPLE.map((person) => kind.turnOf(state, person)),
  ];
}

/** Plain data as text. */
export const said = (data: unknown): string => JSON.stringify(data);

/** What anybody may see, letter by letter: the order of keys tells something too. */
export const seen = (one: Rules, state: unknown): string[] => viewsOf(one, state).map(said);

/** The same acts in another order that keeps each person's own, and each scene apart. */
export function interleaved(acts: readonly Act[], random: Chance): Act[] {
  const scenes: Act[][] = [[]];
  for (const one of acts)
    if ('act' in one) scenes.at(-1)!.push(one);
    else scenes.push([one], []);
  return scenes.flatMap((scene) => mixed(scene, random));
}

function mixed(scene: Act[], random: Chance): Act[] {
  const own = PEOPLE.map((person) => scene.filter((one) => 'act' in one && one.act.participant === person));
  const order = random.shuffled(own.flatMap((acts, at) => acts.map(() => at)));
  const controls = scene.filter((one) => 'control' in one);
  return [...controls, ...order.map((at) => own[at]!.shift()!)];
}
