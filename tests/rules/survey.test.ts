import { describe, expect, test } from 'vitest';
import type { SurveyCount, SurveyMine, SurveyState, SurveyView } from '../../shared/activities/survey/survey.ts';
import { survey } from '../../shared/activities/survey/survey.ts';
import type { SurveyConfig } from '../../shared/activities/survey/survey.ts';
import type { Form } from '../../shared/form.ts';
import { towardAim } from '../../shared/evaluation/orientation.ts';
import { labelOf } from '../../shared/session/instrument.ts';
import { sayIn } from '../../shared/text/text.ts';
import { after, ann, answer, ben, bodyFor, givenRoom, join, ownBody, post, reveal, show, stateIn } from '../helpers/rooms.ts';
import { mistakesIn, sessionFrom, sessionOf, steps, views, workshopFile } from '../helpers/sessions.ts';

const session = sessionOf(steps.before, steps.after);
// The first act in a room that begins with a survey records what is asked there.
const atBefore = after(session, show('before'), join());
const ask = (items: unknown, turn = 1) => answer('before', { items }, { turn });
const config = session.steps[0]!.config as SurveyConfig;

describe('a survey', () => {
  test('takes all its items, from 1 to the last point', () => {
    const room = after(atBefore, ask({ fun: 1, useful: 5, young: 3 }));
    expect(ownBody<SurveyMine>(room, ann)).toEqual({ items: { fun: 1, useful: 5, young: 3 }, complete: true });
  });

  test('takes some of them now and the others later', () => {
    const room = after(atBefore, ask({ fun: 1 }), ask({ useful: 5 }, 2), ask({ fun: 2 }, 3));
    expect(ownBody<SurveyMine>(room, ann)).toEqual({ items: { fun: 2, useful: 5 }, complete: false });
  });

  test('pages that arrive in another order lead to the same answers', () => {
    const pages = [ask({ fun: 1 }, 1), ask({ fun: 5, useful: 4 }, 2), ask({ young: 2 }, 3), ask({ useful: 1 }, 4)] as const;
    const inOrder = ownBody<SurveyMine>(after(atBefore, ...pages), ann);
    expect(inOrder).toEqual({ items: { fun: 5, useful: 1, young: 2 }, complete: true });
    expect(ownBody<SurveyMine>(after(atBefore, ...pages.toReversed()), ann)).toEqual(inOrder);
    expect(ownBody<SurveyMine>(after(atBefore, pages[0], pages[2], pages[1], pages[3]), ann)).toEqual(inOrder);
  });

  test('the language of a person is that of their last answer', () => {
    const late = answer('before', { items: { young: 1 } }, { turn: 1, lang: 'es' });
    const room = after(atBefore, ask({ fun: 1 }, 2), late);
    const rows = [...survey.rows(config, stateIn<SurveyState>(room, 'before'), sayIn('en', 'en'))];
    expect(rows.map(({ item, lang }) => [item, lang])).toEqual([
      ['fun', 'en'],
      ['young', 'en'],
    ]);
  });

  test('takes "I do not know" where it offers that', () => {
    givenRoom(atBefore)
      .when(ask({ fun: -8 }))
      .then({ type: 'answered', answer: { items: { fun: -8 } } });
    const strict = after(
      sessionFrom({ ...workshopFile, instruments: { views: { ...views, dontKnow: false } }, parts: [{ steps: [steps.before] }] }),
      show('before'),
    );
    givenRoom(strict)
      .when(ask({ fun: -8 }))
      .refused('unknown-option', { field: 'item.fun' });
  });

  test.each([0, 6, -1, -9, 99])('refuses %i, which is no point of the scale', (value) => {
    givenRoom(atBefore)
      .when(ask({ fun: value }))
      .refused('unknown-option', { field: 'item.fun' });
    givenRoom(atBefore)
      .when(post('before', { 'item.fun': [String(value)] }))
      .refused('unknown-option', { field: 'item.fun' });
  });

  test.each([2.5, '2.5', 'three', '', null, true, [3], {}, '0x3', '3e0', Infinity])(
    'refuses %j, which is no whole number',
    (value) => {
      givenRoom(atBefore)
        .when(ask({ fun: value }))
        .refused('malformed', { field: 'items.fun' });
    },
  );

  test('refuses an item that it does not ask, and with it the whole answer', () => {
    givenRoom(atBefore)
      .when(ask({ fun: 1, weather: 2 }))
      .refused('unknown-item', { field: 'item.weather' });
    givenRoom(atBefore)
      .when(ask({ constructor: 2 }))
      .refused('unknown-item', { field: 'item.constructor' });
    givenRoom(atBefore)
      .when(ask(JSON.parse('{"__proto__": 2}')))
      .refused('empty');
  });

  test('refuses an answer without any item', () => {
    givenRoom(atBefore).when(ask({})).refused('empty');
    const forms: Form[] = [{}, { 'item.fun': [''] }, { fun: ['3'] }];
    for (const form of forms) givenRoom(atBefore).when(post('before', form)).refused('empty');
  });

  test('a form leaves out what was not chosen', () => {
    givenRoom(atBefore)
      .when(post('before', { 'item.fun': ['2'], 'item.useful': [''], 'item.young': ['-8'] }))
      .then({ type: 'answered', answer: { items: { fun: 2, young: -8 } } });
  });
});

describe('what is seen of a survey', () => {
  const room = after(atBefore, ask({ fun: 1, useful: 5, young: 3 }), [ben, ask({ fun: 4 })], reveal('before'));

  test('only how many answered, even when the presenter reveals', () => {
    expect(bodyFor<SurveyCount>('screen', room)).toMatchObject({ people: 2, complete: 1 });
    expect(bodyFor<SurveyCount>('presenter', room)).toMatchObject({ people: 2, complete: 1 });
    expect(bodyFor('participant', room)).not.toHaveProperty('people');
  });

  test('items and scale in the language that is asked for', () => {
    expect(bodyFor<SurveyView>('participant', room, 'es')).toMatchObject({
      title: 'Sus ideas',
      items: [{ code: 'fun', text: 'Solo es diversión.' }, {}, {}],
    });
  });

  test('which direction is hoped for is told to nobody', () => {
    for (const audience of ['participant', 'screen', 'presenter'] as const)
      expect(JSON.stringify(bodyFor(audience, room))).not.toMatch(/aim|primary|lower|higher/);
  });

  test('the two waves are apart', () => {
    const both = after(room, show('after'), answer('after', { items: { fun: 2 } }));
    expect(ownBody<SurveyMine>(both, ann)).toEqual({ items: { fun: 2 }, complete: false });
    expect(stateIn<SurveyState>(both, 'before').ballots.size).toBe(2);
  });

  test('an item called "constructor" is an item like any other', () => {
    const odd = { ...views, items: [{ code: 'constructor', text: 'Odd', aim: 'lower' }, ...views.items] };
    const oddRoom = after(
      sessionFrom({ ...workshopFile, instruments: { views: odd }, parts: [{ steps: [steps.before] }] }),
      show('before'),
      ask({ fun: 1, useful: 1, young: 1 }),
    );
    expect(ownBody<SurveyMine>(oddRoom, ann)!.complete).toBe(false);
    expect(bodyFor<SurveyCount>('presenter', oddRoom).complete).toBe(0);
    const rows = [
      ...survey.rows(
        oddRoom.session.steps[0]!.config as SurveyConfig,
        stateIn<SurveyState>(oddRoom, 'before'),
        sayIn('en', 'en'),
      ),
    ];
    expect(rows.map((row) => row.item)).toEqual(['fun', 'useful', 'young']);
    expect(ownBody<SurveyMine>(after(oddRoom, ask({ constructor: 5 }, 2)), ann)!.complete).toBe(true);
  });
});

describe('an instrument', () => {
  test('is turned so that more is closer to the aim', () => {
    const [fun, useful] = config.asked!.items;
    expect([1, 3, 5].map((value) => towardAim(config.asked!, fun!, value))).toEqual([5, 3, 1]);
    expect([1, 3, 5].map((value) => towardAim(config.asked!, useful!, value))).toEqual([1, 3, 5]);
  });

  test('has a label for each point and none for a missing answer', () => {
    expect([1, 5, 0, 6, -8].map((value) => labelOf(config.asked!, value))).toEqual(['Not at all', 'Very much', '', '', '']);
  });

  const survey0 = (change: object, file: object = {}): unknown => ({
    ...workshopFile,
    ...file,
    parts: [{ steps: [{ ...steps.before, ...change }] }],
  });
  const withViews = (change: object): unknown => survey0({}, { instruments: { views: { ...views, ...change } } });
  const item = (code: string) => ({ code, text: code, aim: 'lower' });

  test.each([
    ['that is not there', survey0({ instrument: 'moods' }), 'parts.0.steps.0.instrument no instrument is called "moods"'],
    [
      'called "constructor"',
      survey0({ instrument: 'constructor' }),
      'parts.0.steps.0.instrument no instrument is called "constructor"',
    ],
    ['that is not named', survey0({ instrument: undefined }), 'parts.0.steps.0.instrument is missing'],
    [
      'asked in no wave',
      survey0({ wave: 'during' }),
      'parts.0.steps.0.wave must be one of: before, after, then, followup1, followup2, followup3, followup4',
    ],
    ['with two points', withViews({ scale: ['no', 'yes'] }), 'instruments.views.scale needs at least 3 points'],
    [
      'with twelve points',
      withViews({ scale: Array.from({ length: 12 }, String) }),
      'instruments.views.scale has at most 11 points',
    ],
    ['without items', withViews({ items: [] }), 'instruments.views.items needs at least one item'],
    [
      'with two items of one code',
      withViews({ items: [item('a'), item('a')] }),
      'instruments.views.items.1.code "a" is the code of another item too',
    ],
    [
      'with an aim nobody knows',
      withViews({ items: [{ ...item('a'), aim: 'up' }] }),
      'instruments.views.items.0.aim must be lower or higher',
    ],
    [
      'with a code for nobody',
      withViews({ items: [item('A b')] }),
      'instruments.views.items.0.code must be a code such as a_code: a-z, 0-9 and _, at most 22 characters',
    ],
  ])('%s is a mistake in the file', (_what, file, mistake) => {
    expect(mistakesIn(file)).toEqual([mistake]);
  });
});
