import type { Subject } from '../subject/subject.ts';
import type { Obey } from '../turn.ts';
import type { Check } from './check.ts';
import { missingFrom, readLog } from './log.ts';

const PEOPLE = 200;
const PER_SECOND = 2000;
const KILL_AFTER_MS = 400;
const STEP = 'stream';

/** Kills a server in the middle of a stream of answers, starts it again on the same file and asks it what it knows. */
export async function killLosesNothing(subject: Subject, again: () => Promise<Subject>, obey: Obey): Promise<Check[]> {
  await obey({ type: 'join', people: PEOPLE });
  await obey({ type: 'show', step: STEP });
  const stream = obey({ type: 'answer-until-lost', step: STEP, perSecond: PER_SECOND });
  setTimeout(() => void subject.kill(), KILL_AFTER_MS);
  const { saved, operations } = await stream;
  const [lost, answered] = readLog(subject.data, ({ ids, answered }) => [missingFrom(ids, saved), answered(STEP)] as const);
  const restarted = await again();
  const people = await peopleAfter(restarted, obey);
  await restarted.kill();
  return [
    {
      rule: 'A kill in the middle loses no acknowledged answer',
      holds: lost.length === 0,
      detail: `${operations} sent, ${saved.length} acknowledged, ${lost.length} missing`,
    },
    {
      rule: 'After a restart the tally is the count in the file',
      holds: people === answered,
      detail: `${people} shown, ${answered} in the file`,
    },
  ];
}

/** How many people the restarted server says have answered. */
async function peopleAfter({ place }: Subject, obey: Obey): Promise<number> {
  await obey({ type: 'go-to', place });
  const { people } = await obey({ type: 'look' });
  return people;
}
