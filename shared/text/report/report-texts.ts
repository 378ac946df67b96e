import { directionOf } from '../direction.ts';
import { evaluationCatalogues, speechIn, type Speech } from '../evaluation/evaluation-texts.ts';
import type { EvaluationKey } from '../evaluation/en.ts';
import { reportAr } from '../organiser/report-ar.ts';
import { reportEn, type ReportKey } from '../organiser/report-en.ts';
import { reportEs } from '../organiser/report-es.ts';
import { reportSrLatn } from '../organiser/report-sr-latn.ts';
import { withMinus } from '../minus.ts';
import { speaker } from '../speak.ts';
import type { Catalogue, Translate } from '../translate.ts';
import { documentAr } from './ar.ts';
import { documentEn, type DocumentKey } from './en.ts';
import { documentEs } from './es.ts';
import { documentSrLatn } from './sr-latn.ts';

export type ReportTextKey = DocumentKey | ReportKey | EvaluationKey;

/** What reports and charts say, by language. */
export const documentCatalogues: Readonly<Record<string, Catalogue<DocumentKey>>> = {
  en: documentEn,
  es: documentEs,
  'sr-Latn': documentSrLatn,
  ar: documentAr,
};

const reportCatalogues: Readonly<Record<string, Catalogue<ReportKey>>> = {
  en: reportEn,
  es: reportEs,
  'sr-Latn': reportSrLatn,
  ar: reportAr,
};

/** How a report is said: its messages, its numbers with Latin digits, its days and lists. */
export interface ReportSpeech extends Speech {
  t: Translate<ReportTextKey>;
  lang: string;
  rightToLeft: boolean;
  /** With so many decimals; never a minus before 0. */
  fixed(value: number, decimals: number): string;
  /** A day, from milliseconds since 1970, in UTC. */
  day(at: number): string;
  list(parts: readonly string[]): string;
}

/** The speech of a language; in English where nobody has translated it yet. */
export function reportSpeechIn(language: string): ReportSpeech {
  const lang = language in documentCatalogues ? language : 'en';
  const catalogue = { ...documentCatalogues[lang]!, ...reportCatalogues[lang]!, ...evaluationCatalogues[lang]! };
  const days = new Intl.DateTimeFormat(`${lang}-u-ca-gregory-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(lang, { type: 'unit', style: 'short' });
  const fixed = fixedIn(lang);
  return {
    t: speaker(catalogue, lang),
    decimal: speechIn(lang).decimal,
    lang,
    rightToLeft: directionOf(lang) === 'rtl',
    fixed,
    day: (at) => days.format(at),
    list: (parts) => lists.format(parts),
  };
}

/** Formatters are slow to make and quick to use. */
function fixedIn(lang: string): ReportSpeech['fixed'] {
  const made = new Map<number, Intl.NumberFormat>();
  return (value, decimals) => {
    const format =
      made.get(decimals) ??
      new Intl.NumberFormat(`${lang}-u-nu-latn`, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    made.set(decimals, format);
    return withMinus(format.format(Number(value.toFixed(decimals)) || 0));
  };
}
