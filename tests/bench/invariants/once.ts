import type { Subject } from '../subject/subject.ts';
import type { Obey } from '../turn.ts';
import type { Check } from './check.ts';
import { readLog } from './log.ts';

const STEP = 'twice';

/** One answer that is sent three times, the last time on a new connection, is acknowledged three times and counts once. */
export async function sentTwiceCountsOnce(subject: Subject, obey: Obey): Promise<Check> {
  await obey({ type: 'join', people: 1 });
  await obey({ type: 'show', step: STEP });
  const before = readLog(subject.data, ({ ids }) => ids.length);
  const { ack, refused } = await obey({ type: 'send-twice', step: STEP });
  const rows = readLog(subject.data, ({ ids }) => ids.length) - before;
  const holds = rows === 1 && refused === 0 && ack !== null;
  return {
    rule: 'An answer that is sent again counts once',
    holds,
    detail: `3 times sent, ${refused} refused, ${rows} in the file`,
  };
}
