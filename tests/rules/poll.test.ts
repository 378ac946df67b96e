import { describe, expect, test } from 'vitest';
import type { PollMine, PollScreen, PollView } from '../../shared/activities/poll/poll.ts';
import { inOrder, ORDERS, orderOf } from '../../shared/activity/shuffle.ts';
import type { Form } from '../../shared/form.ts';
import { after, ann, answer, ben, bodyFor, cleo, givenRoom, ownBody, participant, post, reveal, show } from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, steps, workshopFile } from '../helpers/sessions.ts';

const atLunch = after(sessionOf(steps.lunch), show('lunch'));
const atTopics = after(sessionOf(steps.topics), show('topics'));
const ask = (choices: unknown, other?: unknown) => answer('topics', other === undefined ? { choices } : { choices, other });

describe('a poll with one choice', () => {
  test('takes any of its options', () => {
    for (const { code } of steps.lunch.options)
      givenRoom(atLunch)
        .when(answer('lunch', { choices: [code] }))
        .then({ type: 'answered' });
  });

  test('refuses two, and says how many it takes', () => {
    givenRoom(atLunch)
      .when(answer('lunch', { choices: ['rice', 'soup'] }))
      .refused('too-many', { limit: 1, field: 'choice' });
  });

  test('counts the same option given twice as one', () => {
    const room = after(atLunch, answer('lunch', { choices: ['rice', 'rice'] }));
    expect(bodyFor<PollScreen>('presenter', room).results).toEqual({ people: 1, counts: { rice: 1 }, others: [], right: [] });
    expect(ownBody<PollMine>(room, ann)).toEqual({ choices: ['rice'], other: '' });
  });

  test('refuses no choice at all', () => {
    givenRoom(atLunch)
      .when(answer('lunch', { choices: [] }))
      .refused('empty', { field: 'choice' });
    const forms: Form[] = [{}, { choice: [] }, { choice: [''] }, { choice: ['  '] }];
    for (const form of forms) givenRoom(atLunch).when(post('lunch', form)).refused('empty', { field: 'choice' });
  });

  test.each(['pizza', 'Rice', 'rice ', '', '__proto__', 'constructor', 'other'])('refuses "%s", which is no option', (code) => {
    givenRoom(atLunch)
      .when(answer('lunch', { choices: [code] }))
      .refused('unknown-option', { field: 'choice' });
  });

  test('refuses an own answer where it takes none', () => {
    givenRoom(atLunch)
      .when(answer('lunch', { choices: ['other'], other: 'Cake' }))
      .refused('unknown-option', { field: 'choice' });
    givenRoom(atLunch)
      .when(post('lunch', { other: ['Cake'] }))
      .refused('unknown-option', { field: 'choice' });
  });

  test('drops own words that nobody asked for', () => {
    const room = after(atLunch, answer('lunch', { choices: ['rice'], other: 'Cake' }));
    expect(JSON.stringify(bodyFor('presenter', room))).not.toContain('Cake');
  });
});

describe('a poll with several choices and own words', () => {
  test('takes as many as it says and no more', () => {
    givenRoom(atTopics)
      .when(ask(['safety', 'money']))
      .then({ type: 'answered' });
    givenRoom(atTopics)
      .when(ask(['safety', 'money', 'reach']))
      .refused('too-many', { limit: 2, field: 'choice' });
  });

  test('counts own words as one of the choices', () => {
    givenRoom(atTopics)
      .when(ask(['safety', 'other'], 'Law'))
      .then({ type: 'answered' });
    givenRoom(atTopics)
      .when(ask(['safety', 'money', 'other'], 'Law'))
      .refused('too-many', { limit: 2, field: 'choice' });
  });

  test('asks for words where "other" is chosen', () => {
    for (const none of [undefined, '', '  ', '\u200e', '\u200b\u2060'])
      givenRoom(atTopics)
        .when(ask(['other'], none))
        .refused('empty', { field: 'other' });
  });

  test('a form with own words means them, whether or not the box was ticked', () => {
    givenRoom(atTopics)
      .when(post('topics', { other: [' Law '] }))
      .then({ type: 'answered', answer: { choices: ['other'], other: 'Law' } });
    givenRoom(atTopics)
      .when(post('topics', { choice: ['other', 'other', 'money'], other: ['Law'] }))
      .then({ type: 'answered', answer: { choices: ['other', 'money'], other: 'Law' } });
  });

  test.each([
    ['Latin', 'a'],
    ['Khmer', 'ស្ត្រី'],
    ['Nepali', 'क्षि'],
    ['a flag', '🇷🇸'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['Vietnamese, decomposed', 'ệ'.normalize('NFD')],
  ])('counts characters as people do: %s', (_script, one) => {
    const most = Math.min(80, Math.floor(2048 / new TextEncoder().encode(one).length));
    givenRoom(atTopics)
      .when(ask(['other'], one.repeat(most)))
      .then({ type: 'answered' });
    givenRoom(atTopics)
      .when(ask(['other'], one.repeat(81)))
      .refused('too-long', { limit: 80, field: 'other' });
  });

  test('a single endless character is too long all the same', () => {
    givenRoom(atTopics)
      .when(ask(['other'], 'a' + '\u200d'.repeat(2047)))
      .refused('too-long', { limit: 80, field: 'other' });
    givenRoom(atTopics)
      .when(ask(['other'], 'a'.repeat(100_000)))
      .refused('too-long', { limit: 2048, field: 'other' });
  });

  test('shows own words to the room in an order that is not that of arrival', () => {
    const answers = [...'hgfedcba'].map((word, n) => [participant(`person-${n}`), ask(['other'], word)] as const);
    const [first, second] = [after(atTopics, ...answers), after(atTopics, ...answers.toReversed())];
    expect(bodyFor<PollView>('participant', first).results!.others).toEqual([...'abcdefgh']);
    expect(bodyFor('participant', first)).toEqual(bodyFor('participant', second));
  });
});

describe('the results of a poll', () => {
  const room = after(
    atLunch,
    answer('lunch', { choices: ['rice'] }),
    [ben, answer('lunch', { choices: ['rice'] })],
    [cleo, answer('lunch', { choices: ['soup'] }, { lang: 'es' })],
  );

  test('are one tally, in whatever language people answered', () => {
    expect(bodyFor<PollScreen>('presenter', room).results).toEqual({ people: 3, counts: { rice: 2, soup: 1 }, others: [], right: [] });
  });

  test('are not on the screen before the reveal; how many answered is', () => {
    expect(bodyFor<PollScreen>('screen', room)).toMatchObject({ people: 3, results: null });
    expect(bodyFor<PollScreen>('screen', after(room, reveal('lunch'))).results!.counts).toEqual({ rice: 2, soup: 1 });
  });

  test('phones are not even told how many answered', () => {
    expect(bodyFor('participant', room)).not.toHaveProperty('people');
    expect(bodyFor<PollView>('participant', room).results).toBeNull();
  });

  test('question and options are in the language that is asked for', () => {
    expect(bodyFor<PollView>('participant', room, 'es')).toMatchObject({
      question: '¿Qué comen?',
      options: [{ code: 'rice', text: 'Arroz' }, { code: 'soup', text: 'Sopa' }, {}],
    });
  });
});

describe('a poll in a session file', () => {
  const poll = (change: object): unknown => ({ ...workshopFile, parts: [{ steps: [{ ...steps.lunch, ...change }] }] });
  const option = (code: string) => ({ code, text: code });

  test.each([
    ['with one option', { options: [option('a')] }, 'parts.0.steps.0.options needs at least two options'],
    [
      'with too many',
      { options: Array.from({ length: 31 }, (_one, n) => option(`a${n}`)) },
      'parts.0.steps.0.options has at most 30 options',
    ],
    [
      'with two options of one code',
      { options: [option('a'), option('a')] },
      'parts.0.steps.0.options has two options with the same code',
    ],
    [
      'with a code in capitals',
      { options: [option('A'), option('b')] },
      'parts.0.steps.0.options.0.code must be a code such as a-code: a-z, 0-9 and -, at most 22 characters',
    ],
    [
      'with the code "other"',
      { options: [option('other'), option('b')] },
      'parts.0.steps.0.options.0.code must be another code: "other" is taken',
    ],
    ['with an option without text', { options: [{ code: 'a' }, option('b')] }, 'parts.0.steps.0.options.0.text is missing'],
    ['without a question', { question: undefined }, 'parts.0.steps.0.question is missing'],
  ])('%s is a mistake', (_what, change, mistake) => {
    expect(mistakesIn(poll(change))).toEqual([mistake]);
  });
});

describe('shuffled options', () => {
  const options = Array.from({ length: 12 }, (_one, n) => ({ code: `option-${n}` }));

  test('keep all options, in an order that stays the same', () => {
    for (let order = 0; order < ORDERS; order++) {
      expect(inOrder(options, order)).toEqual(inOrder(options, order));
      expect(new Set(inOrder(options, order))).toEqual(new Set(options));
    }
  });

  test('come in several orders, and every order is somebody’s', () => {
    expect(new Set(Array.from({ length: ORDERS }, (_one, order) => JSON.stringify(inOrder(options, order)))).size).toBe(ORDERS);
    const counts = new Map<number, number>();
    for (let n = 0; n < 600; n++) counts.set(orderOf(`person-${n}`), (counts.get(orderOf(`person-${n}`)) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(Math.min(...counts.values())).toBeGreaterThan(50);
  });
});
