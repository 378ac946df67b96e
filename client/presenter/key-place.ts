import { letterOf, type Place } from './keys.ts';

const WRITING = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit]), [contenteditable]';

/** What has the focus where a key was pressed. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(WRITING)) return 'text';
  if (document.querySelector('dialog[open]')) return 'dialog';
  if (target.closest('select, input')) return 'choice';
  return target.closest('button, a[href], summary') ? 'button' : 'page';
}

/** The letter of a key that nothing else has a use for, or an empty text. */
export function freeLetter(event: KeyboardEvent): string {
  const place = placeOf(event.target);
  const held = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
  return held || (place !== 'page' && place !== 'button') ? '' : letterOf(event);
}
