import type { KindTexts } from '../../../text/kind-texts.ts';

export const en = {
  name: 'Scale',
  phone: {
    'scale.hint': 'One answer per line. You may leave some open.',
    'scale.skip': 'Skip this one',
    'scale.mean': 'Mean {mean}',
    'scale.skips': { one: '{n} skipped', other: '{n} skipped' },
    'scale.mine.skip': 'I skipped this one',
  },
  screen: {
    'scale.invite': { one: 'Rate it on your phone', other: 'Rate all {n} on your phone' },
    'scale.mean': 'Mean',
    'scale.skips': { one: '{n} skipped', other: '{n} skipped' },
    'scale.none': 'No answers',
    'scale.half': 'Middle half of the answers',
    'scale.percent': 'Percent of the answers',
    'scale.count': 'Number of answers',
    'scale.mixed': 'Percent of the answers, or their number below 5',
    'scale.from-to': '{from} to {to}',
  },
  presenter: {
    'scale.did.show-view': 'how the screen draws “{title}”',
    'scale.of': { one: '{n} person', other: '{n} people' },
    'scale.shuffled': 'each phone has its own order',
    'scale.statement': 'Statement',
    'scale.mean': 'Mean',
    'scale.half': 'Middle half',
    'scale.half.hint':
      'Middle half: half of the answers lie between these two points (first and third quartile). The closer they are, the more people agree with each other.',
    'scale.from-to': '{from} to {to}',
    'scale.answers': 'Answers',
    'scale.skips': 'Skipped',
    'scale.view': 'On the screen',
    'scale.view.stacked': 'Whole bars',
    'scale.view.diverging': 'Around the middle',
    'scale.view.means': 'Means',
    'scale.view.do': 'Screen: {view}',
  },
} satisfies KindTexts;
