import { describe, expect, test } from 'vitest';
import type { PinMine, PinScreen, PinView } from '../../shared/activities/pin/pin.ts';
import { sharesOf } from '../../shared/activities/pin/shares.ts';
import { kinds } from '../../shared/activities/kinds.ts';
import type { Room } from '../../shared/room/room.ts';
import { readSession } from '../../shared/session/read.ts';
import { sayIn } from '../../shared/text/text.ts';
import {
  after,
  ann,
  answer,
  ben,
  bodyFor,
  cleo,
  close,
  givenRoom,
  open,
  ownBody,
  participant,
  post,
  reveal,
  show,
  stateIn,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, workshopFile } from '../helpers/sessions.ts';

const map = {
  id: 'map',
  kind: 'pin',
  title: 'Map',
  question: 'Where do you live?',
  image: 'map.svg',
  alt: 'A map of the town',
  pins: 2,
  regions: [
    { code: 'north', label: 'The north', rectangle: [0, 0, 1, 0.4] },
    {
      code: 'harbour',
      label: 'The harbour',
      polygon: [
        [0, 1],
        [0.5, 0.5],
        [1, 1],
      ],
      right: true,
    },
  ],
};
const atMap = after(sessionOf(map), show('map'));
const place = (...pins: unknown[]) => answer('map', { pins });
/** Two pins in the north, one in the harbour, one in neither. */
const answered = after(
  atMap,
  [ann, place([0.5, 0.1], [0.5, 0.9])],
  [ben, post('map', { pin: ['0.25,0.4'] })],
  [cleo, post('map', { pin: ['.1,.6'] })],
);

describe('a picture', () => {
  test('takes a pin or a few, rounded to a thousandth', () => {
    expect(ownBody<PinMine>(answered, ann)).toEqual({
      pins: [
        [0.5, 0.1],
        [0.5, 0.9],
      ],
    });
    expect(ownBody<PinMine>(answered, cleo)).toEqual({ pins: [[0.1, 0.6]] });
    const room = after(atMap, place([0.33333, 0.66666], [0, 1]));
    expect(ownBody<PinMine>(room, ann)).toEqual({
      pins: [
        [0.333, 0.667],
        [0, 1],
      ],
    });
  });

  test('refuses none, and one too many', () => {
    givenRoom(atMap).when(place()).refused('empty', { field: 'pin' });
    for (const sent of [post('map', {}), post('map', { pin: [''] })])
      givenRoom(atMap).when(sent).refused('empty', { field: 'pin' });
    givenRoom(atMap)
      .when(place([0, 0], [0, 0.5], [0, 1]))
      .refused('too-many', { limit: 2, field: 'pin' });
    givenRoom(atMap)
      .when(place(...Array.from({ length: 6 }, () => [0, 0])))
      .refused('too-many', { limit: 5, field: 'pins' });
    givenRoom(atMap)
      .when(post('map', { pin: ['0,0', '0,0.5', '0,1'] }))
      .refused('too-many', { limit: 2, field: 'pin' });
  });

  test('takes two pins in one place for one', () => {
    expect(ownBody<PinMine>(after(atMap, place([0.5, 0.5], [0.5, 0.50001])), ann)).toEqual({ pins: [[0.5, 0.5]] });
  });

  test.each([NaN, 1e309, -Infinity, -0.001, 1.001, 2, '1e309', '-0.1', 'NaN', '', ' ', '0x1', true, null, [0.5], {}])(
    'refuses %j as a coordinate and changes nothing',
    (wrong) => {
      for (const pair of [
        [wrong, 0.5],
        [0.5, wrong],
      ])
        expect(givenRoom(answered).when(place(pair)).decision).toMatchObject({ refusal: { reason: 'malformed' } });
    },
  );

  test.each(['0.5', '0.5,', ',0.5', '0.5,0.5,0.5', '0.5;0.5', 'a,b', '1e309,0', '-0.1,0.5', 'NaN,NaN'])(
    'refuses the field %j',
    (said) => {
      expect(givenRoom(atMap).when(post('map', { pin: [said] })).decision).toMatchObject({ refusal: { reason: 'malformed' } });
    },
  );

  test('is closed like every activity, and a second answer replaces the first', () => {
    givenRoom(after(answered, close('map')))
      .when(place([0, 0]))
      .comesLate();
    const room = after(answered, [ann, answer('map', { pins: [[0, 0]] }, { turn: 2 })]);
    expect(ownBody<PinMine>(room, ann)).toEqual({ pins: [[0, 0]] });
  });
});

describe('without scripts a pin', () => {
  const pins = (form: Record<string, string[]>) => ownBody<PinMine>(after(atMap, post('map', form)), ann)!.pins;
  const refused = (form: Record<string, string[]>) =>
    expect(givenRoom(atMap).when(post('map', form)).decision).toHaveProperty('refusal');

  test('is a column and a row', () => {
    expect(pins({ column: ['3'], row: ['10'] })).toEqual([[0.25, 0.95]]);
    for (const form of [
      { column: ['0'], row: ['1'] },
      { column: ['11'], row: ['1'] },
      { column: ['x'], row: ['1'] },
    ])
      refused(form);
  });

  test('is not half a place, and it says so', () => {
    for (const form of [
      { column: ['3'], row: [''] },
      { column: [], row: ['3'] },
    ])
      givenRoom(atMap)
        .when(post('map', { pin: ['0.5,0.5'], ...form }))
        .refused('incomplete', { field: 'row' });
  });

  test('is a tap on the picture, in pixels of the size that it was sent with', () => {
    const size = { 'at.width': ['270'], 'at.height': ['180'] };
    expect(pins({ 'at.x': ['135'], 'at.y': ['45'], ...size })).toEqual([[0.5, 0.25]]);
    expect(pins({ 'at.x': ['271'], 'at.y': ['180'], ...size })).toEqual([[1, 1]]);
    for (const form of [
      { 'at.x': ['300'], 'at.y': ['10'], ...size },
      { 'at.x': ['-5'], 'at.y': ['10'], ...size },
      { 'at.x': ['NaN'], 'at.y': ['10'], ...size },
      { 'at.x': ['1e309'], 'at.y': ['10'], ...size },
      { 'at.x': ['10'], 'at.y': ['10'] },
      { 'at.x': ['10'], 'at.y': ['10'], 'at.width': ['0'], 'at.height': ['0'] },
    ])
      refused(form);
  });

  test('is none where the picture was pressed by a key', () => {
    givenRoom(atMap)
      .when(post('map', { 'at.x': ['0'], 'at.y': ['0'], 'at.width': ['270'], 'at.height': ['180'] }))
      .refused('empty', { field: 'pin' });
  });

  test('joins those that stay ticked; one more than there may be takes the place of the first', () => {
    const cell = { column: ['1'], row: ['1'] };
    expect(pins({ pin: ['0.5,0.5'], ...cell })).toEqual([
      [0.5, 0.5],
      [0.05, 0.05],
    ]);
    expect(pins({ pin: ['0.5,0.5', '0.6,0.6'], ...cell })).toEqual([
      [0.6, 0.6],
      [0.05, 0.05],
    ]);
  });
});

describe('the results of a picture', () => {
  const results = (room: Room) => bodyFor<PinScreen>('presenter', room).results!;

  test('count each pin in the first region that holds it', () => {
    const { regions, outside, pins, thirds, dots } = results(answered);
    expect(regions.map(({ code, count, right }) => [code, count, right])).toEqual([
      ['north', 2, false],
      ['harbour', 1, true],
    ]);
    expect([outside, pins]).toEqual([1, 4]);
    expect(thirds).toEqual([0, 1, 0, 2, 0, 0, 0, 1, 0]);
    expect(dots).toEqual([
      [0.1, 0.6],
      [0.25, 0.4],
      [0.5, 0.1],
      [0.5, 0.9],
    ]);
    expect(sharesOf(results(answered), 'Elsewhere').map(({ code, share }) => [code, share])).toEqual([
      ['north', 0.5],
      ['harbour', 0.25],
      ['outside', 0.25],
    ]);
  });

  test('draw each pin while there are at most 30', () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_one, n) => [participant(`p${n}`), place([n / 100, 0.5])] as const);
    expect(results(after(atMap, ...people(30))).dots).toHaveLength(30);
    expect(results(after(atMap, ...people(31))).dots).toBeNull();
  });

  test('where a region is right, close with the reveal: whoever saw it answers no more, and results are never live', () => {
    const shown = after(answered, reveal('map'));
    expect(shown.activities.map).toMatchObject({ phase: 'closed', revealed: true });
    givenRoom(shown)
      .when(answer('map', { pins: [[0.5, 0.5]] }))
      .refused('closed');
    givenRoom(shown).when(open('map')).refused('answer-known');
    expect(mistakesIn({ title: 'x', steps: [{ ...map, results: 'live' }] }).join()).toMatch(/results/);
  });

  test('are seen by nobody but the presenter until they are revealed, and so are the regions', () => {
    for (const audience of ['participant', 'screen'] as const) {
      expect(bodyFor<PinView>(audience, answered).results).toBeNull();
      expect(JSON.stringify(bodyFor(audience, answered))).not.toMatch(/harbour|north|right/);
    }
    const room = after(answered, reveal('map'));
    expect(bodyFor<PinView>('participant', room).results).toEqual({
      people: 3,
      pins: 4,
      regions: [
        { code: 'north', text: 'The north', count: 2, right: false },
        { code: 'harbour', text: 'The harbour', count: 1, right: true },
      ],
    });
    expect(bodyFor<PinScreen>('screen', room).results).toEqual(results(answered));
  });

  test('as rows: a pin, and the region that holds it', () => {
    const rows = (room: Room) => [
      ...kinds.pin.rows(room.session.steps[0]!.config as never, stateIn(room, 'map'), sayIn('en', 'en')),
    ];
    expect(
      rows(answered)
        .filter(({ participant }) => participant === 'ann')
        .map(({ item, value, label }) => [item, value, label]),
    ).toEqual([
      ['pin', '0.5,0.1', 'The north'],
      ['region', 'north', 'The north'],
      ['pin', '0.5,0.9', 'The harbour'],
      ['region', 'harbour', 'The harbour'],
    ]);
    expect(
      rows(answered)
        .filter(({ participant }) => participant === 'cleo')
        .map(({ value }) => value),
    ).toEqual(['0.1,0.6', 'outside']);
    const plain = after(sessionOf({ ...map, regions: [] }), show('map'), place([0.5, 0.5]));
    expect(rows(plain).map(({ item }) => item)).toEqual(['pin']);
  });
});

describe('a picture in a session file', () => {
  const mistakes = (fields: object) => mistakesIn({ ...workshopFile, parts: [{ steps: [{ ...map, ...fields }] }] });
  const region = (fields: object) => ({ regions: [{ code: 'a', label: 'A', rectangle: [0, 0, 1, 1], ...fields }] });

  test.each([
    [{ image: '../secret.svg' }, /image must be the name of a picture/],
    [{ image: 'map.pdf' }, /image must be the name of a picture/],
    [{ image: 7 }, /image /],
    [{ alt: undefined }, /alt is missing/],
    [{ pins: 6 }, /pins is at most 5/],
    [{ pins: 0 }, /pins is at least 1/],
    [region({ rectangle: [0.5, 0, 0.4, 1] }), /rectangle must be left, top, right and bottom/],
    [region({ rectangle: [0, 0, 1.5, 1] }), /must be from 0 to 1/],
    [region({ rectangle: undefined }), /needs a rectangle or a polygon/],
    [
      region({
        polygon: [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      }),
      /needs a rectangle or a polygon/,
    ],
    [
      region({
        rectangle: undefined,
        polygon: [
          [0, 0],
          [1, 0],
        ],
      }),
      /polygon needs at least 3 corners/,
    ],
    [region({ code: 'outside' }), /"outside" is taken/],
    [{ regions: [map.regions[0], map.regions[0]] }, /has two regions with the same code/],
  ])('is told its mistake: %j', (fields, mistake) => {
    expect(mistakes(fields)).toEqual([expect.stringMatching(mistake)]);
  });

  test('keeps the shape that the picture has, with or without the name of the folder', () => {
    for (const image of ['map.svg', 'media/map.svg']) {
      const read = readSession('trial', { title: 'T', steps: [{ ...map, image }] }, (file) =>
        file === 'media/map.svg' ? { width: 200, height: 300 } : { error: 'which is not there' },
      );
      const room = after('session' in read ? read.session : sessionOf(map), show('map'));
      expect(bodyFor<PinView>('participant', room)).toMatchObject({ image: 'media/map.svg', width: 1000, height: 1500 });
    }
  });
});
