import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Headline } from '../analysis/headline.ts';

/** How many moved which way; `aim` is the text of the aim, which may be isolated from the direction of the sentence. Null where hidden. */
export function countsSentence({ movement }: Headline, aim: string, { t }: Speech): string | null {
  if (!movement.shown) return null;
  const { n, toward, same, away } = movement;
  return t('change.counts', { n, toward, same, away, aim });
}

/** The net movement in tens of people; nothing where all ten moved one way, which the counts have said. */
export function inTenSentence({ net }: Headline, { t }: Speech): string | null {
  if (!net.shown) return null;
  const n = Math.round(10 * Math.abs(net.net));
  if (n === 10) return null;
  if (n === 0) return t('change.in-ten.even');
  return t(net.net > 0 ? 'change.in-ten.toward' : 'change.in-ten.away', { n });
}

/** How easily the split could be chance, by the exact sign test. */
export function testSentence({ test }: Headline, { t }: Speech): string | null {
  if (!test.shown) return test.why === 'too-few-changed' ? t('change.test.too-few') : null;
  if (test.p <= 0.0005) return t('change.test.hardly-ever');
  if (test.p < 0.01) return t('change.test.rarely', { n: Math.round(1000 * test.p) });
  if (test.p < 0.05) return t('change.test.seldom');
  return t(test.p < 0.2 ? 'change.test.maybe' : 'change.test.none');
}

/** How many had no room to move toward the aim; nothing where everybody had. */
export function bestAlreadySentence({ movement }: Headline, { t }: Speech): string | null {
  if (!movement.shown || movement.couldMove === movement.n) return null;
  return t('change.best-already', { n: movement.n, best: movement.n - movement.couldMove });
}
