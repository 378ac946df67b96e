import type { Markup } from '../../markup.ts';
import { strip } from '../charts/strip.ts';
import type { Look } from '../charts/look.ts';
import type { RoomResults } from '../results/room.ts';
import { notShown } from '../analysis/result.ts';
import { notShownSentence } from '../wording/not-shown.ts';

/** What a room sees of its own change, or in words why it does not. */
export type Moment = { shown: true; statement: string; sentence: string; drawn: Markup } | { shown: false; why: string };

/** The main statement of an instrument as a strip and a sentence. Only public results may be shown to a room. */
export function momentOf({ grade, instruments }: RoomResults, code: string, look: Look): Moment {
  const why = (reason: 'running' | 'one-wave'): Moment => ({
    shown: false,
    why: notShownSentence(notShown(0, reason), look.speech),
  });
  const instrument = instruments.find((one) => one.code === code);
  if (!instrument) return why('one-wave');
  if (grade !== 'public') return why('running');
  const item = instrument.items.find(({ primary }) => primary) ?? instrument.items[0]!;
  const { movement } = item.headline;
  if (!movement.shown) return { shown: false, why: notShownSentence(movement, look.speech) };
  return {
    shown: true,
    statement: item.text,
    sentence: item.sentences.counts!,
    drawn: strip({ text: item.text, ...movement }, look),
  };
}
