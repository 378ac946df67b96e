import type { PhonePart } from '../../shared/activities/board/phone-parts.ts';
import Actions from '../../shared/activities/board/PhoneActions.svelte';
import Dots from '../../shared/activities/board/PhoneDots.svelte';
import Inspired from '../../shared/activities/board/PhoneInspired.svelte';
import Names from '../../shared/activities/board/PhoneNames.svelte';
import Own from '../../shared/activities/board/PhoneOwn.svelte';
import Place from '../../shared/activities/board/PhonePlace.svelte';
import Prompt from '../../shared/activities/board/PhonePrompt.svelte';
import Read from '../../shared/activities/board/PhoneRead.svelte';
import Results from '../../shared/activities/board/PhoneResults.svelte';
import Sort from '../../shared/activities/board/PhoneSort.svelte';
import Write from '../../shared/activities/board/PhoneWrite.svelte';

/** Every part of a board at once, for the server's rendering. */
export const boardParts = {
  'board.write': Write,
  'board.prompt': Prompt,
  'board.inspired': Inspired,
  'board.own': Own,
  'board.read': Read,
  'board.sort': Sort,
  'board.names': Names,
  'board.dots': Dots,
  'board.place': Place,
  'board.actions': Actions,
  'board.results': Results,
} satisfies Record<`board.${PhonePart}`, unknown>;
