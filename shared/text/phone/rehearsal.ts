const marks: Readonly<Record<string, string>> = {
  en: 'Rehearsal',
  es: 'Ensayo',
  'sr-Latn': 'Proba',
  ar: 'تجربة',
};

/** What a phone says above everything else in a rehearsal. Not in the catalogue: that one travels with every page. */
export const rehearsalMark = (language: string): string => marks[language] ?? marks.en!;
