import type { KindTexts } from '../../../text/kind-texts.ts';

export const en = {
  name: 'Poll',
  phone: {
    'poll.choose.one': 'Choose one',
    'poll.choose.several': { one: 'Choose one', other: 'Choose up to {n}' },
    'poll.other': 'Other',
    'poll.other.own': 'In my own words',
  },
  screen: {
    'poll.choose': { one: 'Choose one, on your phone', other: 'Choose up to {n}, on your phone' },
    'poll.other': 'Other',
    'poll.others': 'In their own words',
    'poll.base': { one: 'Percent of {n} person', other: 'Percent of {n} people' },
    'poll.base.several': {
      one: 'Percent of {n} person, several choices each',
      other: 'Percent of {n} people, several choices each',
    },
  },
  presenter: {
    'poll.of': { one: '{n} person', other: '{n} people' },
    'poll.several': { one: 'up to {n} choice each', other: 'up to {n} choices each' },
    'poll.shuffled': 'each phone has its own order',
    'poll.other': 'Other',
    'poll.others': 'In their own words',
  },
} satisfies KindTexts;
