import { describe, expect, test } from 'vitest';
import { throughJson } from '../helpers/rooms.ts';
import { perSeed } from '../helpers/seeds.ts';
import {
  AUDIENCES,
  PEOPLE,
  apply,
  cases,
  everybodyAnswers,
  hidden,
  interleaved,
  said,
  seen,
  shown,
  story,
  tell,
  viewsOf,
} from './story.ts';

describe.each(cases)('$name, as in $step.title ($step.results)', (one) => {
  const { kind, sample, config } = one;

  test(
    'samples are of use: several people have taken part',
    perSeed((random) => {
      expect(kind.people(tell(one, story(one, random)))).toBeGreaterThan(3);
    }),
  );

  test('the minute of an act is kept only where nobody knows whose act it was', () => {
    expect(kind.timed ?? false).toBe((kind.timed && kind.anonymous?.(config)) ?? false);
  });

  test(
    'the fold writes to nothing it is given',
    perSeed((random) => {
      const acts = story(one, random);
      expect(seen(one, tell(one, acts))).toEqual(seen(one, tell(one, acts)));
    }),
  );

  test(
    'a state survives JSON, and folds on as if nothing had happened',
    perSeed((random) => {
      const acts = story(one, random);
      const middle = random.below(acts.length);
      const before = tell(one, acts.slice(0, middle));
      const read = throughJson(before);
      expect(viewsOf(one, read)).toEqual(viewsOf(one, before));
      expect(viewsOf(one, tell(one, acts.slice(middle), read))).toEqual(viewsOf(one, tell(one, acts)));
    }),
  );

  test(
    'every view is plain JSON, from the first moment on',
    perSeed((random) => {
      for (const state of [kind.start(config), tell(one, story(one, random))])
        for (const view of viewsOf(one, state)) expect(throughJson(view)).toStrictEqual(view);
    }),
  );

  test('people are set side by side only where they are not anonymous, and each is somebody who took part', () => {
    const state = kind.start(config);
    if (kind.anonymous?.(config)) expect([kind.compare, kind.groupings]).toEqual([undefined, undefined]);
    for (const line of kind.compare?.(config, state, shown.say).lines ?? []) expect(line.said.size).toBe(0);
    for (const grouping of kind.groupings?.(config, state, shown.say) ?? []) expect(grouping.of().size).toBe(0);
  });

  test(
    'what is compared is one figure of each person, within its range',
    perSeed((random) => {
      const state = tell(one, story(one, random));
      const compared = kind.compare?.(config, state, shown.say);
      for (const { said } of compared?.lines ?? []) {
        expect([...said.keys()].filter((person) => !PEOPLE.includes(person))).toEqual([]);
        const [least, most] = compared!.measure === 'share' ? [0, 1] : (compared!.range ?? [-Infinity, Infinity]);
        for (const value of said.values()) expect(value >= least && value <= most).toBe(true);
      }
    }),
  );

  test('an activity that nobody answered has nothing of anybody', () => {
    const state = kind.start(config);
    expect(kind.people(state)).toBe(0);
    expect([...kind.rows(config, state, shown.say)].filter((row) => row.participant !== null)).toEqual([]);
    for (const person of PEOPLE)
      expect([kind.view.mine(config, state, person, shown), kind.turnOf(state, person)]).toEqual([null, 0]);
  });

  test(
    'until the reveal phones see the same, whatever others answered',
    perSeed((random) => {
      const scenes = (sample.scenes ?? []).map((control) => ({ control, id: random.id() }));
      const quiet = tell(one, scenes);
      const loud = tell(one, story(one, random));
      expect(said(kind.view.participant(config, loud, hidden))).toBe(said(kind.view.participant(config, quiet, hidden)));
    }),
  );

  test(
    'until the reveal the screen and strangers read nothing that people wrote',
    perSeed((random) => {
      const state = tell(one, story(one, random));
      const open = [
        kind.view.participant(config, state, hidden),
        kind.view.screen(config, state, hidden),
        kind.view.mine(config, state, 'stranger', hidden),
      ];
      expect(said(open)).not.toContain('secret');
    }),
  );

  if (!sample.inOrder)
    test(
      'until the reveal the screen depends on how many answered, and not on what',
      perSeed((random) => {
        const [first, second] = [0, 1].map(() => tell(one, everybodyAnswers(one, random)));
        expect(said(first)).not.toBe(said(second));
        // How many have answered all that a survey asks is how many, too.
        const [screen, other] = [first, second].map((state) =>
          said(kind.view.screen(config, state, hidden)).replace(/"complete":\d+/, ''),
        );
        expect(screen).toBe(other);
      }),
    );

  test(
    'nobody is named to anybody, revealed or not',
    perSeed((random) => {
      const state = tell(one, story(one, random));
      const open = AUDIENCES.flatMap((audience) => [hidden, shown].map((sight) => kind.view[audience](config, state, sight)));
      const own = [...PEOPLE, 'stranger'].map((person) => kind.view.mine(config, state, person, shown));
      expect(said([...open, ...own])).not.toContain('person-number');
    }),
  );

  test(
    'in whatever order different people acted, everybody sees the same',
    perSeed(
      (random) => {
        const acts = story(one, random);
        expect(seen(one, tell(one, interleaved(acts, random)))).toEqual(seen(one, tell(one, acts)));
      },
      [1, 2, 3, 4, 5, 6, 7, 8],
    ),
  );

  if (!sample.inOrder)
    test(
      'in whatever order the answers of a person arrive, the highest turn holds',
      perSeed(
        (random) => {
          const acts = story(one, random).map((act, at) => ('act' in act ? { act: { ...act.act, turn: at + 1 } } : act));
          expect(viewsOf(one, tell(one, random.shuffled(acts)))).toEqual(viewsOf(one, tell(one, acts)));
        },
        [1, 2, 3, 4, 5, 6, 7, 8],
      ),
    );

  test(
    'the turn of a person is their highest',
    perSeed((random) => {
      const acts = story(one, random);
      const state = tell(one, acts);
      for (const person of PEOPLE) {
        const turns = acts.flatMap((act) => ('act' in act && act.act.participant === person ? [act.act.turn] : []));
        expect(kind.turnOf(state, person)).toBe(Math.max(0, ...turns));
      }
    }),
  );

  if (!sample.inOrder)
    test(
      'the newest answer of a person counts once, however often it comes',
      perSeed((random) => {
        const acts = story(one, random);
        const state = tell(one, acts);
        const newest = acts.filter((act) => 'act' in act && act.act.turn === kind.turnOf(state, act.act.participant)).at(-1)!;
        const again = apply(one, state, newest);
        expect(seen(one, apply(one, again, newest))).toEqual(seen(one, again));
        expect(kind.people(again)).toBe(kind.people(state));
      }),
    );

  test(
    'rows of the export add up to what the presenter sees',
    perSeed((random) => {
      const state = tell(one, story(one, random));
      sample.addsUp([...kind.rows(config, state, shown.say)], kind.view.presenter(config, state, shown));
    }),
  );

  test(
    'every row names its item, its value, and a language that the session has',
    perSeed((random) => {
      for (const row of kind.rows(config, tell(one, story(one, random)), shown.say)) {
        expect(row.item).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(['string', 'number']).toContain(typeof row.value);
        expect(['en', 'es', '']).toContain(row.lang);
        expect(typeof row.label).toBe('string');
      }
    }),
  );
});
