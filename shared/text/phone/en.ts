import type { KindKey } from '../../activities/kind-texts.ts';
import { en as refusals } from '../refusals/en.ts';
import type { Message } from '../translate.ts';

/** Everything a phone says of its own accord. Keys are the same in every language. */
export const en = {
  'page.step': 'Step {n} of {of}',
  'page.language': 'Language',
  'menu.open': 'My code and more',
  send: 'Send',
  'send.change': 'Send my change',
  'state.sending': 'Sending…',
  'state.changed': 'Changed, not sent yet.',
  'state.saved': 'Saved',
  'state.saved.wait': 'Saved. You can still change it.',
  'state.waiting': 'Waiting to send. Kept on this phone.',
  'state.keep-open': 'Not sent yet. Keep this page open.',
  'state.presenter': 'Waiting for the presenter',
  'state.locked': 'You can read it. Answers open soon.',
  'state.closed': 'Closed for answers',
  'state.ended': 'This workshop is over. Thank you for taking part.',
  'state.offline': 'Not connected. Answers are kept and sent later.',
  'state.replaced': 'This workshop is open in another tab. This one is paused.',
  'state.use-here': 'Go on here',
  'state.check': 'Check now',
  'state.check.hint': 'Waits up to 25 seconds for the next question.',
  'state.new-question': 'The presenter has moved on. What you wrote is still here.',
  'state.go-to-new': 'Go to the new question',
  'state.unsent': 'Send what I wrote',
  'timer.left': 'Time left',
  'timer.over': 'Time is up',
  'results.title': 'Results',
  'results.people': { one: '{n} answer', other: '{n} answers' },
  'results.mine': 'my choice',
  'code.title': 'My code and more',
  'code.yours': 'My return code',
  'code.hint': 'Write it down. On another phone it brings your answers back and keeps your before and after together.',
  'code.enter': 'I have a return code',
  'code.enter.label': 'Return code, seven digits',
  'code.use': 'Use this code',
  'code.wrong': 'This code is not right. Please check the digits.',
  'code.too-many': 'Too many tries. Please wait a minute, then check the digits.',
  'code.back': 'Back to the workshop',
  'code.next-person': 'Next person on this phone',
  'code.next-person.hint': 'Starts afresh for somebody else. Write down your return code first.',
  'code.leave': 'Leave and wipe this phone',
  'code.leave.hint': 'Removes this workshop from this phone. What you sent stays in the room.',
  'code.left': 'This phone has forgotten the workshop.',
  'lan.no-internet': 'If the phone asks “No internet, stay connected?”, tap Yes. If pages do not load, turn mobile data off.',
  'join.title': 'Join the workshop',
  'join.code': 'Room code',
  'join.go': 'Join',
  'join.unknown': 'There is no room with this code. Look at the screen and type it again.',
  'join.hint': 'Five letters and digits, on the screen in front.',
  ...refusals,
} satisfies Record<string, Message>;

export type PhoneKey = keyof typeof en;

/** Everything that a phone can say on the page of an activity. */
export type PhonePageKey = PhoneKey | KindKey<'phone'>;
