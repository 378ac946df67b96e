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
import { changeVariance, logitStudy, meanStudy, shareOfLogit } from '../../shared/evaluation/statistics/study.ts';
import { agrees, known, only } from './known-answers.ts';

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
    const { given, find, within } = only<Record<string, number>, object>('O31');
    const { n, meanBefore, meanAfter, sdBefore, sdAfter, r } = given as Record<string, number> & { n: number };
    agrees({ MC: { y: meanAfter! - meanBefore!, v: changeVariance(n, sdBefore!, sdAfter!, r!) } }, find, within);
  });

  test('O32, shares pooled as logits', () => {
    const { given, find, within } = only<{ x: number[]; n: number[] }, object>('O32');
    const { mu, ci, tau2 } = randomEffects(
      given.x.map((x, at) => logitStudy(x, given.n[at]!)),
      { floor: false },
    )!;
    agrees({ logit: { mu, ci, tau2 }, share: shareOfLogit(mu), shareCi: ci.map(shareOfLogit) }, find, within);
  });

  test('one room is not pooled, nor one where nobody differs', () => {
    expect(randomEffects([{ y: 1, v: 1 }])).toBeNull();
    expect(meanStudy(7, 1, 0)).toBeNull();
    expect(meanStudy(1, 1, 1)).toBeNull();
  });
});
