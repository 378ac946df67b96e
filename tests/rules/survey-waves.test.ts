import { describe, expect, test } from 'vitest';
import type { SurveyCount, SurveyMine, SurveyView } from '../../shared/activities/survey/survey.ts';
import type { Via } from '../../shared/waves/waves.ts';
import { wordingOf } from '../../shared/waves/wording.ts';
import { matchedIn } from '../../shared/evaluation/answers.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { flowOf } from '../../shared/evaluation/flow.ts';
import { evaluate } from '../../shared/evaluation/evaluation.ts';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import { openWaves, plannedFollowUps, sealingDue } from '../../shared/room/sealing-date.ts';
import { mineIn, stageOf } from '../../shared/room/view-people.ts';
import type { Room } from '../../shared/room/room.ts';
import { sayIn } from '../../shared/text/text.ts';
import { known } from '../evaluation/known-answers.ts';
import {
  after,
  ann,
  answer,
  ben,
  close,
  control,
  endRoom,
  givenRoom,
  join,
  newId,
  NOW,
  office,
  open,
  participant,
  post,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionFrom, steps, views, workshopFile } from '../helpers/sessions.ts';

const items = [
  { code: 'fun', text: { en: 'Fun', es: 'Diversión' }, aim: 'lower', then: true },
  { code: 'useful', text: 'Useful', aim: 'higher' },
];
const step = (id: string, wave: string, more: object = {}) => ({
  id,
  kind: 'survey',
  title: id,
  instrument: 'views',
  wave,
  ...more,
});
const file = (asked: object[], more: object = {}) => ({
  ...workshopFile,
  instruments: { views: { ...views, preferNotToSay: true, items, ...more } },
  parts: [{ steps: asked }],
});
const lunch = steps.lunch as object;
const all = [
  lunch,
  step('before', 'before'),
  step('after', 'after'),
  step('back', 'then'),
  step('later', 'followup1', { weeks: 12 }),
];
const session = sessionFrom(file(all));
const ask = (id: string, said: object, turn = 1, lang = 'en') => answer(id, { items: said }, { turn, lang });
const by = (id: string, via?: Via): Who => ({ ...participant(id), ...(via && { via }) });
const bodyFor = <Body>(audience: 'participant' | 'presenter', room: Room, step: string): Body =>
  (stageOf(room, 'en', audience, step) as { activity: { body: unknown } }).activity.body as Body;
const ownBody = (room: Room, who: { id: string }, step: string) => mineIn(room, step, 'en', who.id)!.body as SurveyMine | null;
const asked = (room: Room) => askedIn(room)[0]!;
const see = (activity: string): Command => ({ type: 'see', id: newId(), activity });
const both = { fun: 2, useful: 3 };

describe('who takes part', () => {
  const room = after(session, open('before'));

  test('somebody who would rather not take part is counted, and counts nowhere else', () => {
    const refused = after(room, [ben, ask('before', both)], [ben, post('before', { part: ['refused'] }, { turn: 2 })]);
    expect(ownBody(refused, ben, 'before')).toEqual({ items: {}, complete: false, refused: true });
    expect(flowOf(asked(refused))).toMatchObject({ refusedBefore: 1, answeredBefore: 0, openedBefore: 1 });
  });

  test('who changes their mind takes part with what they had answered', () => {
    const back = after(
      room,
      [ben, ask('before', both)],
      [ben, post('before', { part: ['refused'] }, { turn: 2 })],
      [ben, post('before', { part: ['in'] }, { turn: 3 })],
    );
    expect(flowOf(asked(back))).toMatchObject({ refusedBefore: 0, answeredBefore: 1 });
  });

  test('a refusal that arrives late does not undo a later answer', () => {
    const late = after(room, [ben, ask('before', both, 2)], [ben, post('before', { part: ['refused'] }, { turn: 1 })]);
    expect(flowOf(asked(late))).toMatchObject({ refusedBefore: 0, answeredBefore: 1 });
  });

  test('who saw it and went no further has nothing of their own, and is in the flow', () => {
    const room2 = after(
      room,
      [ben, join()],
      [ben, see('before')],
      [ann, join()],
      [ann, see('before')],
      [ann, ask('before', both)],
    );
    expect(ownBody(room2, ben, 'before')).toBeNull();
    expect(flowOf(asked(room2))).toMatchObject({ openedBefore: 2, answeredBefore: 1 });
  });

  test('"prefer not to say" is an answer where it is offered, and no half of a pair', () => {
    const said = after(
      room,
      [ann, ask('before', { fun: -9, useful: 1 })],
      open('after'),
      [ann, ask('after', both)],
      close('after'),
    );
    expect(flowOf(asked(said)).pairs).toEqual({ fun: 0, useful: 1 });
  });

  test('the words of consent have the day of sealing', () => {
    expect(bodyFor<SurveyView>('participant', after(room, join()), 'before').sealsOn).toMatch(
      /^\u2066\d{4}\u2011\d\d\u2011\d\d\u2069$/,
    );
  });
});

describe('the heads in the room', () => {
  test('are entered by the presenter, can be taken back, and are in the flow', () => {
    const counted = after(session, open('before'), control('before', { do: 'count', present: 24 }));
    expect(bodyFor<SurveyCount>('presenter', counted, 'before').present).toBe(24);
    expect(flowOf(asked(counted))).toMatchObject({ presentBefore: 24, matchedOfPresent: 0 });
    expect(flowOf(asked(after(counted, undo()))).presentBefore).toBeNull();
  });

  test.each([-1, 2.5, '24', 1e9])('%j is no number of heads', (present) => {
    givenRoom(after(session, open('before')))
      .when(control('before', { do: 'count', present }))
      .refused('malformed');
  });
});

describe('looking back', () => {
  const answered = after(session, open('before'), ask('before', both), open('after'), ask('after', both));

  test('asks only the items for which it is wanted', () => {
    const room = after(answered, close('after'), open('back'));
    expect(bodyFor<SurveyView>('participant', room, 'back').items.map(({ code }) => code)).toEqual(['fun']);
  });

  test('waits until the after wave is closed', () => {
    givenRoom(after(answered, open('back')))
      .when(ask('back', { fun: 4 }))
      .refused('after-first');
    givenRoom(after(answered, close('after'), open('back')))
      .when(ask('back', { fun: 4 }))
      .then({ type: 'answered' });
  });

  test('locks the after answers of who has looked back, even where the after wave is opened again', () => {
    const back = after(answered, close('after'), open('back'), ask('back', { fun: 4 }), close('back'), open('after'));
    givenRoom(back)
      .when(ask('after', { fun: 1 }, 2))
      .refused('locked');
    givenRoom(back)
      .when(ask('after', { fun: 1 }, 2), ben)
      .then({ type: 'answered' });
  });

  test('is in what was asked, beside before and after', () => {
    const room = after(answered, close('after'), open('back'), ask('back', { fun: 4 }));
    expect(asked(room).waves.then.people.get('ann')?.items).toEqual({ fun: 4 });
    expect(flowOf(asked(room)).others).toContainEqual({ wave: 'then', answered: 1, matched: 1 });
  });
});

describe('what was read', () => {
  test('is recorded with its hashes when a wave is opened, once per run', () => {
    const events = givenRoom(after(session)).when(open('before')).events();
    expect(events).toMatchObject([{ type: 'activity-opened' }, { type: 'wave-opened', activity: 'before', run: 0, at: NOW }]);
    givenRoom(after(session, open('before'), close('before')))
      .when(open('before'))
      .then({ type: 'activity-opened' });
  });

  test('has another hash for another text, label, place, language and option', () => {
    const views = session.instruments.views!;
    const hashes = (one: typeof views) => wordingOf(one, ['en', 'es'], 'en');
    const start = hashes(views);
    const [first, second] = views.items as [(typeof views.items)[0], (typeof views.items)[0]];
    const changed = [
      { ...views, items: [{ ...first, text: 'Funny' }, second] },
      { ...views, items: [second, first] },
      { ...views, scale: [...views.scale.slice(0, -1), 'Quite so'] },
      { ...views, dontKnow: !views.dontKnow },
      { ...views, preferNotToSay: false },
    ].map((one) => hashes(one).en!.fun);
    expect(new Set([start.en!.fun, start.es!.fun, ...changed]).size).toBe(changed.length + 2);
    expect(start.en!.useful).not.toBe(start.es!.useful);
  });

  test('in two languages leaves the matched change and is flagged', () => {
    const room = after(
      session,
      open('before'),
      ask('before', both, 1, 'es'),
      [ben, ask('before', both)],
      open('after'),
      ask('after', both),
      [ben, ask('after', both)],
      close('after'),
    );
    expect(matchedIn(asked(room)).map(({ participant, reworded }) => [participant, reworded])).toEqual([
      ['ann', ['fun', 'useful']],
      ['ben', []],
    ]);
    expect(flowOf(asked(room))).toMatchObject({ twoLanguages: 1, reworded: 1, pairs: { fun: 1, useful: 1 } });
  });
});

describe('a code', () => {
  const first: Via = { method: 'code', device: 'one' };
  const second: Via = { method: 'code', device: 'two' };

  test('that two devices used in one wave sets its answers of that wave aside', () => {
    const room = after(
      session,
      open('before'),
      [by('cleo', first), ask('before', both)],
      [by('cleo', second), ask('before', both, 2)],
    );
    const more = after(room, open('after'), [by('cleo', first), ask('after', both)]);
    expect(flowOf(asked(more))).toMatchObject({
      answeredBefore: 0,
      answeredAfter: 1,
      matched: 0,
      lost: 0,
      new: 0,
      duplicates: 1,
    });
  });

  test('may be used on another device in another wave', () => {
    const room = after(session, open('before'), [by('cleo'), ask('before', both)], open('after'), [
      by('cleo', second),
      ask('after', both),
    ]);
    expect(flowOf(asked(room))).toMatchObject({ matched: 1, duplicates: 0, methods: { code: 1, device: 0 } });
  });
});

test('a complete answer that is replaced is counted, and the last one holds', () => {
  const room = after(session, open('before'), ask('before', both), ask('before', { fun: 5 }, 2), ask('before', { fun: 5 }, 3));
  expect(asked(room).waves.before.people.get('ann')?.items).toEqual({ fun: 5, useful: 3 });
  expect(flowOf(asked(room)).earlier).toBe(1);
});

describe('a form on paper', () => {
  const onPaper = by('pat', { method: 'paper', device: 'paper' });

  test('is taken after the wave was closed and after the workshop, and is marked', () => {
    const over = after(session, open('before'), close('before'), endRoom());
    const room = after(over, [onPaper, join()], [onPaper, ask('before', both)]);
    expect(room.activities.before!.entered).toEqual({ pat: 'paper' });
    expect(asked(room).matches.get('pat')).toEqual({ method: 'paper', probable: false });
  });

  test('is not taken before the wave was opened', () => {
    givenRoom(after(session)).when(ask('before', both), onPaper).refused('not-open');
  });
});

describe('results before the after wave is closed', () => {
  const people = Object.fromEntries(Array.from({ length: 6 }, (_one, at) => [`p${at}`, both]));
  const running = Object.keys(people).reduce(
    (room, id) => after(room, [participant(id), ask('before', both)], [participant(id), ask('after', both)]),
    after(session, open('before'), open('after')),
  );
  const say = sayIn('en', 'en');
  const early: Command = { type: 'show-early', id: newId(), instrument: 'views' };

  test('are withheld from everybody', () => {
    expect(evaluate(running, say)[0]).toMatchObject({ withheld: 'running', flow: { pairs: null }, shownEarlyAt: null });
  });

  test('are shown where the organiser takes that upon themselves, and that stays known', () => {
    givenRoom(running).when(early).refused('forbidden');
    const shown = after(running, [office, early]);
    expect(evaluate(shown, say)[0]).toMatchObject({ withheld: null, shownEarlyAt: NOW });
    givenRoom(shown)
      .when({ ...early, id: newId() }, office)
      .changesNothing();
    expect(evaluate(after(shown, close('after')), say)[0]!.shownEarlyAt).toBe(NOW);
  });
});

test.each([0, 1])('O46, the flow of a room, case %i', (at) => {
  interface Given {
    present: number;
    groups: { before: string | null; after: string | null; people: number }[];
  }
  const { answers } = known<Given, Record<string, number>>('O46');
  const { given, find: expected } = answers[at]!;
  const doing = (wave: string, did: string | null, id: string): (readonly [Who, Command])[] => {
    if (did === 'answered') return [[by(id), ask(wave, both)]];
    if (did === 'refused') return [[by(id), post(wave, { part: ['refused'] })]];
    if (did === 'opened')
      return [
        [by(id), join()],
        [by(id), see(wave)],
      ];
    const twice: Via[] = [
      { method: 'code', device: 'one' },
      { method: 'code', device: 'two' },
    ];
    return did === 'duplicate' ? twice.map((via, n) => [by(id, via), ask(wave, both, n + 1)] as const) : [];
  };
  const groups = given.groups.flatMap((group, g) =>
    Array.from({ length: group.people }, (_one, n) => ({ ...group, id: `g${g}-${n}` })),
  );
  const acts = (wave: 'before' | 'after') => groups.flatMap((one) => doing(wave, one[wave], one.id));
  const room = after(
    session,
    open('before'),
    control('before', { do: 'count', present: given.present }),
    ...acts('before'),
    open('after'),
    ...acts('after'),
  );
  const flow = flowOf(asked(room));
  const { duplicateCodes, ...rest } = expected;
  expect(flow).toMatchObject(rest);
  expect(flow.duplicates).toBe(duplicateCodes);
});

describe('what people are asked about themselves', () => {
  const gender = {
    code: 'gender',
    text: 'I am',
    levels: [
      { code: 'woman', text: 'A woman' },
      { code: 'man', text: 'A man' },
    ],
  };
  const room = after(
    sessionFrom(file([lunch, step('before', 'before'), step('after', 'after')], { demographics: [gender] })),
    open('before'),
  );

  test('is asked with the first answers only, with labels of its own', () => {
    const later = after(room, open('after'));
    expect(bodyFor<SurveyView>('participant', later, 'before').about).toEqual([
      { code: 'gender', text: 'I am', scale: ['A woman', 'A man'] },
    ]);
    expect(bodyFor<SurveyView>('participant', later, 'after').about).toBeUndefined();
    expect(() => after(later, [ann, ask('after', { ...both, gender: 1 })])).toThrow('unknown-item');
  });

  test('may be left open or refused, changes nothing of who answered all, and is none of the answers', () => {
    const said = (gender?: number) =>
      after(room, [
        ann,
        post('before', { 'item.fun': ['2'], 'item.useful': ['3'], ...(gender && { 'item.gender': [String(gender)] }) }),
      ]);
    for (const value of [undefined, 1, 2, -9]) {
      expect(ownBody(said(value), ann, 'before')).toMatchObject({ complete: true });
      expect(bodyFor<SurveyCount>('presenter', said(value), 'before')).toMatchObject({ people: 1, complete: 1 });
    }
    expect(ownBody(said(2), ann, 'before')!.items.gender).toBe(2);
    for (const value of [3, -8, 7]) expect(() => said(value)).toThrow('unknown-option');
  });

  test.each([
    ['the code of an item', { ...gender, code: 'fun' }, 'code "fun" is the code of something else here'],
    [
      'two levels of one code',
      { ...gender, levels: [gender.levels[0], gender.levels[1], gender.levels[0]] },
      'levels.2.code "woman" is the code of another level here',
    ],
    [
      'one level beside the rest',
      { ...gender, levels: [gender.levels[0], { ...gender.levels[1], rest: true }] },
      'levels needs at least two levels that are not rest',
    ],
  ])('with %s is a mistake in the file', (_what, one, mistake) => {
    expect(mistakesIn(file([lunch], { demographics: [one] }))).toEqual([`instruments.views.demographics.0.${mistake}`]);
  });
});

describe('the day of sealing', () => {
  const DAY = 86_400_000;

  test('is the planned one after the last wave, follow-ups included, and later ones change nothing', () => {
    const room = after(session, open('before'));
    expect(sealingDue(room)).toBe((Math.floor(NOW / DAY) + 12 * 7 + 30 + 1) * DAY);
    expect(sealingDue(after(session))).toBeNull();
    const short = sessionFrom(file([lunch, step('before', 'before')], { sealAfterDays: 7 }));
    expect(sealingDue(after(short, open('before')))).toBe((Math.floor(NOW / DAY) + 8) * DAY);
  });

  test('waits for open waves and planned follow-ups to be named', () => {
    const room = after(session, open('before'));
    expect([openWaves(room), plannedFollowUps(room)].map((steps) => steps.map(({ id }) => id))).toEqual([['before'], ['later']]);
  });
});

test.each([
  [
    'looking back without an after wave',
    file([lunch, step('before', 'before'), step('back', 'then')]),
    'parts.0.steps.2.wave must come later than a step that asks "views" in the wave after',
  ],
  [
    'a follow-up without a before wave',
    file([lunch, step('later', 'followup2')]),
    'parts.0.steps.1.wave must come later than a step that asks "views" in the wave before',
  ],
  [
    'weeks of something else',
    file([lunch, step('before', 'before', { weeks: 3 })]),
    'parts.0.steps.1.weeks is only for a follow-up',
  ],
  [
    'looking back at nothing',
    file([lunch, step('after', 'after'), step('back', 'then')], { items: items.map(({ then: _then, ...one }) => one) }),
    'parts.0.steps.2.wave asks nothing: no item of "views" has then: true',
  ],
  [
    'two primary items',
    file([lunch], { items: items.map((one) => ({ ...one, primary: true })) }),
    'instruments.views.items.1.primary is set already: one item or composite at most is primary',
  ],
  [
    'a composite of an item that is not there',
    file([lunch], { composites: [{ code: 'both', title: 'Both', items: ['fun', 'none'] }] }),
    'instruments.views.composites.0.items.1 no item has the code "none"',
  ],
  [
    'a composite that has an item twice',
    file([lunch], { composites: [{ code: 'both', title: 'Both', items: ['fun', 'useful', 'fun'] }] }),
    'instruments.views.composites.0.items.2 "fun" is in it already',
  ],
  [
    'a composite with the code of an item',
    file([lunch], { composites: [{ code: 'fun', title: 'Both', items: ['fun', 'useful'] }] }),
    'instruments.views.composites.0.code "fun" is the code of something else here',
  ],
])('%s is a mistake in the file', (_what, raw, mistake) => {
  expect(mistakesIn(raw)).toEqual([mistake]);
});
