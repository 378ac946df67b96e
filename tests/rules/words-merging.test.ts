import { describe, expect, test } from 'vitest';
import type { WordsMine, WordsPresenter, WordsScreen, WordsView } from '../../shared/activities/words/words.ts';
import { kinds } from '../../shared/activities/kinds.ts';
import type { Room } from '../../shared/room/room.ts';
import { compareKey } from '../../shared/text/compare-key.ts';
import { editDistance, nearSpellings } from '../../shared/text/near-spellings.ts';
import {
  after,
  ann,
  answer,
  bodyFor,
  control,
  givenRoom,
  newId,
  ownBody,
  participant,
  redo,
  reveal,
  show,
  stateIn,
  undo,
} from '../helpers/rooms.ts';
import { chance } from '../helpers/seeds.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';

const roomWith = (config: object = {}): Room => after(sessionOf({ ...steps.feelings, ...config }), show('feelings'));
const atFeelings = roomWith();

/** The room after each of these words came from another person. */
const written = (words: readonly string[], from = atFeelings, lang = 'en'): Room =>
  words.reduce((room, word) => after(room, [participant(newId()), answer('feelings', { words: [word] }, { lang })]), from);

const times = (word: string, n: number): string[] => Array.from({ length: n }, () => word);
const consoleOf = (room: Room): WordsPresenter => bodyFor('presenter', room);
const counts = (room: Room): [string, number][] => consoleOf(room).words.map(({ text, count }) => [text, count]);
const onScreen = (room: Room): [string, number][] =>
  bodyFor<WordsScreen>('screen', room).words!.map((one) => [one.text, one.count]);
const does = (what: object) => control('feelings', what);

describe('accents', () => {
  test.each([
    ['Spanish', ['emoción', 'emocion']],
    ['Vietnamese', ['hạnh phúc', 'hanh phuc']],
    ['Polish and Danish', ['miłość', 'milosc']],
    ['German', ['Spaß', 'SPASS', 'spass']],
    ['French', ['cœur', 'coeur']],
    ['Greek', ['ελπίδα', 'ελπιδα', 'ΕΛΠΙΔΑ']],
    ['Greek at the end of a word', ['λόγος', 'ΛΟΓΟΣ']],
    ['Russian', ['мёд', 'мед']],
    ['Turkish', ['ışık', 'isik']],
  ])('%s', (_language, words) => {
    expect(counts(written(words))).toMatchObject([[expect.any(String), words.length]]);
  });
});

describe('near spellings', () => {
  test.each([
    ['a letter too few', 'community', 'comunity'],
    ['a letter too many', 'trust', 'trusst'],
    ['another letter', 'hopeful', 'hopefol'],
    ['two letters swapped', 'friends', 'firends'],
    ['two slips in a long word', 'communication', 'comunnication'],
    ['one slip in one word of a phrase', 'hate speech', 'hate speach'],
    ['a space more', 'well being', 'wellbeing'],
    ['Cyrillic', 'надежда', 'надежта'],
    ['Greek', 'ελπίδα', 'ελπίδαα'],
    ['Arabic', 'المسؤولية', 'المسؤوليه'],
    ['long Arabic', 'الاستقرار', 'الاستقرر'],
  ])('%s is one word, under the form that most people wrote', (_what, right, wrong) => {
    expect(counts(written([wrong, right, right]))).toEqual([[right, 3]]);
  });

  test.each([
    ['too short', 'hope', 'hops'],
    ['two slips in a word of eight', 'solution', 'sulution!s'],
    ['a digit', 'level 1', 'level 2'],
    ['a digit more', 'agenda 203', 'agenda 2030'],
    ['another first letter', 'power', 'tower'],
    ['words of a phrase swapped for others', 'my time', 'no time'],
    ['short Arabic', 'كتاب', 'كتان'],
    ['Khmer', 'សេរីភាព', 'សេរីភាន'],
    ['Nepali', 'स्वतन्त्रता', 'स्वतन्त्रति'],
    ['Chinese', '中华人民共和国', '中华人民共和口'],
    ['different scripts', 'αλφαβητο', 'αλφαβητο latin'],
  ])('%s is another word', (_what, one, other) => {
    expect(counts(written([one, other]))).toHaveLength(2);
  });

  test('two words that three people each wrote are two words, however near', () => {
    expect(counts(written([...times('praise', 3), ...times('prairie', 3)]))).toHaveLength(2);
    expect(counts(written([...times('friend', 3), ...times('friends', 3)]))).toHaveLength(2);
    expect(counts(written([...times('friend', 3), ...times('friends', 2)]))).toEqual([['friend', 5]]);
  });

  test('a slip of two words goes to the nearest, of equally near ones to the more frequent', () => {
    expect(counts(written(['sharing', ...times('shaking', 4), ...times('sharking', 3)]))).toEqual([
      ['shaking', 5],
      ['sharking', 3],
    ]);
  });

  test('the order of arrival changes nothing', () => {
    const words = ['community', 'comunity', 'comunnity', 'trust', 'trusst', 'thrust', 'hopeful', 'hopefull', 'hopeless', 'hope'];
    const once = counts(written(words));
    for (const seed of [1, 2, 3, 4, 5]) expect(counts(written(chance(seed).shuffled(words)))).toEqual(once);
    const asked = words.map((word) => [word, 1] as const);
    const near = nearSpellings(new Map(asked), () => false);
    expect([...nearSpellings(new Map([...asked].reverse()), () => false)].sort()).toEqual([...near].sort());
  });

  test('a person who wrote two spellings counts once', () => {
    const room = after(atFeelings, answer('feelings', { words: ['community', 'comunity'] }));
    expect(counts(room)).toEqual([['community', 1]]);
    expect(ownBody<WordsMine>(room, ann)!.words).toEqual(['community', 'comunity']);
  });

  test.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['friends', 'firends', 1],
    ['same', 'same', 0],
  ])('%s and %s are %i edits apart', (a, b, edits) => {
    expect([editDistance(a, b), editDistance(b, a)]).toEqual([edits, edits]);
  });
});

describe('the presenter merges', () => {
  const room = after(written([...times('calm', 3), 'peace', 'peace', 'peacee', 'quiet']), reveal('feelings'));
  const merged = after(room, does({ do: 'merge-word', word: 'peace', into: 'calm' }));

  test('a word with all its spellings into another, for everybody', () => {
    expect(counts(room)).toEqual([
      ['calm', 3],
      ['peace', 3],
      ['quiet', 1],
    ]);
    expect(onScreen(merged)).toEqual([
      ['calm', 6],
      ['quiet', 1],
    ]);
    expect(consoleOf(merged).words[0]!.parts).toEqual([{ key: 'peace', text: 'peace', count: 3 }]);
    const later = written(['peacee', 'PEACE'], merged);
    expect(counts(later)[0]).toEqual(['calm', 8]);
  });

  test('and splits again, by undo as well', () => {
    const split = after(merged, does({ do: 'split-word', word: 'peace' }));
    for (const back of [split, after(merged, undo())]) expect(counts(back)).toEqual(counts(room));
    expect(counts(after(after(merged, undo()), redo()))).toEqual(counts(merged));
  });

  test('one after another', () => {
    const all = after(merged, does({ do: 'merge-word', word: 'calm', into: 'quiet' }));
    expect(counts(all)).toHaveLength(1);
    expect(consoleOf(all).words[0]).toMatchObject({ key: 'quiet', count: 7 });
    expect(counts(after(all, does({ do: 'split-word', word: 'peace' }))).map(([, n]) => n)).toEqual([4, 3]);
  });

  test('nothing that is not there, and no word into itself', () => {
    for (const [what, field] of [
      [{ do: 'merge-word', word: 'joy', into: 'calm' }, 'word'],
      [{ do: 'merge-word', word: 'calm', into: 'joy' }, 'into'],
      [{ do: 'merge-word', word: 'calm', into: 'calm' }, 'into'],
      [{ do: 'merge-word', word: 'constructor', into: 'calm' }, 'word'],
      [{ do: 'split-word', word: 'calm' }, 'word'],
      [{ do: 'split-word', word: '__proto__' }, 'word'],
    ] as const)
      givenRoom(merged).when(does(what)).refused('unknown-item', { field });
  });

  test('what a near spelling took in can be split off, and stays apart', () => {
    const split = after(room, does({ do: 'split-word', word: 'peacee' }));
    expect(counts(split)).toContainEqual(['peacee', 1]);
    expect(counts(written(['peacee'], split))).toContainEqual(['peacee', 2]);
    expect(counts(after(split, undo()))).toEqual(counts(room));
    const again = after(split, does({ do: 'merge-word', word: 'peacee', into: 'peace' }));
    expect(counts(again)).toEqual(counts(room));
  });

  test('a hidden word stays hidden when another spelling comes to lead it', () => {
    const one = after(written(['rudeness']), reveal('feelings'), does({ do: 'hide-word', word: 'rudeness' }));
    const more = written(['rudenes', 'rudenes'], one);
    expect(onScreen(more)).toEqual([]);
    expect(consoleOf(more).hidden).toMatchObject([{ key: 'rudenes', count: 3 }]);
    expect(onScreen(after(more, does({ do: 'show-word', word: 'rudenes' })))).toEqual([['rudenes', 3]]);
  });

  test('the export counts a word under what it was merged into, and says what was written', () => {
    const config = merged.session.steps[0]!.config as Parameters<typeof kinds.words.rows>[0];
    const rows = [...kinds.words.rows(config, stateIn(merged, 'feelings'), String)];
    const under = rows.filter(({ value }) => value === 'calm').map(({ label }) => label);
    expect(under.sort()).toEqual(['calm', 'calm', 'calm', 'peace', 'peace', 'peacee']);
  });
});

describe('a frozen cloud', () => {
  const before = after(written(['calm', 'calm', 'ready']), reveal('feelings'));
  const frozen = after(before, does({ do: 'freeze', frozen: true }));
  const more = written(['calm', 'newcomer', 'newcomer'], frozen);
  const seenBy = (room: Room) => [bodyFor<WordsView>('participant', room), bodyFor<WordsScreen>('screen', room)];

  test('stays as it was while answers go on being accepted', () => {
    const [phone, screen] = seenBy(before);
    expect(seenBy(more)).toEqual([phone, { ...screen, frozen: true }]);
    expect(consoleOf(more)).toMatchObject({ people: 6, frozen: true, since: 3 });
    expect(counts(more)[0]).toEqual(['calm', 3]);
  });

  test('goes on from where the answers are, by undo as well', () => {
    const after1 = after(more, does({ do: 'freeze', frozen: false }));
    for (const room of [after1, after(more, undo())]) {
      expect(onScreen(room)).toEqual([
        ['calm', 3],
        ['newcomer', 2],
        ['ready', 1],
      ]);
      expect(bodyFor<WordsScreen>('screen', room)).toMatchObject({ people: 6, frozen: false });
    }
    expect(seenBy(after(after1, undo()))).toEqual(seenBy(more));
  });

  test('can be frozen again, each time as it is then', () => {
    const again = after(more, does({ do: 'freeze', frozen: false }), does({ do: 'freeze', frozen: true }));
    expect(onScreen(written(['late'], again))).toEqual(onScreen(again));
    expect(onScreen(again)).toHaveLength(3);
    givenRoom(frozen)
      .when(does({ do: 'freeze', frozen: true }))
      .changesNothing();
  });

  test('a word is hidden from it at once, under whatever spelling leads it by now', () => {
    const rude = after(written(['rudeness']), reveal('feelings'), does({ do: 'freeze', frozen: true }));
    const led = written(['rudenes', 'rudenes'], rude);
    const hidden = after(led, does({ do: 'hide-word', word: 'rudenes' }));
    expect([onScreen(led), onScreen(hidden)]).toEqual([[['rudeness', 1]], []]);
  });

  test('what nobody writes any more can still be hidden from it', () => {
    const rude = after(
      atFeelings,
      answer('feelings', { words: ['rude'] }),
      reveal('feelings'),
      does({ do: 'freeze', frozen: true }),
    );
    const changed = after(rude, answer('feelings', { words: ['kind'] }, { turn: 2 }));
    expect(onScreen(changed)).toEqual([['rude', 1]]);
    expect(consoleOf(changed).words.map(({ text }) => text)).toEqual(['rude', 'kind']);
    expect(onScreen(after(changed, does({ do: 'hide-word', word: 'rude' })))).toEqual([]);
  });
});

describe('words that only join others', () => {
  const stopping = roomWith({ stopWords: true });

  test.each([
    ['en', ['the', 'The', 'and'], 'hope'],
    ['es', ['de', 'la', 'también'], 'fe'],
    ['sr-Latn', ['i', 'и', 'među'], 'nada'],
    ['ar', ['في', 'من', 'على'], 'أمل'],
  ])('are counted, not shown: %s', (lang, stopped, kept) => {
    const room = after(written([...stopped, kept], stopping, lang), reveal('feelings'));
    expect(onScreen(room)).toEqual([[kept, 1]]);
    const said = consoleOf(room);
    expect(said.people).toBe(stopped.length + 1);
    expect(said.stopped.reduce((sum, { count }) => sum + count, 0)).toBe(stopped.length);
  });

  test('are kept in a phrase, in a language that has no list, and where the session does not ask', () => {
    expect(counts(written(['in the end', 'The'], stopping))).toEqual([['in the end', 1]]);
    expect(counts(written(['the'], stopping, 'es'))).toEqual([['the', 1]]);
    expect(counts(written(['the'], stopping, 'km'))).toEqual([['the', 1]]);
    expect(counts(written(['the']))).toEqual([['the', 1]]);
    expect(consoleOf(written(['the'])).stopped).toEqual([]);
  });

  test('yes and no are answers in every language', () => {
    const answers: [string, string[]][] = [
      ['en', ['yes', 'no']],
      ['es', ['sí', 'no']],
      ['sr-Latn', ['da', 'ne']],
      ['ar', ['نعم', 'لا']],
    ];
    for (const [lang, words] of answers) expect(counts(written(words, stopping, lang)), lang).toHaveLength(2);
  });

  test('compare keys hold no accents that lists would miss', () => {
    expect(compareKey('También')).toBe('tambien');
  });
});
