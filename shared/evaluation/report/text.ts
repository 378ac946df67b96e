import { reportSpeechIn } from '../../text/report/report-texts.ts';
import { notShown } from '../analysis/result.ts';
import type { RoomResults } from '../results/room.ts';
import { notShownSentence } from '../wording/not-shown.ts';

/** What one instrument found as plain text, for an e-mail; the limits are always in it. */
export function instrumentText({ language, instruments }: RoomResults, code: string): string {
  const speech = reportSpeechIn(language);
  const found = instruments.find((one) => one.code === code);
  if (!found) return '';
  const { answeredBefore: before, answeredAfter: after, matched, lost, new: fresh } = found.flow;
  const flow = speech.t(found.withheld === 'running' ? 'flow.so-far' : 'flow.sentence', {
    before,
    after,
    matched,
    lost,
    new: fresh,
  });
  const items = found.withheld
    ? [notShownSentence(notShown(0, found.withheld), speech)]
    : [...found.items, ...found.composites.map(({ title, sentences }) => ({ text: title, sentences }))].map(
        ({ text, sentences: { counts, inTen, test, mean, withheld } }) =>
          [text, [counts ?? withheld, inTen, test, mean].filter((sentence) => sentence !== null).join(' ')].join('\n'),
      );
  const limits = found.limitations.map(({ sentence }) => sentence);
  return [found.title, flow, ...items, limits.join(' ')].join('\n\n').replace(ISOLATES, '');
}

/** Of use on a page only: elsewhere they may show as boxes. */
const ISOLATES = /[\u2066-\u2069]/g;
