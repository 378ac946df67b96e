import { LANGUAGE_NAMES } from '../../text/languages.ts';
import { languageTag } from '../../text/text.ts';

/** A language as a column is called after it: "English (en)". */
export const columnLanguage = (tag: string): string => `${LANGUAGE_NAMES[tag] ?? ownName(tag)} (${tag})`;

/** The name of a language in itself; its tag where nobody here knows one. Round brackets would end it too early. */
function ownName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
    return (name ?? tag).replace(/\s*[([（].*$/, '') || tag;
  } catch {
    return tag;
  }
}

/** The tag of a language as people name it in a column, `English (en)`, `en` or `English`; null where it is not known. */
export function languageNamed(name: string): string | null {
  const inBrackets = /\(([^()]+)\)\s*$/.exec(name)?.[1];
  const tag = [inBrackets, name].map((one) => one?.trim().replace('_', '-')).find((one) => languageTag.safeParse(one).success);
  return tag ?? BY_NAME.get(name.trim().toLowerCase()) ?? null;
}

const unaccented = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** Languages that people name without a code, by their names in English and in themselves. */
const FREQUENT = [
  ...[
    'en',
    'es',
    'sr-Latn',
    'ar',
    'fr',
    'pt',
    'sr',
    'bs',
    'hr',
    'sq',
    'mk',
    'km',
    'ne',
    'sw',
    'ha',
    'yo',
    'ig',
    'am',
    'so',
    'fa',
  ],
  ...[
    'ku',
    'tr',
    'ru',
    'uk',
    'de',
    'it',
    'nl',
    'hi',
    'bn',
    'ur',
    'my',
    'th',
    'vi',
    'id',
    'zh',
    'ro',
    'bg',
    'el',
    'pl',
    'ht',
    'ps',
  ],
];

const BY_NAME = new Map(
  FREQUENT.toReversed().flatMap((tag): [string, string][] => {
    const inEnglish = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
    const names = [LANGUAGE_NAMES[tag], ownName(tag), inEnglish].flatMap((name) => (name ? [name, unaccented(name)] : []));
    return names.map((name) => [name.toLowerCase(), tag]);
  }),
);
