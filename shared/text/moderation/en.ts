import type { Message } from '../translate.ts';

/** What the console says of texts to look after and of late answers. */
export const en = {
  texts: 'All texts',
  'texts.hint': 'Everything that people write, in one list. Nothing is deleted, and nobody is named here.',
  'texts.standing': 'Which texts',
  'texts.waiting': 'Waiting',
  'texts.shown': 'For the room',
  'texts.hidden': 'Set aside',
  'texts.activity': 'From',
  'texts.everywhere': 'All activities',
  'texts.none': 'Nobody has written anything yet.',
  'texts.none.waiting': 'Nothing waits for you.',
  'texts.none.shown': 'There is nothing here.',
  'texts.none.hidden': 'Nothing is set aside.',
  'texts.loading': 'Fetching the texts…',
  'texts.approve': 'Approve',
  'texts.restore': 'Put back',
  'texts.aside': 'Set aside',
  'texts.approve-all': 'Approve all listed here ({n})',
  'texts.hold': 'Hold back this device',
  'texts.free': 'Let this device speak again',
  'texts.hold.hint':
    'What its owner writes in this activity from now on waits for you, and they are told so. Whose it is stays unknown.',
  'texts.held': { one: '{n} device is held back here.', other: '{n} devices are held back here.' },
  'texts.free-all': 'Let all speak again',
  'texts.why.late': 'Came after closing',
  'texts.why.held': 'From a device that is held back',
  'texts.is-held': 'Its device is held back',
  'texts.look': 'Worth a look',
  'texts.no-words': 'An answer without words',
  'texts.more': { one: '{n} more is not listed yet.', other: '{n} more are not listed yet.' },
  'texts.keys':
    'On a text: ↑ ↓ to walk, A to approve or put back, D to set aside, M to hold back its device or let it speak again.',
  'texts.did': '{what}: “{text}”',
  late: { one: '{n} late answer', other: '{n} late answers' },
  'late.hint': 'Came after closing. They count nowhere until you accept them.',
  'late.accept': 'Accept',
  'late.leave': 'Leave out',
  'late.each': 'One by one',
  'late.take': 'Answers that come up to 10 minutes after closing wait for me. Otherwise they are refused.',
  'did.texts-moderated': 'approving or setting aside in “{title}”',
  'did.author-held': 'holding back a device, or letting it speak, in “{title}”',
  'did.late-switched': 'the choice about late answers',
  'key.texts': 'All texts',
} satisfies Record<string, Message>;

export type ModerationKey = keyof typeof en;
