import { agreementOf, agreementTest, type Agreement, type AgreementTest } from '../statistics/agree.ts';
import { hodgesLehmann, type HodgesLehmann } from '../statistics/hodges-lehmann.ts';
import { signedRank, type SignedRank } from '../statistics/signed-rank.ts';
import { standardised, type Standardised } from '../statistics/standardised.ts';
import { agrees, type ItemPairs, type Oriented } from './item-pairs.ts';
import { unless, type Result } from './result.ts';

/** What the annex may say of an item; everything but the shares toward the aim. */
export interface Annex {
  /** With unchanged answers ranked and then left out, which is the one to report; beside it with them left out before ranking. */
  signedRank: Result<SignedRank>;
  signedRankDropped: Result<SignedRank>;
  hodgesLehmann: Result<HodgesLehmann>;
  standardised: Result<Standardised>;
  agree: Result<Agreement & AgreementTest>;
}

/** The annex of an item; nothing of it below the threshold. */
export function annexOf(item: ItemPairs, { n, before, after, changes }: Oriented, threshold: number): Annex {
  const few = n < threshold && 'too-few';
  return {
    signedRank: unless(few, n, () => signedRank(changes, 'pratt')),
    signedRankDropped: unless(few, n, () => signedRank(changes, 'dropped')),
    hodgesLehmann: unless(few, n, () => hodgesLehmann(changes)),
    standardised: unless(few, n, () => standardised(before, after)),
    agree: unless(few, n, () => agreeFigures(item)),
  };
}

function agreeFigures({ before, after, points }: ItemPairs): Agreement & AgreementTest {
  const table = agreementOf(before, after, (value) => agrees(value, points));
  return { ...table, ...agreementTest(table) };
}
