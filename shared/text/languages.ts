/** Languages of the interface, under their own names. A session may be in any of them or in others. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Español',
  'sr-Latn': 'Srpski',
  ar: 'العربية',
};

/** The language of `offered` that an Accept-Language header likes best, or undefined. */
export function preferred(header: string | undefined, offered: readonly string[]): string | undefined {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => part.split(/;\s*q=/))
    .map(([tag = '', weight = '1']) => ({ tag: tag.trim(), weight: Number(weight) || 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const found =
      offered.find((lang) => lang.toLowerCase() === tag.toLowerCase()) ?? offered.find((lang) => base(lang) === base(tag));
    if (found) return found;
  }
  return undefined;
}

const base = (tag: string): string => tag.split('-')[0]!.toLowerCase();
