import type { KindTexts } from '../../../text/kind-texts.ts';

export const en = {
  name: 'Survey',
  phone: {
    'survey.dont-know': 'I do not know',
    'survey.prefer-not': 'I prefer not to say',
    'survey.consent':
      'Taking part is up to you. Your answers carry no name. Your phone or your code ties those of before and after together.',
    'survey.until': 'On {date} this tie is cut for good.',
    'survey.own-code': 'A code of your own, for another phone',
    'survey.refuse': 'I would rather not take part',
    'survey.refused': 'You are not taking part. Nothing of yours counts here.',
    'survey.join': 'Take part after all',
    'survey.look-back': 'Think back to before the workshop. Seen from today, what would have been right then?',
    'survey.left': { one: '{n} statement left', other: '{n} statements left' },
    'survey.complete': 'All answered. Thank you.',
    'survey.unnamed': 'No names: nobody in the room sees your answers.',
  },
  screen: {
    'survey.before': 'Before we begin',
    'survey.after': 'Before we part',
    'survey.then': 'Thinking back to before the workshop',
    'survey.followup': 'Some time later',
    'survey.invite': { one: '{n} statement, on your phone', other: '{n} statements, on your phone' },
    'survey.unnamed': 'Without names. Nobody in the room sees what you answer.',
    'survey.answered': { one: 'person has answered', other: 'people have answered' },
  },
  presenter: {
    'survey.present': 'Heads in the room',
    'survey.present.save': 'Keep the count',
    'survey.refused': 'would rather not',
    'survey.opened': 'have seen it only',
    'survey.matched': 'answered before too',
    'survey.set-aside': 'code used twice',
    'survey.did.count': 'counting heads',
    'survey.no-tallies':
      'What people answer is shown to nobody here, so that nobody is influenced. Before and after are compared in the report.',
    'survey.answered': { one: 'has begun', other: 'have begun' },
    'survey.complete': { one: 'has answered everything', other: 'have answered everything' },
    'survey.not-yet': 'not yet',
    'survey.items': { one: 'The statement', other: 'The {n} statements' },
  },
} satisfies KindTexts;
