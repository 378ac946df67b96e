import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Headline } from '../analysis/headline.ts';
import type { Page } from '../analysis/page.ts';
import { meanSentence, sizeSentence } from './mean.ts';
import { bestAlreadySentence, countsSentence, inTenSentence, testSentence } from './movement.ts';

/** Everything that is said of an item, in order; nothing below the threshold. */
export function itemSentences(
  { headline, page, points, aim }: { headline: Headline; page: Page; points: number; aim: string },
  speech: Speech,
): string[] {
  const sentences = [
    countsSentence(headline, aim, speech),
    inTenSentence(headline, speech),
    testSentence(headline, speech),
    meanSentence(page, points, speech),
    sizeSentence(page, speech),
    bestAlreadySentence(headline, speech),
  ];
  return sentences.filter((sentence) => sentence !== null);
}
