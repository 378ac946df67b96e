import { describe, expect, test } from 'vitest';
import { kinds, type AnyKind, type KindName } from '../../shared/activities/kinds.ts';
import type { Answered, Sight } from '../../shared/activity/kind.ts';
import type { Json } from '../../shared/json.ts';
import { newRoom, stateOf } from '../../shared/room/room.ts';
import type { Step } from '../../shared/session/session.ts';
import { sayIn } from '../../shared/text/text.ts';
import { after, answer, frozen, givenRoom, newId, post, show, throughJson } from '../helpers/rooms.ts';
import { chance, perSeed, type Chance } from '../helpers/seeds.ts';
import { sessionOf } from '../helpers/sessions.ts';
import { samples, type Sample } from './samples.ts';

const AUDIENCES = ['participant', 'screen', 'presenter'] as const;
const PEOPLE = Array.from({ length: 12 }, (_one, at) => `person-number-${at}`);
const hidden: Sight = { say: sayIn('en', 'en'), phase: 'open', revealed: false };
const shown: Sight = { ...hidden, revealed: true };

/** A step of a kind with what the laws know of it. */
interface Case {
  name: KindName;
  kind: AnyKind;
  sample: Sample;
  raw: Record<string, unknown>;
  step: Step;
  config: unknown;
}

const cases: Case[] = (Object.keys(kinds) as KindName[]).flatMap((name) =>
  samples[name].steps.map((raw) => {
    const step = sessionOf(raw).steps[0]!;
    return { name, kind: kinds[name] as AnyKind, sample: samples[name] as Sample, raw, step, config: frozen(step.config) };
  }),
);

/** One act of somebody, or a control that leads to the next scene. */
type Act = { act: Answered<unknown> } | { control: unknown; id: string };

const nobodys: Act[] = [];

/** What happens in an activity: in every scene everybody acts a few times, with turns that may arrive late. */
function story({ kind, sample, config }: Case, random: Chance): Act[] {
  let state = kind.start(config);
  return [null, ...(sample.scenes ?? [])].flatMap((control) => {
    const moves: Act[] = control ? [{ control, id: random.id() }] : nobodys;
    state = moves.reduce((at, one) => apply({ kind, config }, at, one), state);
    const acts = Array.from({ length: 60 }, (): Act[] => {
      const next = actOf({ kind, sample, config }, random, state);
      if (!next || kind.refuse(config, state, next, hidden)) return [];
      state = kind.fold(config, state, next);
      return [{ act: next }];
    });
    return [...moves, ...acts.flat()];
  });
}

type Rules = Pick<Case, 'kind' | 'config'>;

function actOf({ kind, sample, config }: Rules & { sample: Sample }, random: Chance, state: unknown): Answered<unknown> | null {
  const participant = random.pick(PEOPLE);
  const parsed = kind.answer.safeParse(sample.answer(random, config, state, participant));
  if (!parsed.success) return null;
  const turn = Math.max(1, kind.turnOf(state, participant) + (sample.inOrder ? 1 : random.below(4) - 1));
  return { id: random.id(), participant, answer: parsed.data, turn, lang: random.pick(['en', 'es']) };
}

/** The state after one more act, folded as the room does: frozen, so that a fold that writes to it throws. */
function apply({ kind, config }: Rules, state: unknown, one: Act): unknown {
  if ('act' in one) return frozen(kind.fold(config, frozen(state), frozen(one.act)));
  const changes = kind.controls!.changes(config, frozen(state), one.control, one.id);
  return frozen(changes.reduce((at, change) => (change.field === 'kind' ? setIn(at, change.path, change.value) : at), state));
}

function setIn(data: unknown, [key, ...rest]: string[], value: Json | undefined): unknown {
  if (key === undefined) return value;
  const tree = data as Record<string, unknown>;
  return { ...tree, [key]: setIn(tree[key], rest, value) };
}

const tell = (one: Case, acts: readonly Act[], from = one.kind.start(one.config)): unknown =>
  acts.reduce((state, act) => apply(one, state, act), from);

/** Everything that anybody may see of a state. */
function viewsOf({ kind, config }: Rules, state: unknown): unknown[] {
  const common = AUDIENCES.flatMap((audience) => [hidden, shown].map((sight) => kind.view[audience](config, state, sight)));
  const own = PEOPLE.map((person) => kind.view.mine(config, state, person, shown));
  return [...common, ...own, [...kind.rows(config, state, shown.say)], kind.people(state), PEOPLE.map((person) => kind.turnOf(state, person))];
}

const said = (data: unknown): string => JSON.stringify(data);

/** What anybody may see, letter by letter: the order of keys tells something too. */
const seen = (one: Rules, state: unknown): string[] => viewsOf(one, state).map(said);

/** The same acts in another order that keeps each person's own, and each scene apart. */
function interleaved(acts: readonly Act[], random: Chance): Act[] {
  const scenes: Act[][] = [[]];
  for (const one of acts) if ('act' in one) scenes.at(-1)!.push(one); else scenes.push([one], []);
  return scenes.flatMap((scene) => mixed(scene, random));
}

function mixed(scene: Act[], random: Chance): Act[] {
  const own = PEOPLE.map((person) => scene.filter((one) => 'act' in one && one.act.participant === person));
  const order = random.shuffled(own.flatMap((acts, at) => acts.map(() => at)));
  const controls = scene.filter((one) => 'control' in one);
  return [...controls, ...order.map((at) => own[at]!.shift()!)];
}

describe.each(cases)('$name, as in $step.title ($step.results)', (one) => {
  const { kind, sample, raw, step, config } = one;

  test('samples are of use: most people have taken part', perSeed((random) => {
    expect(kind.people(tell(one, story(one, random)))).toBeGreaterThan(PEOPLE.length / 2);
  }));

  test('the fold writes to nothing it is given', perSeed((random) => {
    const acts = story(one, random);
    expect(seen(one, tell(one, acts))).toEqual(seen(one, tell(one, acts)));
  }));

  test('a state survives JSON, and folds on as if nothing had happened', perSeed((random) => {
    const acts = story(one, random);
    const middle = random.below(acts.length);
    const before = tell(one, acts.slice(0, middle));
    const read = throughJson(before);
    expect(viewsOf(one, read)).toEqual(viewsOf(one, before));
    expect(viewsOf(one, tell(one, acts.slice(middle), read))).toEqual(viewsOf(one, tell(one, acts)));
  }));

  test('every view is plain JSON, from the first moment on', perSeed((random) => {
    for (const state of [kind.start(config), tell(one, story(one, random))])
      for (const view of viewsOf(one, state)) expect(throughJson(view)).toStrictEqual(view);
  }));

  test('an activity that nobody answered has nothing of anybody', () => {
    const state = kind.start(config);
    expect(kind.people(state)).toBe(0);
    expect([...kind.rows(config, state, shown.say)].filter((row) => row.participant !== null)).toEqual([]);
    for (const person of PEOPLE) expect([kind.view.mine(config, state, person, shown), kind.turnOf(state, person)]).toEqual([null, 0]);
  });

  test('until the reveal phones see the same, whatever others answered', perSeed((random) => {
    const scenes = (sample.scenes ?? []).map((control) => ({ control, id: random.id() }));
    const quiet = tell(one, scenes);
    const loud = tell(one, story(one, random));
    expect(said(kind.view.participant(config, loud, hidden))).toBe(said(kind.view.participant(config, quiet, hidden)));
  }));

  test('until the reveal the screen and strangers read nothing that people wrote', perSeed((random) => {
    const state = tell(one, story(one, random));
    const open = [kind.view.participant(config, state, hidden), kind.view.screen(config, state, hidden), kind.view.mine(config, state, 'stranger', hidden)];
    expect(said(open)).not.toContain('secret');
  }));

  test('nobody is named to anybody, revealed or not', perSeed((random) => {
    const state = tell(one, story(one, random));
    const open = AUDIENCES.flatMap((audience) => [hidden, shown].map((sight) => kind.view[audience](config, state, sight)));
    const own = [...PEOPLE, 'stranger'].map((person) => kind.view.mine(config, state, person, shown));
    expect(said([...open, ...own])).not.toContain('person-number');
  }));

  test('in whatever order different people acted, everybody sees the same', perSeed((random) => {
    const acts = story(one, random);
    expect(seen(one, tell(one, interleaved(acts, random)))).toEqual(seen(one, tell(one, acts)));
  }, [1, 2, 3, 4, 5, 6, 7, 8]));

  test.skipIf(sample.inOrder)('in whatever order the answers of a person arrive, the highest turn holds', perSeed((random) => {
    const acts = story(one, random).map((act, at) => ('act' in act ? { act: { ...act.act, turn: at + 1 } } : act));
    expect(viewsOf(one, tell(one, random.shuffled(acts)))).toEqual(viewsOf(one, tell(one, acts)));
  }, [1, 2, 3, 4, 5, 6, 7, 8]));

  test('the turn of a person is their highest', perSeed((random) => {
    const acts = story(one, random);
    const state = tell(one, acts);
    for (const person of PEOPLE) {
      const turns = acts.flatMap((act) => ('act' in act && act.act.participant === person ? [act.act.turn] : []));
      expect(kind.turnOf(state, person)).toBe(Math.max(0, ...turns));
    }
  }));

  test('an act that comes twice counts once', perSeed((random) => {
    const acts = story(one, random);
    const last = acts.findLast((act) => 'act' in act && act.act.turn === kind.turnOf(tell(one, acts), act.act.participant))!;
    const state = tell(one, acts);
    if (!('act' in last) || (last.act.answer as { do?: string }).do === 'write') return;
    expect(seen(one, apply(one, state, last))).toEqual(seen(one, state));
  }));

  test('rows of the export add up to what the presenter sees', perSeed((random) => {
    const state = tell(one, story(one, random));
    sample.addsUp([...kind.rows(config, state, shown.say)], kind.view.presenter(config, state, shown));
  }));

  test('every row names its item, its value, and a language that the session has', perSeed((random) => {
    for (const row of kind.rows(config, tell(one, story(one, random)), shown.say)) {
      expect(row.item).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(['string', 'number']).toContain(typeof row.value);
      expect(['en', 'es', '']).toContain(row.lang);
      expect(typeof row.label).toBe('string');
    }
  }));

  test('a form and JSON that say the same lead to the same event, or to the same refusal', perSeed((random) => {
    const room = after(sessionOf(raw), show(step.id));
    for (let n = 0; n < 100; n++) {
      const asked = sample.answer(random, room.session.steps[0]!.config, stateOf(room.activities[step.id]!), 'ann');
      const where = { id: newId(), turn: 1 + n };
      const [json, form] = [answer(step.id, asked, where), post(step.id, sample.form(asked), where)];
      expect(outcomeOf(givenRoom(room).when(form))).toEqual(outcomeOf(givenRoom(room).when(json)));
    }
  }));

  const nonsense = [undefined, null, true, 0, '', 'x', [], {}, [[]], { __proto__: null }, JSON.parse('{"__proto__": {"choices": ["rice"]}}'), ...sample.nonsense];

  test('nonsense is refused, whoever sends it, and changes nothing', () => {
    const room = frozen(after(sessionOf(raw), show(step.id)));
    for (const what of nonsense) expect(outcomeOf(givenRoom(room).when(answer(step.id, what))), `${said(what)}`).toHaveProperty('refused');
  });

  test('a form of nonsense is refused or read, and never breaks anything', () => {
    const room = newRoom('ROOM1', sessionOf(raw));
    const open = after(room, show(step.id));
    const names = [...Object.keys(sample.form(sample.answer(chance(1), config, kind.start(config), 'ann'))), 'item.', 'item.__proto__', 'dots.', 'dots.constructor', '__proto__', 'do'];
    for (const name of names)
      for (const value of [[], [''], ['', ''], ['\u0000'], ['x'.repeat(8000)], Array.from({ length: 100 }, () => 'a'), ['NaN'], ['1e309'], ['-0']])
        expect(() => outcomeOf(givenRoom(open).when(post(step.id, JSON.parse(JSON.stringify({ [name]: value })))))).not.toThrow();
  });

  test.runIf(kind.controls)('a control of nonsense is refused', () => {
    const room = after(sessionOf(raw), show(step.id));
    for (const what of nonsense) {
      const parsed = kind.controls!.schema.safeParse(what);
      if (parsed.success) expect(kind.controls!.refuse(config, stateOf(room.activities[step.id]!), parsed.data)).not.toBeNull();
    }
  });
});

/** Events without their kind of post, or why there are none. */
function outcomeOf(outcome: ReturnType<ReturnType<typeof givenRoom>['when']>): unknown {
  try {
    return { events: outcome.events() };
  } catch (error) {
    const message = (error as Error).message;
    if (!message.startsWith('refused: ')) throw error;
    return { refused: JSON.parse(message.slice('refused: '.length)) };
  }
}
