import { withMinus } from '../minus.ts';
import { speaker } from '../speak.ts';
import type { Catalogue, Translate } from '../translate.ts';
import { evaluationAr } from './ar.ts';
import { evaluationEn, type EvaluationKey } from './en.ts';
import { evaluationEs } from './es.ts';
import { evaluationSrLatn } from './sr-latn.ts';

/** What is said of a before/after evaluation, by language. */
export const evaluationCatalogues: Readonly<Record<string, Catalogue<EvaluationKey>>> = {
  en: evaluationEn,
  es: evaluationEs,
  'sr-Latn': evaluationSrLatn,
  ar: evaluationAr,
};

/** How an evaluation is said: its messages, and numbers with one decimal. */
export interface Speech {
  t: Translate<EvaluationKey>;
  decimal(value: number): string;
}

/** The speech of a language; in English where nobody has translated it yet. Latin digits everywhere. */
export function speechIn(language: string): Speech {
  const spoken = language in evaluationCatalogues ? language : 'en';
  const numbers = new Intl.NumberFormat(`${spoken}-u-nu-latn`, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  // Never a minus before 0.0.
  const decimal = (value: number): string => withMinus(numbers.format(Number(value.toFixed(1)) || 0));
  return { t: speaker(evaluationCatalogues[spoken]!, spoken), decimal };
}
