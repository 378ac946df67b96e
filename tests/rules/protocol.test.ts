import { describe, expect, test } from 'vitest';
import { commandId, officeCommand, participantCommand, presenterCommand } from '../../shared/protocol/commands.ts';
import { REASONS, refusal, statusOf } from '../../shared/protocol/refusal.ts';

const id = 'command-00000001';
const given = { type: 'answer', id, activity: 'lunch', run: 0, turn: 1, answer: { choices: ['rice'] } };
const reads = (schema: typeof participantCommand | typeof presenterCommand | typeof officeCommand, raw: unknown): boolean =>
  schema.safeParse(raw).success;

describe('a command', () => {
  test('has an id of 16 to 64 letters, digits, _ and -', () => {
    for (const right of ['a'.repeat(16), 'A-_9'.repeat(16)]) expect(commandId.safeParse(right).success).toBe(true);
    for (const wrong of ['', 'a'.repeat(15), 'a'.repeat(65), 'a'.repeat(15) + '\n', 'ä'.repeat(16), 7, null])
      expect(commandId.safeParse(wrong).success).toBe(false);
  });

  test('of a person is read from JSON and from the fields of a form', () => {
    expect(participantCommand.parse(given)).toEqual({ ...given, lang: 'en' });
    expect(participantCommand.parse({ ...given, run: '0', turn: '12' })).toMatchObject({ run: 0, turn: 12 });
  });

  test.each([
    ['a turn of 0', { turn: 0 }],
    ['a turn and a half', { turn: 1.5 }],
    ['an endless turn', { turn: 1e12 }],
    ['a turn in words', { turn: 'one' }],
    ['a run below 0', { run: -1 }],
    ['no run', { run: null }],
    ['an empty run', { run: '' }],
    ['a run in a list', { run: [0] }],
    ['an activity by no id', { activity: '../x' }],
    ['an activity by a list', { activity: ['lunch'] }],
    ['a language of no length', { lang: '' }],
    ['a language without end', { lang: 'x'.repeat(16) }],
    ['a form of texts', { form: { choice: 'rice' } }],
    ['a form of numbers', { form: { choice: [1] } }],
    ['a form with a text without end', { form: { text: ['x'.repeat(8001)] } }],
    ['a form with values without end', { form: { text: Array.from({ length: 101 }, () => 'x') } }],
  ])('is none with %s', (_what, change) => {
    expect(reads(participantCommand, { ...given, ...change })).toBe(false);
  });

  test('of one role is none of another', () => {
    const [ofPresenter, ofOffice] = [
      { type: 'undo', id },
      { type: 'end-room', id },
    ];
    expect([reads(participantCommand, ofPresenter), reads(participantCommand, ofOffice)]).toEqual([false, false]);
    expect([reads(presenterCommand, given), reads(presenterCommand, ofOffice)]).toEqual([false, false]);
    expect([reads(officeCommand, given), reads(officeCommand, ofPresenter)]).toEqual([false, false]);
  });

  test('says no more than it may: what nobody asked for is dropped', () => {
    expect(participantCommand.parse({ ...given, participant: 'somebody else', seq: 1 })).toEqual({ ...given, lang: 'en' });
  });

  test.each([0, -1, 1.5, 6 * 3600 + 1, '60', null])('starts no timer of %j seconds', (seconds) => {
    expect(reads(presenterCommand, { type: 'start-timer', id, seconds })).toBe(false);
  });
});

describe('a refusal', () => {
  test.each(REASONS)('for being "%s" has a status that tells browsers and proxies the same', (reason) => {
    expect(statusOf(reason)).toBeGreaterThanOrEqual(400);
    expect(statusOf(reason)).toBeLessThan(600);
    expect(refusal(reason)).toEqual({ reason });
  });

  test('asks for another try only where that may help', () => {
    expect(REASONS.filter((reason) => [429, 503].includes(statusOf(reason)))).toEqual(['slow-down', 'storage', 'fault']);
  });
});
