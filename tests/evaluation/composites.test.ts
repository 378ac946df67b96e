import { describe, expect, test } from 'vitest';
import { instrumentFragment, reportHtml } from '../../shared/evaluation/report/document.ts';
import { instrumentText } from '../../shared/evaluation/report/text.ts';
import type { Grade } from '../../shared/evaluation/results/grade.ts';
import { roomResults, type RoomResults } from '../../shared/evaluation/results/room.ts';
import { resultsTable } from '../../shared/evaluation/tables/results-table.ts';
import type { Room } from '../../shared/room/room.ts';
import type { CompositeDefinition } from '../../shared/session/instrument.ts';
import type { Session } from '../../shared/session/session.ts';
import { documentCatalogues } from '../../shared/text/report/report-texts.ts';
import { BANNED } from '../helpers/banned.ts';
import { answered, closed, item, surveyed, type Answers } from './surveyed.ts';

/** Aim of `fun` lower, of the others higher. */
const items = [item('fun', 'lower'), item('useful', 'higher'), item('serious', 'higher')];
const trust = (more: Partial<CompositeDefinition> = {}): CompositeDefinition => ({
  ...{ code: 'trust', title: 'Taking it <seriously>', items: ['fun', 'useful', 'serious'] },
  ...more,
});

function session(...composites: CompositeDefinition[]): Session {
  const plain = surveyed(items);
  const { views } = plain.instruments;
  return { ...plain, instruments: { ...plain.instruments, views: { ...views!, composites } } };
}

const people = (count: number, of: (at: number) => Record<string, number>): Answers =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, of(at)]));

const roomOf = (plan: Session, before: Answers, after: Answers): Room =>
  closed(answered(answered(plan, 'before', before), 'after', after), 'after');

const resultsOf = (room: Room, grade: Grade = 'public', language = 'en'): RoomResults =>
  roomResults(room, 0, { grade, language, madeAt: 0, software: '0.1.0' });
const together = (room: Room, grade: Grade = 'public') => resultsOf(room, grade).instruments[0]!.composites;

/** Twelve people: from 4, 2 and 2 (3 toward the aim would be 2, 2, 2) to 2, 3 and 4; the last one stays. */
const before = people(12, (at) => ({ fun: 4, useful: 2, serious: 1 + (at % 3) }));
const after = people(12, (at) => (at === 11 ? before.p11! : { fun: 2, useful: 3, serious: 1 + (at % 3) }));

describe('a composite that an instrument defines', () => {
  test('is the mean of what a person answered, each answer turned toward the aim', () => {
    const [found, ...others] = together(roomOf(session(trust({ primary: true })), before, after));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'trust', primary: true, every: false, items: ['fun', 'useful', 'serious'] });
    expect(found!.headline.movement).toMatchObject({ shown: true, n: 12, toward: 11, same: 1, away: 0 });
    // Toward the aim: 2, 2 and 1 to 3 before; 4, 3 and 1 to 3 after.
    expect(found!.waves).toMatchObject({
      before: { mean: expect.closeTo(2, 12) },
      after: { mean: expect.closeTo(2 + 11 / 12, 12) },
      change: expect.closeTo(11 / 12, 12),
    });
    expect(found!.change).toMatchObject({ shown: true, resamples: 9999 });
    expect(found!.sentences.counts).toBe(
      'Of the 12 participants we could match, 11 moved toward the aim on average over “\u2068Taking it <seriously>\u2069”, 1 stayed where they were and 0 moved the other way.',
    );
    expect(found!.sentences.mean).toContain('the average went from 2.0 to 2.9, a change of 0.9.');
  });

  test('leaves out who answered less than two thirds of it in a wave, and counts who answered two thirds', () => {
    const [some, few] = [
      { ...after, p0: { fun: 2, useful: 3, serious: -8 } },
      { ...after, p0: { fun: 2, useful: -8, serious: -8 } },
    ];
    const n = (last: Answers) => together(roomOf(session(trust()), before, last))[0]!.headline.movement.n;
    expect([n(some), n(few)]).toEqual([12, 11]);
  });

  test('stands for all statements where none is defined, and there is none of one statement', () => {
    const [found] = together(roomOf(surveyed(items), before, after));
    expect(found).toMatchObject({ code: 'composite', title: 'All statements together', every: true });
    const single = surveyed([item('fun')]);
    expect(
      together(
        roomOf(
          single,
          people(12, () => ({ fun: 4 })),
          people(12, () => ({ fun: 2 })),
        ),
      ),
    ).toEqual([]);
  });

  test('is in the report, in the copied text and in results.csv, in every language', () => {
    const room = roomOf(
      session(trust({ primary: true }), trust({ code: 'pair', title: 'A pair', items: ['fun', 'useful'] })),
      before,
      after,
    );
    for (const lang of Object.keys(documentCatalogues)) {
      const results = resultsOf(room, 'public', lang);
      const html = reportHtml(results);
      expect(html).toContain('Taking it &lt;seriously&gt;');
      expect(html).toContain('href="#item-views-trust"');
      expect(html).toContain('id="item-views-trust"');
      expect(html.replace(/<(style|script)>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ')).not.toMatch(BANNED[lang]!);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
      expect(instrumentText(results, 'views')).toContain('A pair');
      expect(instrumentFragment(results, 'views')).toContain('A pair');
    }
    const rows = resultsTable(resultsOf(room)).rows.filter(([, item]) => item === 'trust');
    expect(Object.fromEntries(rows.map(([, , statistic, value]) => [statistic, value]))).toMatchObject({
      n_matched: 12,
      toward: 11,
      same: 1,
      away: 0,
    });
  });
});

describe('what a composite does not tell', () => {
  test('is what one of its statements hides: taking the others away would show it', () => {
    // Of eight people all move one way on "fun": that is said in words only. The composite would give their average.
    const eight = (serious: (at: number) => number, fun: number) =>
      people(8, (at) => ({ fun, useful: 1 + (at % 4), serious: serious(at) }));
    const room = roomOf(
      session(trust()),
      eight((at) => 1 + (at % 5), 4),
      eight((at) => 1 + ((at * 2) % 5), 2),
    );
    const [views] = resultsOf(room, 'team').instruments;
    expect(views!.items[0]!.sentences.counts).toMatch(/^Most of the 8/);
    for (const part of [
      ...Object.values(views!.composites[0]!.headline),
      views!.composites[0]!.change,
      views!.composites[0]!.waves,
    ])
      expect(part).toMatchObject({ shown: false, why: 'nearly-unanimous' });
  });

  test('is how each of a few moved where nearly all moved one way: that is said in words', () => {
    // Two of the eight move away on each statement, never the same two: all move toward on average.
    const base = (at: number) => ({ fun: 3 + (at % 2), useful: 2 + (at % 2), serious: 2 + ((at + 1) % 2) });
    const first = people(8, base);
    const last = people(8, (at) => {
      const [one, two, three] = [0, 2, 4].map((from) => (at === from || at === from + 1 ? -1 : 1));
      const { fun, useful, serious } = base(at);
      return { fun: fun - one!, useful: useful + two!, serious: serious + three! };
    });
    const [views] = resultsOf(roomOf(session(trust()), first, last), 'team').instruments;
    expect(views!.items.map(({ headline }) => headline.movement)).toMatchObject(Array(3).fill({ toward: 6, same: 0, away: 2 }));
    const { headline, waves, change, alpha, sentences } = views!.composites[0]!;
    expect(sentences).toMatchObject({ inTen: null, test: null, mean: null, withheld: null });
    expect(sentences.counts).toMatch(/^Most of the 8 participants we could match moved toward the aim on average over/);
    for (const figure of [...Object.values(headline), waves, change, alpha]) expect(figure.shown).toBe(false);
  });

  test('depends on no answer while the after wave is open', () => {
    const running = answered(answered(session(trust()), 'before', before), 'after', after);
    const other = answered(answered(session(trust()), 'before', after), 'after', before);
    expect(together(running, 'restricted')).toEqual(together(other, 'restricted'));
    expect(together(running)[0]!.headline.movement).toEqual({ shown: false, n: 0, why: 'running' });
  });

  test('is below ten in public', () => {
    const nine = (answers: Answers) => Object.fromEntries(Object.entries(answers).slice(0, 9));
    expect(together(roomOf(session(trust()), nine(before), nine(after)))[0]!.headline.movement).toMatchObject({
      shown: false,
      why: 'too-few',
    });
  });
});
