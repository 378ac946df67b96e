import { describe, expect, test } from 'vitest';
import type { Word, WordsMine, WordsPresenter, WordsView } from '../../shared/activities/words/words.ts';
import type { Room } from '../../shared/room/room.ts';
import {
  after,
  ann,
  answer,
  bodyFor,
  control,
  givenRoom,
  ownBody,
  participant,
  post,
  reveal,
  show,
  undo,
} from '../helpers/rooms.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';

const atFeelings = after(sessionOf(steps.feelings), show('feelings'));

/** The room after each of these words came from another person. */
const written = (...words: string[]): Room =>
  words.reduce((room, word, n) => after(room, [participant(`person-${n}`), answer('feelings', { words: [word] })]), atFeelings);

const cloud = (room: Room): Word[] => bodyFor<WordsPresenter>('presenter', room).words!;
const counts = (room: Room): [string, number][] => cloud(room).map(({ text, count }) => [text, count]);

describe('a word cloud', () => {
  test('takes a few words from each', () => {
    const room = after(atFeelings, answer('feelings', { words: ['calm', 'ready', 'curious'] }));
    expect(ownBody<WordsMine>(room, ann)).toEqual({ words: ['calm', 'ready', 'curious'] });
    expect(bodyFor<WordsPresenter>('presenter', room)).toMatchObject({ people: 1, perPerson: 3, length: 40 });
  });

  test('refuses one too many', () => {
    givenRoom(atFeelings)
      .when(answer('feelings', { words: ['a', 'b', 'c', 'd'] }))
      .refused('too-many', { limit: 3, field: 'word' });
    givenRoom(atFeelings)
      .when(post('feelings', { word: ['a', 'b', 'c', 'd'] }))
      .refused('too-many', { limit: 3, field: 'word' });
    givenRoom(atFeelings)
      .when(answer('feelings', { words: Array.from({ length: 50_000 }, () => 'a') }))
      .refused('too-many', { limit: 20, field: 'words' });
  });

  test('does not count empty fields', () => {
    const room = after(atFeelings, post('feelings', { word: ['', ' calm ', '', '  ', 'ready', '\u200e'] }));
    expect(ownBody<WordsMine>(room, ann)).toEqual({ words: ['calm', 'ready'] });
  });

  test.each([[[]], [['']], [[' ', '\t']], [['\u200e\u202e']], [['\u200b']], [['\u2060\ufeff']]])(
    'refuses nothing: %j',
    (words) => {
      givenRoom(atFeelings).when(answer('feelings', { words })).refused('empty', { field: 'word' });
      givenRoom(atFeelings)
        .when(post('feelings', { word: words }))
        .refused('empty', { field: 'word' });
    },
  );

  test.each([
    ['Latin', 'ž'],
    ['Khmer', 'ស្ត្រី'],
    ['Arabic with marks', 'مُّ'],
    ['emoji', '👩🏽‍🚀'],
    ['a family', '👨‍👩‍👧‍👦'],
  ])('counts characters as people do: %s', (_script, one) => {
    givenRoom(atFeelings)
      .when(answer('feelings', { words: [one.repeat(40)] }))
      .then({ type: 'answered' });
    givenRoom(atFeelings)
      .when(answer('feelings', { words: ['ok', one.repeat(41)] }))
      .refused('too-long', { limit: 40, field: 'word' });
  });

  test('counts a person once for a word, however often they wrote it', () => {
    const room = after(atFeelings, answer('feelings', { words: ['calm', 'Calm', 'CALM!'] }));
    expect(counts(room)).toEqual([['CALM!', 1]]);
  });

  test('a changed answer takes the old words back', () => {
    const room = after(
      atFeelings,
      answer('feelings', { words: ['calm'] }),
      answer('feelings', { words: ['ready'] }, { turn: 2 }),
    );
    expect(counts(room)).toEqual([['ready', 1]]);
  });
});

describe('spellings of one word are merged', () => {
  test.each([
    ['case', ['Calm', 'calm', 'CALM']],
    ['accents', ['emoción', 'emocion', 'EMOCIÓN', 'emoción'.normalize('NFD')]],
    ['width', ['calm', 'ｃａｌｍ', 'ＣＡＬＭ']],
    ['punctuation and spaces', ['well-being', 'well being', 'Well  Being!', '"well being"']],
    ['invisible characters', ['calm', 'ca\u00adlm', 'cal\u200bm', '\ufeffcalm']],
    ['Serbian scripts', ['љубав', 'ljubav', 'Ljubav', 'ЉУБАВ']],
    ['Serbian letters without marks', ['čast', 'cast', 'част']],
    ['đ written as dj', ['đak', 'djak', 'ђак']],
    ['forms of alef', ['أمل', 'امل', 'آمل', 'إمل', 'ٱمل']],
    ['Arabic vowels and tatweel', ['سَلَام', 'سلام', 'ســلام']],
    ['Arabic ya and ta marbuta', ['حرية', 'حريه']],
    ['Arabic alef maqsura', ['هدى', 'هدي']],
    ['Arabic presentation forms', ['ﺳﻼم', 'سلام']],
  ])('%s', (_what, words) => {
    expect(cloud(written(...words))).toMatchObject([{ count: words.length }]);
  });

  test.each([
    ['marks of Nepali', ['कर', 'करा', 'कि']],
    ['marks of Khmer', ['កា', 'កី', 'ក']],
    ['Russian й and и', ['йод', 'иод']],
    ['emoji', ['❤️', '☀️', '🎉', '🙂', '✌️']],
    ['signs', ['!', '?', '…']],
    ['words that share a start', ['art', 'arts']],
  ])('but words that differ stay apart: %s', (_what, words) => {
    expect(cloud(written(...words))).toHaveLength(words.length);
  });

  test('an emoji is one with and without its variation selector', () => {
    expect(cloud(written('❤️', '❤'))).toMatchObject([{ count: 2 }]);
  });

  test('the spelling that most people wrote is shown', () => {
    expect(counts(written('calm', 'CALM', 'Calm', 'Calm'))).toEqual([['Calm', 4]]);
  });

  test('most frequent first, and never in the order of arrival', () => {
    expect(counts(written('zebra', 'mouse', 'ant', 'mouse'))).toEqual([
      ['mouse', 2],
      ['ant', 1],
      ['zebra', 1],
    ]);
    expect(counts(written('ant', 'mouse', 'mouse', 'zebra'))).toEqual([
      ['mouse', 2],
      ['ant', 1],
      ['zebra', 1],
    ]);
  });

  test('a screen has room for 300, a phone for 40', () => {
    const room = after(written(...Array.from({ length: 310 }, (_one, n) => `word ${n}`)), reveal('feelings'));
    expect(cloud(room)).toHaveLength(300);
    expect(bodyFor<WordsView>('screen', room).words).toHaveLength(300);
    expect(bodyFor<WordsView>('participant', room).words).toHaveLength(40);
    expect(bodyFor<WordsPresenter>('presenter', room).people).toBe(310);
  });
});

describe('a word that the presenter hides', () => {
  const room = after(
    written('calm', 'rude', 'Rude!'),
    reveal('feelings'),
    control('feelings', { do: 'hide-word', word: 'rude' }),
  );

  test('leaves every page except the console, in all its spellings', () => {
    expect(counts(room)).toEqual([['calm', 1]]);
    for (const audience of ['participant', 'screen'] as const)
      expect(JSON.stringify(bodyFor(audience, room)).toLowerCase()).not.toContain('rude');
    expect(bodyFor<WordsPresenter>('presenter', room).hidden).toMatchObject([{ key: 'rude', count: 2 }]);
  });

  test('stays hidden when somebody else writes it', () => {
    const again = after(room, [participant('late'), answer('feelings', { words: ['RUDE'] })]);
    expect(bodyFor<WordsView>('participant', again).words).toMatchObject([{ key: 'calm' }]);
  });

  test('comes back, by undo as well', () => {
    expect(counts(after(room, control('feelings', { do: 'show-word', word: 'rude' })))).toHaveLength(2);
    expect(counts(after(room, undo()))).toHaveLength(2);
  });

  test('must be in the cloud', () => {
    givenRoom(room)
      .when(control('feelings', { do: 'hide-word', word: 'kind' }))
      .refused('unknown-item', { field: 'word' });
    givenRoom(room)
      .when(control('feelings', { do: 'hide-word', word: 'constructor' }))
      .refused('unknown-item', { field: 'word' });
  });

  test('may be as long as a word can be when it is written out', () => {
    const long = written('ﷺ'.repeat(40));
    const [word] = cloud(long);
    expect(cloud(after(long, control('feelings', { do: 'hide-word', word: word!.key })))).toEqual([]);
  });
});

test.each(['constructor', 'valueof', 'hasownproperty', '__proto__', 'tostring', 'proto'])(
  'the word %s is a word like any other',
  (word) => {
    const room = written(word, 'calm');
    expect(counts(room)).toContainEqual([word, 1]);
    expect(bodyFor<WordsPresenter>('presenter', room).hidden).toEqual([]);
    const [{ key }] = cloud(room).filter((one) => one.text === word) as [Word];
    const hidden = after(room, control('feelings', { do: 'hide-word', word: key }));
    expect(counts(hidden)).toEqual([['calm', 1]]);
    expect(counts(after(hidden, control('feelings', { do: 'show-word', word: key })))).toHaveLength(2);
  },
);
