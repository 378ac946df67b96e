import { describe, expect, test } from 'vitest';
import { stateOf, type Room } from '../../shared/room/room.ts';
import { after, answer, control, frozen, givenRoom, newId, post, show } from '../helpers/rooms.ts';
import { chance, perSeed } from '../helpers/seeds.ts';
import { sessionOf } from '../helpers/sessions.ts';
import { cases, said } from './story.ts';

describe.each(cases)('$name, as in $step.title ($step.results)', ({ kind, sample, raw, step, config }) => {
  const open = after(sessionOf(raw), show(step.id));
  const state = (room: Room): unknown => stateOf(room.activities[step.id]!);

  test(
    'a form and JSON that say the same lead to the same event, or to the same refusal',
    perSeed((random) => {
      let room = open;
      for (const scene of [null, ...(sample.scenes ?? [])]) {
        if (scene) room = after(room, control(step.id, scene));
        for (let n = 1; n <= 40; n++) {
          const asked = sample.answer(random, config, state(room), `${step.id}/ann`);
          const where = { id: newId(), turn: n };
          const [json, form] = [answer(step.id, asked, where), post(step.id, sample.form(asked), where)];
          const { decision } = givenRoom(room).when(json);
          expect(givenRoom(room).when(form).decision).toEqual(decision);
          if ('events' in decision) room = after(room, json);
        }
      }
      expect(kind.people(state(room))).toBe(1);
    }),
  );

  const nonsense: unknown[] = [
    ...[undefined, null, true, 0, '', 'x', [], {}, [[]]],
    JSON.parse('{"__proto__": {"choices": ["rice"]}}'),
    ...sample.nonsense,
  ];

  test('nonsense is refused and changes nothing', () => {
    const room = frozen(open);
    for (const what of nonsense)
      expect(givenRoom(room).when(answer(step.id, what)).decision, said(what)).toHaveProperty('refusal');
  });

  test('a form of nonsense is refused or read, and never breaks anything', () => {
    const fields = Object.keys(sample.form(sample.answer(chance(1), config, kind.start(config), 'ann')));
    const values = [
      [],
      [''],
      ['', ''],
      ['\u0000'],
      ['x'.repeat(8000)],
      Array.from({ length: 100 }, () => 'a'),
      ['NaN'],
      ['1e309'],
      ['-0'],
    ];
    for (const name of [...fields, 'item.', 'item.__proto__', 'dots.', 'dots.constructor', '__proto__', 'do'])
      for (const value of values) {
        const form = JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`) as Record<string, string[]>;
        const { decision } = givenRoom(open).when(post(step.id, form));
        expect('events' in decision || 'refusal' in decision).toBe(true);
      }
  });

  test('a control of nonsense is refused', () => {
    for (const what of nonsense)
      expect(givenRoom(open).when(control(step.id, what)).decision, said(what)).toHaveProperty('refusal');
  });
});
