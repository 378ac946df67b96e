import type { Place } from './keys.ts';

const WRITING = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit]), [contenteditable]';

/** What has the focus where a key was pressed. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(WRITING)) return 'text';
  if (document.querySelector('dialog[open]')) return 'dialog';
  if (target.closest('select, input')) return 'choice';
  return target.closest('button, a[href], summary') ? 'button' : 'page';
}
