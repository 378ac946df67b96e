import type { KindKey } from '../../activities/kind-texts.ts';
import type { Message } from '../translate.ts';
import { en as segments } from '../segments/en.ts';

/** Everything the projected page says of its own accord. Keys are the same in every language. A figure stands before its label. */
export const en = {
  ...segments,
  'join.title': 'Join in',
  'join.scan': 'Point the camera of your phone here',
  'join.open': 'or open',
  'join.type': 'and type',
  'join.free': 'No app, no account, no name.',
  'join.wifi': 'Join the Wi-Fi',
  'join.page': 'Open the page',
  'join.wifi.name': 'Network',
  'join.wifi.password': 'Password',
  'join.no-internet': 'No internet? Stay connected: tap Yes.',
  'join.qr': 'QR code of {address}',
  'join.wifi.qr': 'QR code of the Wi-Fi {name}',
  'join.short': 'Join',
  'join.code': 'Code',
  'people.connected': 'connected',
  'timer.left': 'Time left',
  'timer.over': 'Time is up',
  'state.connecting': 'Connecting…',
  'state.offline': 'Connecting again…',
  'state.refused': 'This address is not complete',
  'state.refused.hint': 'Open the screen again from the console, or use the Screen address that the server printed.',
  'state.unknown': 'There is no room {code}',
  'state.unknown.hint': 'The room may have been deleted, or the code was mistyped. Open the screen again from the console.',
  'ended.title': 'Thank you',
  'ended.hint': 'This workshop is over.',
  'key.full': 'Full screen (F)',
  'key.join': 'How to join (Q)',
  'key.back': 'Back to the workshop (Q)',
  'key.pause': 'Stay on this page (P)',
  'key.play': 'Turn the pages (P)',
  'activity.waiting': 'Opens in a moment',
  'activity.closed': 'Closed',
  'activity.later': 'Closed. The results come next.',
  answers: { one: 'answer', other: 'answers' },
  'table.answer': 'Answer',
  'table.count': 'Count',
  'table.share': 'Share',
  'say.results': 'Results, {n} people: {list}',
  'say.item': '{name} {n}',
} satisfies Record<string, Message>;

export type OwnScreenKey = keyof typeof en;

/** Everything that the page says, of all kinds of activity too. */
export type ScreenKey = OwnScreenKey | KindKey<'screen'>;
