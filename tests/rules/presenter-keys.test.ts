import { describe, expect, test } from 'vitest';
import { actOfKey, isStray, type KeyHabits, type Pressed } from '../../client/presenter/keys.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const habits = (more: Partial<KeyHabits> = {}): KeyHabits => ({ place: 'page', letters: true, rtl: false, ...more });
const act = (key: string, more: Partial<KeyHabits> = {}) => actOfKey(pressed(key), habits(more));

describe('the keys of the console', () => {
  test.each([
    [' ', 'next'],
    ['Enter', 'next'],
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['b', 'blank'],
    ['.', 'blank'],
    ['q', 'join'],
    ['h', 'reveal'],
    ['o', 'open'],
    ['t', 'timer'],
    ['z', 'undo'],
    ['w', 'texts'],
    ['?', 'help'],
    ['Escape', 'live'],
  ])('%j does "%s"', (key, does) => {
    expect(act(key)).toBe(does);
  });

  test('capitals do what small letters do, except that Shift and Z does again what Z took back', () => {
    expect(act('B')).toBe('blank');
    expect(actOfKey(pressed('Z', { shiftKey: true }), habits())).toBe('redo');
  });

  test.each(['a', 'Tab', 'ArrowUp', 'ArrowDown', 'F5', 'Shift', 'Dead', '1', 'constructor', ''])(
    '%j is left to the browser',
    (key) => {
      expect(act(key)).toBeNull();
    },
  );
});

describe('the reading direction', () => {
  test('turns the arrows round where people read from right to left', () => {
    expect(act('ArrowLeft', { rtl: true })).toBe('next');
    expect(act('ArrowRight', { rtl: true })).toBe('previous');
  });

  test('leaves the keys of a clicker as they are', () => {
    expect(act('PageDown', { rtl: true })).toBe('next');
    expect(act('PageUp', { rtl: true })).toBe('previous');
  });
});

describe('keys that belong to somebody else', () => {
  const letters = ['b', '.', 'q', 'h', 'o', 't', 'z', '?'];
  const all = [...letters, ' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'Escape'];

  test.each(all)('%j does nothing while somebody writes', (key) => {
    expect(act(key, { place: 'text' })).toBeNull();
  });

  test.each(all)('%j does nothing in a dialog or a list', (key) => {
    expect(act(key, { place: 'dialog' })).toBeNull();
    expect(act(key, { place: 'choice' })).toBeNull();
  });

  test('Space and Enter press the button that has the focus and nothing else', () => {
    expect(act(' ', { place: 'button' })).toBeNull();
    expect(act('Enter', { place: 'button' })).toBeNull();
    expect(act('ArrowRight', { place: 'button' })).toBe('next');
    expect(act('h', { place: 'button' })).toBe('reveal');
  });

  test('a clicker goes on wherever the focus was left', () => {
    for (const place of ['page', 'button', 'choice', 'text', 'dialog'] as const) {
      expect(act('PageDown', { place })).toBe('next');
      expect(act('PageUp', { place })).toBe('previous');
    }
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('nothing acts together with %s', (modifier) => {
    for (const key of [...all, 'PageDown', 'PageUp']) expect(actOfKey(pressed(key, { [modifier]: true }), habits())).toBeNull();
  });
});

describe('letters switched off', () => {
  test.each(['b', '.', 'q', 'h', 'o', 't', 'z', 'Z', '?'])('%j does nothing', (key) => {
    expect(act(key, { letters: false })).toBeNull();
  });

  test('keys that write nothing go on working', () => {
    expect(act('PageDown', { letters: false })).toBe('next');
    expect(act('ArrowRight', { letters: false })).toBe('next');
    expect(act(' ', { letters: false })).toBe('next');
  });
});

describe('a key that means nothing', () => {
  const stray = (key: string, more: Partial<KeyHabits> = {}, how: Partial<Pressed> = {}) =>
    isStray(pressed(key, how), habits(more));

  test('is told of where letters act: a letter or a digit, pressed at the page or on a button', () => {
    expect(['x', 'V', '7'].map((key) => [stray(key), stray(key, { place: 'button' })])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
    expect(stray('ط', {}, { code: 'KeyX' })).toBe(true);
  });

  test('is left alone where people write or choose, with letters switched off, and where it belongs to the browser', () => {
    for (const place of ['text', 'choice', 'dialog'] as const) expect(stray('x', { place })).toBe(false);
    expect(stray('x', { letters: false })).toBe(false);
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) expect(stray('r', {}, { [held]: true })).toBe(false);
    for (const key of ['Tab', 'Shift', 'F5', 'ArrowUp', '-']) expect(stray(key)).toBe(false);
  });
});

describe('other alphabets', () => {
  test.each([
    ['ا', 'KeyH', 'reveal'],
    ['خ', 'KeyO', 'open'],
    ['б', 'KeyB', 'blank'],
    ['т', 'KeyT', 'timer'],
  ])('%s acts as the Latin letter in its place', (key, code, does) => {
    expect(actOfKey(pressed(key, { code }), habits())).toBe(does);
  });

  test('a Latin letter counts as itself, wherever the layout has it', () => {
    expect(actOfKey(pressed('z', { code: 'KeyY' }), habits())).toBe('undo');
    expect(actOfKey(pressed('q', { code: 'KeyA' }), habits())).toBe('join');
  });

  test('the Arabic question mark asks for help too', () => {
    expect(act('؟')).toBe('help');
  });
});
