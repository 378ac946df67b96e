import { describe, expect, test } from 'vitest';
import {
  hartungKnappSe,
  heterogeneity,
  pooledAt,
  randomEffects,
  spanOf,
  tau2DerSimonianLaird,
  tau2Reml,
  type Study,
} from '../../shared/evaluation/statistics/random-effects.ts';
import { meanStudy } from '../../shared/evaluation/statistics/study.ts';
import { perSeed } from '../helpers/seeds.ts';
import { agrees, known, only } from './known-answers.ts';
import { logitStudy, shareOfLogit } from './yardsticks.ts';

interface Lists {
  y: number[];
  v: number[];
}

const studiesOf = ({ y, v }: Lists): Study[] => y.map((value, at) => ({ y: value, v: v[at]! }));

/** Everything a case may ask of a series, under its names. */
function poolings(studies: Study[]) {
  const [dl, reml] = [tau2DerSimonianLaird(studies), tau2Reml(studies)];
  const wald = (tau2: number) => {
    const { mu, se } = pooledAt(studies, tau2);
    const { i2 } = heterogeneity(studies, tau2);
    const prediction = spanOf(mu, Math.sqrt(tau2 + se * se));
    return { mu, se, tau2, i2, ci: spanOf(mu, se), ciWald: spanOf(mu, se), piWald: prediction };
  };
  const knapp = (floor: boolean) => {
    const found = randomEffects(studies, { floor })!;
    expect(found.se).toBe(hartungKnappSe(studies, reml, floor));
    return { ...found, pi: found.prediction };
  };
  const common = pooledAt(studies, 0);
  return {
    k: studies.length,
    ...heterogeneity(studies, 0),
    ...{ common, dl: wald(dl), reml: wald(reml), hartungKnapp: knapp(false), hartungKnappFloor: knapp(true) },
  };
}

/** Its logarithm, up to a constant (Harville 1977). */
function restrictedLikelihood(studies: Study[], tau2: number): number {
  const sum = (of: (w: number, y: number) => number) => studies.reduce((all, { y, v }) => all + of(1 / (v + tau2), y), 0);
  const mu = sum((w, y) => w * y) / sum((w) => w);
  return 0.5 * sum((w) => Math.log(w)) - 0.5 * Math.log(sum((w) => w)) - 0.5 * sum((w, y) => w * (y - mu) ** 2);
}

describe('rooms pooled', () => {
  test('O21, the trials of BCG', () => {
    const { given, find, within } = only<Lists, object>('O21');
    agrees(poolings(studiesOf(given)), find, within);
  });

  test('O22, three that agree, three that do not, and two', () => {
    const { answers, within } = known<Lists, object>('O22');
    for (const { given, find } of answers) agrees(poolings(studiesOf(given)), find, within);
  });

  test('O23, nine rooms', () => {
    const { given, find, within } = only<Record<'n' | 'meanChange' | 'sdChange', number[]>, object>('O23');
    const studies = given.n.map((n, at) => meanStudy(n, given.meanChange[at]!, given.sdChange[at]!)!);
    agrees({ v: studies.map(({ v }) => v), ...poolings(studies) }, find, within);
  });

  test('O31, the worked example as one room', () => {
    type Given = Record<'n' | 'meanBefore' | 'meanAfter' | 'sdBefore' | 'sdAfter' | 'r', number>;
    const { given, find, within } = only<Given, object>('O31');
    const { n, meanBefore, meanAfter, sdBefore, sdAfter, r } = given;
    // The spread of the changes from those of both waves and their correlation (Morris 2008).
    const sdChange = Math.sqrt(sdBefore ** 2 + sdAfter ** 2 - 2 * r * sdBefore * sdAfter);
    agrees({ MC: meanStudy(n, meanAfter - meanBefore, sdChange) }, find, within);
  });

  test('O32, shares pooled as logits', () => {
    const { given, find, within } = only<{ x: number[]; n: number[] }, object>('O32');
    const { mu, ci, tau2 } = randomEffects(
      given.x.map((x, at) => logitStudy(x, given.n[at]!)),
      { floor: false },
    )!;
    agrees({ logit: { mu, ci, tau2 }, share: shareOfLogit(mu), shareCi: ci.map(shareOfLogit) }, find, within);
  });

  test(
    'no other variance between the rooms is likelier than the one that is found',
    perSeed((random) => {
      for (let count = 0; count < 200; count++) {
        const spread = random.pick([0, 0.1, 0.5]);
        const studies = Array.from({ length: 3 + random.below(8) }, () => ({
          y: random.next() * (0.3 + spread),
          v: 0.005 + random.next() * random.pick([0.02, 0.3]),
        }));
        const found = tau2Reml(studies);
        const best = restrictedLikelihood(studies, found);
        for (const other of [0, found * 0.98, found * 1.02, found + 1e-3])
          expect(restrictedLikelihood(studies, other)).toBeLessThanOrEqual(best + 1e-9);
      }
    }),
  );

  test('one room is not pooled, nor one where nobody differs', () => {
    expect(randomEffects([{ y: 1, v: 1 }])).toBeNull();
    expect(meanStudy(7, 1, 0)).toBeNull();
    expect(meanStudy(1, 1, 1)).toBeNull();
  });
});
