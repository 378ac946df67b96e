/** What no text of the product may say of an evaluation, by language: why people moved, proof, significance. And no percentages. */
export const BANNED: Readonly<Record<string, RegExp>> = {
  en: /caus(e|ed|es)\b|because of|impact|prov(ed|es)\b|significan|most sceptical|%/i,
  es: /caus[aóo]|debido a|a causa|impacto|demostr|prob(ó|ado)|significativ|más escéptic|%/i,
  'sr-Latn': /uzrok|izazva|zbog|uticaj|doka(zal|zuj)|značajn|najskepti|%/i,
  ar: /سبّب|بسبب|تأثير|أثر|أثبت|دلالة إحصائية|الأكثر تشككًا|%|٪/,
};

const SHARE = /(\d+) of (\d+) \((\d+)(\.\d+)? %\)/g;

/**
 * Whether an English text may be generated: no banned word; a percentage only right behind its count ("12 of 18 (67 %)"), with
 * decimals only from 100 people on, and 100 % only from 20.
 */
export function mayBeSaid(text: string): boolean {
  const shares = [...text.matchAll(SHARE)];
  const fair = shares.every(
    ([, , n, whole, decimals]) => (!decimals || Number(n) >= 100) && (whole !== '100' || Number(n) >= 20),
  );
  return fair && !BANNED.en!.test(text.replace(SHARE, ''));
}
