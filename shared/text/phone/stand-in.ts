/** What a page says on which the presenter answers for somebody without a phone. */
export interface StandInTexts {
  mark: string;
  next: string;
}

const catalogues: Readonly<Record<string, StandInTexts>> = {
  en: { mark: 'You answer here for somebody without a phone.', next: 'Next person' },
  es: { mark: 'Aquí responde por alguien que no tiene teléfono.', next: 'Persona siguiente' },
  'sr-Latn': { mark: 'Ovde odgovarate za nekoga ko nema telefon.', next: 'Sledeća osoba' },
  ar: { mark: 'تجيبون هنا عن شخص ليس معه هاتف.', next: 'الشخص التالي' },
};

/** Not in the catalogue: that one travels with every page. */
export const standInTexts = (language: string): StandInTexts => catalogues[language] ?? catalogues.en!;
