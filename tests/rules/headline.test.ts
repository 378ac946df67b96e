import { describe, expect, test } from 'vitest';
import { checked, CHECKS, keptOf, type Check } from '../../shared/activities/headline/checks.ts';
import type { HeadlineMine, HeadlinePresenter, HeadlineScreen, HeadlineView } from '../../shared/activities/headline/headline.ts';
import type { Room } from '../../shared/room/room.ts';
import {
  after,
  ann,
  answer,
  ben,
  bodyFor,
  participant,
  control,
  givenRoom,
  newId,
  ownBody,
  reveal,
  show,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf } from '../helpers/sessions.ts';

const step = { id: 'craft', kind: 'headline', title: 'Headline', question: 'What is your headline?' };
const roomWith = (config: object = {}): Room => after(sessionOf({ ...step, ...config }), show('craft'));
const draft = (text: string, turn = 1, id = newId()) => answer('craft', { do: 'draft', text }, { id, turn });
const takeBack = (id: string, turn = 9) => answer('craft', { do: 'take-back', draft: id }, { turn });
const does = (what: object) => control('craft', what);

const WEAK = 'Report on the importance of social media for stakeholders';
const BETTER = 'Three posts that brought 40 of our neighbours together';

const own = (room: Room, who = ann): string[] => ownBody<HeadlineMine>(room, who)?.drafts.map(({ text }) => text) ?? [];
const consoleOf = (room: Room): HeadlinePresenter => bodyFor('presenter', room);
const screenOf = (room: Room): HeadlineScreen => bodyFor('screen', room);

const unmet = (text: string): Check[] => checked(text, CHECKS, 60).flatMap(({ code, met }) => (met === false ? [code] : []));
const foundBy = (code: Check, text: string): string[] => checked(text, [code], 60)[0]!.found;

describe('the rules of thumb', () => {
  test.each<[language: string, text: string]>([
    ['English', BETTER],
    ['English', 'Why your well runs dry in May, and what 3 of us did'],
    ['Spanish', 'Tres vecinas cambiaron nuestra calle con un teléfono'],
    ['Serbian', 'Tri objave dovele su naše komšije na sastanak'],
    ['Serbian in Cyrillic', 'Три објаве довеле су наше комшије на састанак'],
    ['Arabic', 'ثلاثة منشورات جمعت 40 من جيراننا في لقائنا'],
  ])('are all kept by a good headline in %s: %s', (_language, text) => {
    expect(unmet(text)).toEqual([]);
  });

  test.each<[broken: Check, text: string, found: string[]]>([
    ['length', 'Three of our neighbours changed the way in which our town speaks about water', []],
    ['words', 'Two of us', []],
    ['one', 'We have 3 wells. Two of them are dry', []],
    ['one', 'We have 3 wells; two of them are dry', []],
    ['one', 'لدينا ثلاثة آبار؟ اثنان منها جافان لنا', []],
    ['start', 'The importance of 3 wells for us', ['the importance of']],
    ['start', 'Informe sobre los 3 pozos de nuestra ciudad', ['informe sobre']],
    ['start', 'Izveštaj o 3 bunara u našem gradu', ['izveštaj o']],
    ['start', 'تقرير عن ثلاثة آبار في مدينتنا', ['تقرير عن']],
    ['plain', 'What 3 stakeholders say about our wells', ['stakeholders']],
    ['plain', 'Qué dicen 3 beneficiarios de nuestros pozos', ['beneficiarios']],
    ['plain', 'Šta 3 korisnika kažu, a implementacija kasni nama', ['implementacija']],
    ['people', 'Town council closes 3 wells in May', []],
    ['people', 'Opština zatvara 3 bunara i put, sela su bez vode', []],
    ['concrete', 'Why your pet needs its own well', []],
    ['concrete', 'Why your well runs dry in spring', []],
    ['calm', 'OUR 3 WELLS ARE DRY IN MAY', []],
    ['calm', 'Our 3 wells are dry!!', []],
    ['calm', 'Our 3 wells are dry, TERRIBLE news for us', ['TERRIBLE']],
    ['alone', 'Our 3 wells are dry #water https://example.org/dry', ['#water', 'https://example.org/dry']],
    ['alone', 'Ask @mayor why our 3 wells are dry', ['@mayor']],
  ])('"%s" is not kept by: %s', (broken, text, found) => {
    expect(unmet(text)).toEqual([broken]);
    expect(foundBy(broken, text)).toEqual(found);
  });

  test.each([
    'UNICEF and 3 of us open a well',
    'Is your well dry? 3 of us looked',
    '¡Tres de nosotros abrimos un pozo!',
    'Hoy tres de nosotros ¡abrimos un pozo!',
    '2.5 km to our well',
  ])('are not broken by abbreviations, one question, one exclamation or a decimal: %s', (text) =>
    expect(unmet(text).filter((code) => code === 'calm' || code === 'alone')).toEqual([]),
  );

  test('say so where nobody could tell in a script, and count only what could be told', () => {
    const khmer = checked('យើងមានអណ្តូងទឹក ៣ ហើយពីររីងហួត', CHECKS, 60);
    expect(khmer.filter(({ met }) => met === null).map(({ code }) => code)).toEqual(['start', 'plain', 'people']);
    expect(khmer.find(({ code }) => code === 'concrete')).toMatchObject({ met: true, found: ['៣'] });
    expect(keptOf(khmer)).toEqual({ met: khmer.filter(({ met }) => met).length, of: 6 });
  });
});

describe('a headline', () => {
  test('is written, looked at, and written anew; its author sees the newest first, rule by rule', () => {
    const room = after(roomWith(), draft(WEAK), draft(BETTER, 2));
    const mine = ownBody<HeadlineMine>(room, ann)!;
    expect(mine.drafts).toMatchObject([
      { text: BETTER, kept: { met: 9, of: 9 }, hidden: false },
      { text: WEAK, kept: { met: 5, of: 9 } },
    ]);
    expect(mine.checks.map(({ code, met }) => [code, met])).toEqual(CHECKS.map((code) => [code, true]));
    expect(ownBody<HeadlineMine>(room, ben)).toBeNull();
  });

  test('in the order of turns, whatever the order of arrival; the same words again are no draft', () => {
    const room = after(roomWith(), draft('Third', 3), draft('First', 1), draft('Third', 4));
    expect(own(room)).toEqual(['Third', 'First']);
  });

  test('can be taken back by its author alone, one draft at a time', () => {
    const [first, second] = [newId(), newId()];
    const room = after(roomWith(), draft('First', 1, first), draft('Second', 2, second));
    expect(own(after(room, takeBack(second)))).toEqual(['First']);
    expect(own(after(room, takeBack(second), takeBack(first, 10)))).toEqual([]);
    givenRoom(room).when(takeBack(first), ben).refused('unknown-item', { field: 'take-back' });
  });

  test('has as many drafts as the session allows, and no more', () => {
    const room = after(roomWith({ drafts: 2 }), draft('First'), draft('Second', 2));
    givenRoom(room).when(draft('Third', 3)).refused('too-many', { limit: 2, field: 'text' });
    givenRoom(room).when(draft(''), ben).refused('empty', { field: 'text' });
    givenRoom(roomWith({ length: 20 }))
      .when(draft('a'.repeat(21)))
      .refused('too-long', { limit: 20, field: 'text' });
  });

  test('is the room’s to see after the reveal only: at first and now, and which rules more of them keep', () => {
    const room = after(roomWith(), draft(WEAK), draft(BETTER, 2), [ben, draft('Our 3 wells')]);
    expect(bodyFor<HeadlineView>('participant', room).results).toBeNull();
    expect(screenOf(room)).toMatchObject({ people: 2, improved: 1, results: null });
    const shown = after(room, reveal('craft'));
    expect(bodyFor<HeadlineView>('participant', shown).results!.pairs).toMatchObject([
      { first: WEAK, last: BETTER, before: { met: 5 }, after: { met: 9 } },
      { first: 'Our 3 wells', last: null },
    ]);
    const rules = Object.fromEntries(screenOf(shown).results!.rules.map(({ code, before, after: now }) => [code, [before, now]]));
    expect(rules).toMatchObject({ start: [0, 1], plain: [0, 1], people: [0, 1], concrete: [0, 1], calm: [1, 1] });
  });

  test('is large on the screen with its rules, and gone from there when it is hidden', () => {
    const room = after(roomWith(), draft(WEAK), draft(BETTER, 2));
    const [pair] = consoleOf(room).results.pairs;
    const large = after(room, does({ do: 'spotlight', headline: pair!.id }));
    expect(screenOf(large).spotlight).toMatchObject({ first: WEAK, last: BETTER });
    expect(screenOf(large).spotlight!.rules).toContainEqual({ code: 'people', before: false, after: true });
    const hidden = after(large, does({ do: 'hide-drafts', drafts: [pair!.newest] }));
    expect([screenOf(hidden).spotlight, screenOf(hidden).results!.pairs]).toEqual([null, []]);
    expect(consoleOf(hidden).hidden).toMatchObject([{ id: pair!.id, drafts: [pair!.newest] }]);
    expect(ownBody<HeadlineMine>(hidden, ann)!.drafts[0]).toMatchObject({ hidden: true });
    expect(screenOf(after(hidden, undo())).spotlight).toMatchObject({ last: BETTER });
    const again = after(hidden, does({ do: 'show-drafts', drafts: [pair!.newest] }));
    expect(screenOf(again).results!.pairs).toHaveLength(1);
    givenRoom(hidden)
      .when(does({ do: 'spotlight', headline: pair!.id }))
      .refused('unknown-item', { field: 'headline' });
  });

  test('that was written anew after it was hidden may be seen', () => {
    const room = after(roomWith(), draft('First'), draft('Rude words', 2));
    const hidden = after(room, does({ do: 'hide-drafts', drafts: [consoleOf(room).results.pairs[0]!.newest] }), reveal('craft'));
    expect(screenOf(after(hidden, draft('Kind words', 3))).results!.pairs).toMatchObject([
      { first: 'First', last: 'Kind words' },
    ]);
  });

  test('says nothing of an author: phones are sent as many as fit, in an order by chance', () => {
    const writers = Array.from({ length: 40 }, (_, at) => [participant(`writer-${at}`), draft(`Headline ${at}`)] as const);
    const { pairs, more } = bodyFor<HeadlineView>('participant', after(roomWith(), ...writers, reveal('craft'))).results!;
    expect([pairs.length, more]).toEqual([30, 10]);
    expect(JSON.stringify(pairs)).not.toContain('writer-');
  });

  test('mistakes in a session file are told in words', () => {
    const session = { title: 'T', language: 'en', steps: [step] };
    const wrong = (config: object): string[] => mistakesIn({ ...session, steps: [{ ...step, ...config }] });
    expect(wrong({})).toEqual([]);
    expect(wrong({ checks: ['one', 'one'] })[0]).toContain('has the same check twice');
    expect(wrong({ checks: ['beauty'] })).toHaveLength(1);
    expect(wrong({ drafts: 1 })).toHaveLength(1);
  });
});
