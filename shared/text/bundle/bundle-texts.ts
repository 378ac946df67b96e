import { speaker } from '../speak.ts';
import type { Catalogue, Translate } from '../translate.ts';
import { bundleAr } from './ar.ts';
import { bundleEn, type BundleKey } from './en.ts';
import { bundleEs } from './es.ts';
import { bundleSrLatn } from './sr-latn.ts';

/** What the files of a bundle say, by language. */
const bundleCatalogues: Readonly<Record<string, Catalogue<BundleKey>>> = {
  en: bundleEn,
  es: bundleEs,
  'sr-Latn': bundleSrLatn,
  ar: bundleAr,
};

/** The texts of a bundle in a language; in English where nobody has translated them yet. */
export function bundleTextsIn(language: string): Translate<BundleKey> {
  const spoken = Object.hasOwn(bundleCatalogues, language) ? language : 'en';
  return speaker(bundleCatalogues[spoken]!, spoken);
}
