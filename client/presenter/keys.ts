/** What a key asks of the console. */
export type KeyAct =
  'next' | 'previous' | 'live' | 'blank' | 'join' | 'reveal' | 'open' | 'timer' | 'undo' | 'redo' | 'help' | 'texts';

/** The parts of a KeyboardEvent that matter. `code` is the place of the key, whatever the layout prints on it. */
export interface Pressed {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** What has the focus: nothing in particular, a button or link, a list or radio button, a field to write in, or a dialog. */
export type Place = 'page' | 'button' | 'choice' | 'text' | 'dialog';

/** `letters`: whether single letters act (WCAG 2.1.4). `rtl`: whether the page reads from right to left. */
export interface KeyHabits {
  place: Place;
  letters: boolean;
  rtl: boolean;
}

const CLICKER: Readonly<Record<string, KeyAct>> = { PageDown: 'next', PageUp: 'previous' };

const LETTERS: Readonly<Record<string, KeyAct>> = {
  b: 'blank',
  '.': 'blank',
  q: 'join',
  h: 'reveal',
  o: 'open',
  t: 'timer',
  z: 'undo',
  w: 'texts',
  '?': 'help',
};

/** The act of a key, or null where the key is somebody else's. A clicker's own two keys work wherever the focus was left. */
export function actOfKey(pressed: Pressed, { place, letters, rtl }: KeyHabits): KeyAct | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  if (Object.hasOwn(CLICKER, pressed.key)) return CLICKER[pressed.key]!;
  if (place === 'text' || place === 'choice' || place === 'dialog') return null;
  if (pressed.key === 'Escape') return 'live';
  if (pressed.key === ' ' || pressed.key === 'Enter') return place === 'button' || pressed.shiftKey ? null : 'next';
  return actOfArrow(pressed.key, rtl) ?? (letters ? actOfLetter(pressed) : null);
}

/** Whether a key is a single letter or digit that means something to nobody: whoever pressed it is told so. */
export function isStray(pressed: Pressed, { place, letters }: KeyHabits): boolean {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || !letters) return false;
  return (place === 'page' || place === 'button') && /^[a-z0-9]$/.test(letterOf(pressed));
}

function actOfArrow(key: string, rtl: boolean): KeyAct | null {
  if (key === (rtl ? 'ArrowLeft' : 'ArrowRight')) return 'next';
  return key === (rtl ? 'ArrowRight' : 'ArrowLeft') ? 'previous' : null;
}

function actOfLetter(pressed: Pressed): KeyAct | null {
  const letter = letterOf(pressed);
  if (letter === 'z' && pressed.shiftKey) return 'redo';
  return Object.hasOwn(LETTERS, letter) ? LETTERS[letter]! : null;
}

/** The Latin letter of a key in lower case: on a Cyrillic or Arabic layout the one in its place. */
export function letterOf({ key, code }: Pick<Pressed, 'key' | 'code'>): string {
  if (key === '؟') return '?';
  if (key.length !== 1) return '';
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  const foreign = key.charCodeAt(0) > 127;
  return foreign && place ? place.toLowerCase() : key.toLowerCase();
}
