import { expect, test } from 'vitest';
import { betaQuantile } from '../../shared/evaluation/statistics/distributions/beta.ts';
import { chiSquareUpper } from '../../shared/evaluation/statistics/distributions/chi-square.ts';
import { noncentralTLower } from '../../shared/evaluation/statistics/distributions/noncentral-t.ts';
import { normalTwoSided, Z_95 } from '../../shared/evaluation/statistics/distributions/normal.ts';
import { signSumLower } from '../../shared/evaluation/statistics/distributions/sign-sums.ts';
import { studentQuantile, studentTwoSided } from '../../shared/evaluation/statistics/distributions/student.ts';
import { hedgesJ } from '../../shared/evaluation/statistics/standardised.ts';
import { agrees, known } from './known-answers.ts';
import { lowerOf } from './yardsticks.ts';

type Given = { f: string } & Record<'p' | 'q' | 'n' | 'df' | 'a' | 'b' | 't' | 'ncp' | 'z' | 'x', number>;

const functions: Record<string, (given: Given) => number | null> = {
  qt: ({ p, df }) => studentQuantile(p, df),
  qbeta: ({ p, a, b }) => betaQuantile({ a, b }, p),
  pnct: ({ t, df, ncp }) => noncentralTLower(t, df, ncp),
  psignrank: ({ q, n }) =>
    signSumLower(
      Array.from({ length: n }, (_, at) => at + 1),
      q,
    ),
  ptTwoSided: ({ t, df }) => studentTwoSided(t, df),
  pnorm: ({ z }) => lowerOf(normalTwoSided(z), z),
  qnorm: ({ p }) => (p === 0.975 ? Z_95 : null),
  pchisqUpper: ({ x, df }) => chiSquareUpper(x, df),
  hedgesJ: ({ df }) => hedgesJ(df),
};

const { answers, within } = known<Given, { value: number }>('O30');

test.each(answers.map((answer) => ({ said: JSON.stringify(answer.given), ...answer })))('O30, $said', ({ given, find }) => {
  expect(functions, 'there is such a function').toHaveProperty(given.f);
  agrees(functions[given.f]!(given), find.value, within);
});
