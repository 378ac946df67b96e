/**
 * The form in which two words or notes are compared, never shown: NFKC, lower case, invisible characters dropped, Arabic letter
 * forms and Serbian scripts folded, marks stripped from Latin and Greek letters only (in other scripts they carry the meaning).
 */
export function compareKey(text: string): string {
  const folded = foldArabic(text.normalize('NFKC').toLowerCase().replace(INVISIBLE, ''));
  return stripMarks(toLatinSerbian(folded)).replace(PUNCTUATION, ' ').replace(/\s+/g, ' ').trim() || folded.trim();
}

/** Variation selectors are among them: alone they would be left of an emoji, and make all emoji one word. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufe00-\ufe0f\ufeff\u00ad]/g;
const PUNCTUATION = /[^\p{L}\p{M}\p{N}]+/gu;

const foldArabic = (text: string): string =>
  text
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');

const stripMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[đłøæœßıςё]/g, (letter) => PLAIN[letter]!);

/** Letters whose mark is part of them, and those that stand for two. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'dj',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
  ё: 'e',
};

const CYRILLIC = 'абвгдђежзијклљмнњопрстћуфхцчџш';
const LATIN = [
  'a',
  'b',
  'v',
  'g',
  'd',
  'đ',
  'e',
  'ž',
  'z',
  'i',
  'j',
  'k',
  'l',
  'lj',
  'm',
  'n',
  'nj',
  'o',
  'p',
  'r',
  's',
  't',
  'ć',
  'u',
  'f',
  'h',
  'c',
  'č',
  'dž',
  'š',
];
const LATIN_OF = new Map([...CYRILLIC].map((letter, at) => [letter, LATIN[at]!]));

const toLatinSerbian = (text: string): string => text.replace(/[а-џ]/g, (letter) => LATIN_OF.get(letter) ?? letter);
