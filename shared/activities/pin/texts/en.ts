import type { KindTexts } from '../../../text/kind-texts.ts';

export const en = {
  name: 'Pin on a picture',
  phone: {
    'pin.hint': {
      one: 'Tap the picture to place your pin',
      other: 'Tap the picture to place up to {n} pins; tap a pin to remove it',
    },
    'pin.choose': {
      one: 'Place your pin: choose its column and its row',
      other: 'Place up to {n} pins, one after another: choose a column and a row',
    },
    'pin.keys': '{alt} Arrow keys move a cross, with Shift in small steps; Enter places a pin or removes it.',
    'pin.at': '{x}% from the left, {y}% from the top',
    'pin.placed': 'Pin placed: {at}',
    'pin.removed': 'Pin removed',
    'pin.remove': 'Remove pin {n}',
    'pin.full': { one: 'Your pin is placed. Remove it first.', other: 'All {n} pins are placed. Remove one first.' },
    'pin.column': 'Column',
    'pin.row': 'Row',
    'pin.tap': 'Or tap this picture:',
  },
  screen: {
    'pin.invite': { one: 'Place a pin, on your phone', other: 'Place up to {n} pins, on your phone' },
    'pin.count': { one: '{n} pin', other: '{n} pins' },
    'pin.outside': 'Elsewhere',
    'pin.place': 'Place',
    'pin.is-right': '{text} (right)',
    'pin.top': 'top',
    'pin.middle': 'middle',
    'pin.bottom': 'bottom',
    'pin.left': 'left',
    'pin.centre': 'centre',
    'pin.right': 'right',
  },
  presenter: {
    'pin.of': { one: '{n} person', other: '{n} people' },
    'pin.pins': { one: '{n} pin', other: '{n} pins' },
    'pin.outside': 'Elsewhere',
  },
} satisfies KindTexts;
