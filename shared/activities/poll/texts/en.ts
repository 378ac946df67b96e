import type { KindTexts } from '../../../text/kind-texts.ts';

export const en = {
  name: 'Poll',
  phone: {
    'poll.choose.one': 'Choose one',
    'poll.choose.several': { one: 'Choose one', other: 'Choose up to {n}' },
    'poll.other': 'Other',
    'poll.other.own': 'In my own words',
    'poll.right': 'Right answer',
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
    'poll.right': 'right answer',
    'poll.dot': { one: 'One dot is one person', other: 'One dot is {n} people' },
  },
  presenter: {
    'poll.right': 'right answer',
    'poll.view': 'On the screen',
    'poll.view.bars': 'Bars',
    'poll.view.donut': 'Ring',
    'poll.view.dots': 'Dots',
    'poll.view.do': 'Screen: {view}',
    'poll.of': { one: '{n} person', other: '{n} people' },
    'poll.several': { one: 'up to {n} choice each', other: 'up to {n} choices each' },
    'poll.shuffled': 'each phone has its own order',
    'poll.other': 'Other',
    'poll.others': 'In their own words',
  },
} satisfies KindTexts;
