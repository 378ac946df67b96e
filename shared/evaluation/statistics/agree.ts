import { midP, signTest } from './sign-test.ts';
import { squareAndAdd, wilson, type Difference } from './share.ts';

/** People by whether they agreed before and after: `both`, `onlyBefore`, `onlyAfter`, `neither`. */
export interface Agreement {
  both: number;
  onlyBefore: number;
  onlyAfter: number;
  neither: number;
}

/** McNemar's test and the difference (before − after) of the shares with Newcombe's interval. */
export interface AgreementTest extends Difference {
  n: number;
  pMid: number;
  pExact: number;
}

/** Who answers `holds` in which wave. */
export function agreementOf(before: readonly number[], after: readonly number[], holds: (value: number) => boolean): Agreement {
  const found = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 };
  before.forEach((value, at) => found[cellOf(holds(value), holds(after[at]!))]++);
  return found;
}

const cellOf = (first: boolean, last: boolean): keyof Agreement =>
  first ? (last ? 'both' : 'onlyBefore') : last ? 'onlyAfter' : 'neither';

/** McNemar mid-p and exact p (Fagerland, Lydersen and Laake 2013), and Newcombe's method 10 for pairs (1998). */
export function agreementTest(table: Agreement): AgreementTest {
  const { both: e, onlyBefore: c, onlyAfter: g, neither: f } = table;
  const n = e + c + g + f;
  const shares = squareAndAdd([(e + c) / n, wilson(e + c, n)], [(e + g) / n, wilson(e + g, n)], phiOf(table, n));
  return { n, pMid: midP(c, g), pExact: signTest(c, g), ...shares };
}

/** The correlation of the two answers with Newcombe's correction for continuity; 0 where a margin is empty. */
function phiOf({ both: e, onlyBefore: c, onlyAfter: g, neither: f }: Agreement, n: number): number {
  const cross = e * f - c * g;
  const corrected = cross > n / 2 ? cross - n / 2 : Math.min(cross, 0);
  const margins = (e + c) * (g + f) * (e + g) * (c + f);
  return margins > 0 ? corrected / Math.sqrt(margins) : 0;
}
