import { normalTwoSided } from './distributions/normal.ts';
import { signSumLower } from './distributions/sign-sums.ts';
import { total, withoutNoise } from './describe.ts';
import { midranks } from './ranks.ts';

/** Where unchanged answers stand: ranked and then left out (Pratt 1959), or left out before ranking (Wilcoxon 1945). */
export type Zeros = 'pratt' | 'dropped';

/** A signed rank test. `changed` people have ranks; `pExact` is null where counting would take too long. */
export interface SignedRank {
  changed: number;
  tPlus: number;
  tMinus: number;
  /** (T⁺ − T⁻)/(T⁺ + T⁻), matched-pairs rank-biserial correlation (Kerby 2014). */
  rankBiserial: number;
  pExact: number | null;
  /** Without correction for continuity. */
  z: number;
  pAsymptotic: number;
}

/** The signed rank test of changes, exact with ties; null where nobody changed (p is then 1 by definition). */
export function signedRank(changes: readonly number[], zeros: Zeros): SignedRank | null {
  const clean = withoutNoise(changes);
  const counted = zeros === 'pratt' ? clean : clean.filter((change) => change !== 0);
  const ranks = midranks(counted.map(Math.abs));
  const of = (sign: number): number[] => ranks.filter((_, at) => Math.sign(counted[at]!) === sign);
  const [plus, minus] = [of(1), of(-1)];
  return plus.length + minus.length ? testOf(plus, minus) : null;
}

function testOf(plus: readonly number[], minus: readonly number[]): SignedRank {
  const [tPlus, tMinus] = [total(plus), total(minus)];
  const ranks = [...plus, ...minus];
  const z = (tPlus - (tPlus + tMinus) / 2) / Math.sqrt(total(ranks.map((rank) => rank * rank)) / 4);
  return {
    changed: ranks.length,
    tPlus,
    tMinus,
    rankBiserial: (tPlus - tMinus) / (tPlus + tMinus),
    pExact: exactP(ranks, Math.min(tPlus, tMinus)),
    z,
    pAsymptotic: normalTwoSided(z),
  };
}

/** Two-sided: the distribution is symmetric, so twice its lower tail. Doubled midranks are whole numbers. */
function exactP(ranks: readonly number[], least: number): number | null {
  const tail = signSumLower(
    ranks.map((rank) => 2 * rank),
    2 * least,
  );
  return tail === null ? null : Math.min(1, 2 * tail);
}
