import type { Catalogue } from '../translate.ts';
import { ar } from './ar.ts';
import { en, type OfficeKey } from './en.ts';
import { es } from './es.ts';
import { matchingAr } from './matching-ar.ts';
import { matchingEn, type MatchingKey } from './matching-en.ts';
import { matchingEs } from './matching-es.ts';
import { matchingSrLatn } from './matching-sr-latn.ts';
import { reportAr } from './report-ar.ts';
import { reportEn, type ReportKey } from './report-en.ts';
import { reportEs } from './report-es.ts';
import { reportSrLatn } from './report-sr-latn.ts';
import { takingAr } from './taking-ar.ts';
import { takingEn, type TakingKey } from './taking-en.ts';
import { takingEs } from './taking-es.ts';
import { takingSrLatn } from './taking-sr-latn.ts';
import { srLatn } from './sr-latn.ts';

export type OrganiserKey = OfficeKey | MatchingKey | ReportKey | TakingKey;

/** What the organiser's page says, by language. */
const organiserCatalogues: Readonly<Record<string, Catalogue<OrganiserKey>>> = {
  en: { ...en, ...matchingEn, ...reportEn, ...takingEn },
  es: { ...es, ...matchingEs, ...reportEs, ...takingEs },
  'sr-Latn': { ...srLatn, ...matchingSrLatn, ...reportSrLatn, ...takingSrLatn },
  ar: { ...ar, ...matchingAr, ...reportAr, ...takingAr },
};

/** What the organiser's page says in a language; in English where nobody has translated it yet. */
export const organiserTexts = (language: string): Catalogue<OrganiserKey> =>
  organiserCatalogues[language] ?? organiserCatalogues.en!;
