import type { Check } from './check.ts';
import { readLog } from './log.ts';

/** The last tally that reached everybody is the count in the file. The scenario itself waits until everybody has it. */
export function lastTallyIsTheCount(data: string, shownToAll: number): Check {
  const counted = readLog(data, ({ answered }) => answered('tallies'));
  return {
    rule: 'The last tally reached everybody and is the count in the file',
    holds: counted === shownToAll,
    detail: `${shownToAll} shown to all, ${counted} in the file`,
  };
}
