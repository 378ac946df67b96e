import type { KindTexts } from '../../../text/kind-texts.ts';

export const en = {
  name: 'Two-axis grid',
  phone: {
    'grid.hint': 'Place each on both axes, {x} and {y}. You may skip some.',
    'grid.skip': 'Skip this one',
    'grid.skipped': 'Not placed yet: skipped',
    'grid.median': 'Middle of all answers: {x} · {y}',
  },
  screen: {
    'grid.invite': 'Place each one, on your phone',
    'grid.base': 'Middle of all answers; the soft cross holds the middle half on each axis',
    'grid.alone': 'A dot for each person',
    'grid.nobody': 'Nobody has placed any yet',
    'grid.median': '{axis}, middle',
    'grid.quartiles': '{axis}, middle half',
  },
  presenter: {
    'grid.did.show-item': 'showing one item of “{title}” alone',
    'grid.did.show-all': 'showing all items of “{title}”',
    'grid.of': { one: '{n} person', other: '{n} people' },
    'grid.item': 'Item',
    'grid.median': '{axis}: middle (middle half)',
    'grid.answers': 'Answers',
    'grid.alone': 'Show alone',
    'grid.show': 'Show “{item}” alone',
    'grid.all': 'Show all items',
  },
} satisfies KindTexts;
