import type { Reason } from '../../protocol/refusal.ts';
import type { Message } from '../translate.ts';

/** Why something was not accepted, in words for who asked. */
export const en = {
  'refused.malformed': 'This could not be read. Please try again.',
  'refused.forbidden': 'This cannot be done from here.',
  'refused.unknown-activity': 'This question is no longer part of the workshop.',
  'refused.unknown-step': 'This step is not part of the workshop.',
  'refused.unknown-option': 'Please choose one of the options.',
  'refused.unknown-item': 'This is not there any more.',
  'refused.not-an-activity': 'There is nothing to answer here.',
  'refused.not-open': 'Not open for answers now.',
  'refused.closed': 'Too late: this question is closed.',
  'refused.reset': 'This question was started again. Please answer once more.',
  'refused.ended': 'This workshop is over.',
  'refused.empty': 'Nothing to send yet: please answer first.',
  'refused.too-long': 'Too long: at most {limit} characters.',
  'refused.too-many': 'Too many: at most {limit}.',
  'refused.same-place': 'Two have place {limit}. Each place can be given once.',
  'refused.empty-place': 'Place {limit} is still empty. Please fill the places from the first on.',
  'refused.not-a-number': 'This is not a number. Please write digits, such as 12 or 3.5.',
  'refused.too-small': 'Too small: at least {limit}.',
  'refused.too-large': 'Too large: at most {limit}.',
  'refused.off-step': 'Please give a number in steps of {limit}.',
  'refused.each-once': 'Please use every place once.',
  'refused.not-yours': 'Only its author can change this.',
  'refused.own': 'Others can like this, not its author.',
  'refused.over-budget': 'Too many: {limit} in all.',
  'refused.under-budget': 'Please give all of them: {limit} in all.',
  'refused.incomplete': 'Please give both values, or leave both out.',
  'refused.after-first': 'Please wait: this comes once the survey before it is closed.',
  'refused.locked': 'These answers are locked: you have already looked back from them.',
  'refused.nothing-to-undo': 'There is nothing to undo.',
  'refused.changed-since': 'This has been changed since.',
  'refused.slow-down': 'One moment: please try again in a few seconds.',
  'refused.storage': 'Not saved: the server cannot write at the moment. Please try again.',
  'refused.fault': 'Something went wrong. Please try again.',
} satisfies Record<`refused.${Reason}`, Message>;

export type RefusalKey = keyof typeof en;
