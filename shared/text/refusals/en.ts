import type { Reason } from '../../protocol/refusal.ts';
import type { Message } from '../translate.ts';

/** Why something was not accepted, in words for who asked. */
export const en = {
  'refused.malformed': 'This answer could not be read. Please try again.',
  'refused.forbidden': 'This is not for you to do.',
  'refused.unknown-activity': 'This question is not part of the workshop any more.',
  'refused.unknown-step': 'This step is not part of the workshop.',
  'refused.unknown-option': 'Please choose one of the options.',
  'refused.unknown-item': 'This is not there any more.',
  'refused.not-an-activity': 'There is nothing to answer here.',
  'refused.not-open': 'Not open for answers yet.',
  'refused.closed': 'Closed: this arrived after the presenter closed it.',
  'refused.reset': 'The presenter started this question anew. Please answer again.',
  'refused.ended': 'This workshop is over.',
  'refused.empty': 'Please answer first.',
  'refused.too-long': 'This is too long: at most {limit} characters.',
  'refused.too-many': 'At most {limit}.',
  'refused.not-yours': 'Only its author can change this.',
  'refused.over-budget': 'You have {limit} in all.',
  'refused.nothing-to-undo': 'There is nothing to undo.',
  'refused.changed-since': 'This has been changed since.',
  'refused.slow-down': 'One moment: this is sent again in a few seconds.',
  'refused.storage': 'Not saved yet: the server cannot write at the moment. It is kept and sent again.',
  'refused.fault': 'Something went wrong. It is kept and sent again.',
} satisfies Record<`refused.${Reason}`, Message>;

export type RefusalKey = keyof typeof en;
