import { describe, expect, test } from 'vitest';
import { countdownAt } from '../../client/ui/screen-countdown.ts';
import { languageOf, shortAddress, showingOf } from '../../client/screen/showing.ts';
import { slideShape } from '../../client/screen/slide-shape.ts';
import { barsOf, columnsFor, othersOf } from '../../shared/activities/poll/layout.ts';
import type { PollView } from '../../shared/activities/poll/poll.ts';
import type { ScreenView } from '../../shared/room/views.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';

const view = (fields: Partial<ScreenView> = {}): ScreenView => ({
  rev: 1,
  code: 'ABCDE',
  title: 'Workshop',
  media: '/sessions/workshop/',
  step: { id: 'first', kind: 'slide', title: 'First', number: 1, of: 3 },
  timer: null,
  ended: false,
  stage: { slide: { content: [] } },
  segments: null,
  round: null,
  mode: 'live',
  people: 4,
  connected: 4,
  rehearsal: false,
  ...fields,
});

describe('what the projected page shows', () => {
  test('the step that the room is at', () => {
    expect(showingOf('live', view(), null)).toBe('stage');
  });

  test('the join card beside the title while nobody has joined, on the first step only', () => {
    expect(showingOf('live', view({ people: 0 }), null)).toBe('welcome');
    expect(showingOf('live', view({ people: 0, step: { ...view().step, number: 2 } }), null)).toBe('stage');
  });

  test('what the console asks for', () => {
    expect(showingOf('live', view({ mode: 'join' }), null)).toBe('join');
    expect(showingOf('live', view({ mode: 'blank' }), null)).toBe('blank');
  });

  test('the join card by key, also over a blank page, and away again', () => {
    expect(showingOf('live', view(), true)).toBe('join');
    expect(showingOf('live', view({ mode: 'blank' }), true)).toBe('join');
    expect(showingOf('live', view({ mode: 'join' }), false)).toBe('stage');
    expect(showingOf('live', view({ mode: 'blank' }), false)).toBe('blank');
  });

  test('the last view while the connection is gone', () => {
    expect(showingOf('offline', view(), null)).toBe('stage');
    expect(showingOf('connecting', null, null)).toBe('connecting');
  });

  test('goodbye once the room has ended, and why when it may not be seen', () => {
    expect(showingOf('live', view({ ended: true, mode: 'join' }), true)).toBe('ended');
    expect(showingOf('refused', null, null)).toBe('refused');
    expect(showingOf('unknown', view(), null)).toBe('unknown');
  });

  test('in the language asked for if the session has it, otherwise in its first', () => {
    expect(languageOf('ar', ['en', 'ar'])).toBe('ar');
    expect(languageOf('km', ['es', 'ar'])).toBe('es');
    expect(languageOf(null, ['es', 'ar'])).toBe('es');
  });

  test('the address as people type it', () => {
    expect(shortAddress('http://192.168.1.7:3000/j/ABCDE')).toBe('192.168.1.7:3000');
    expect(shortAddress('https://plenary.example.org/j/ABCDE')).toBe('plenary.example.org');
  });
});

describe('a countdown', () => {
  const timer = { endsAt: 1_000_000, seconds: 300 };
  const at = (secondsLeft: number) => countdownAt(timer, timer.endsAt - secondsLeft * 1000);

  test('shows minutes and seconds, and hours where there are any', () => {
    expect(at(300).text).toBe('5:00');
    expect(at(61).text).toBe('1:01');
    expect(countdownAt({ endsAt: 5_000_000, seconds: 4000 }, 1_000_000).text).toBe('1:06:40');
  });

  test('turns orange with a fifth left and red with a twentieth', () => {
    expect([300, 61, 60, 16, 15, 1, 0, -30].map((left) => at(left).urgency)).toEqual([
      'calm',
      'calm',
      'due',
      'due',
      'late',
      'late',
      'over',
      'over',
    ]);
  });

  test('never shows more than it was set to, nor less than nothing', () => {
    expect(at(301)).toMatchObject({ text: '5:00', share: 1 });
    expect(at(-5)).toMatchObject({ text: '0:00', share: 0 });
  });
});

describe('a slide', () => {
  const shape = (text: string) => slideShape(parseMarkdown(text)).shape;

  test.each([
    ['title', ''],
    ['picture', '![a](media/a.svg)'],
    ['above', '![a](media/a.svg)\n\nBack in 15 minutes.'],
    ['beside', '![a](media/a.svg)\n\n- one\n- two'],
    ['beside', `![a](media/a.svg)\n\n${'long '.repeat(40)}`],
    ['words', 'Just words'],
    ['words', 'A sign ![a](media/a.svg) in a sentence'],
    ['columns', `- ${'very much text '.repeat(40)}`],
  ])('is laid out as %s: %j', (expected, text) => {
    expect(shape(text)).toBe(expected);
  });

  test('loses nothing: pictures and words are all of it', () => {
    const content = parseMarkdown('![a](media/a.svg) ![b](media/b.svg)\n\nOne\n\n![c](media/c.svg)\n\n- two');
    const { pictures, words } = slideShape(content);
    expect(pictures).toHaveLength(3);
    expect(words).toHaveLength(2);
  });
});

describe('the bars of a poll', () => {
  const poll = (people: number, counts: Record<string, number>, other = false): PollView => ({
    question: 'Which?',
    options: [
      { code: 'a', text: 'A' },
      { code: 'b', text: 'B' },
    ],
    choose: 1,
    shuffle: false,
    other,
    results: { people, counts, others: [], right: [] },
  });

  test('say counts only below twenty answers, and percentages of people from then on', () => {
    expect(barsOf(poll(19, { a: 10, b: 9 }), 'Other').map(({ percent }) => percent)).toEqual([null, null]);
    expect(barsOf(poll(20, { a: 15, b: 5 }), 'Other').map(({ count, percent }) => [count, percent])).toEqual([
      [15, 0.75],
      [5, 0.25],
    ]);
  });

  test('stay in the order of the options, own answers last; the most frequent stands out, but nothing before the first answer', () => {
    expect(barsOf(poll(3, { b: 2, other: 1 }, true), 'Other').map(({ text, count, most }) => [text, count, most])).toEqual([
      ['A', 0, false],
      ['B', 2, true],
      ['Other', 1, false],
    ]);
    expect(barsOf(poll(0, {}), 'Other').some(({ most }) => most)).toBe(false);
  });

  test('are empty before the reveal', () => {
    expect(barsOf({ ...poll(0, {}), results: null }, 'Other').map(({ count, share }) => [count, share])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('stand in two columns when there are many', () => {
    expect([2, 10, 11, 30].map(columnsFor)).toEqual([1, 1, 2, 2]);
  });

  test('own answers are counted, most frequent first', () => {
    expect(othersOf(['b', 'a', 'b'])).toEqual([
      { text: 'b', count: 2 },
      { text: 'a', count: 1 },
    ]);
  });
});
