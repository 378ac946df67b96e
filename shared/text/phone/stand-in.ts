/** What a page says on which the presenter answers for somebody without a phone. */
export interface StandInTexts {
  mark: string;
  next: string;
  /** A show of hands: how many people answer as this one did, and the button to it. */
  hands: string;
  inAll: string;
  count: string;
}

const catalogues: Readonly<Record<string, StandInTexts>> = {
  en: {
    mark: 'You answer here for somebody without a phone.',
    next: 'Next person',
    hands: 'Show of hands',
    inAll: 'Once you have answered: how many people in all answer the same?',
    count: 'Count them all',
  },
  es: {
    mark: 'Aquí responde por alguien que no tiene teléfono.',
    next: 'Persona siguiente',
    hands: 'A mano alzada',
    inAll: 'Después de responder: ¿cuántas personas en total responden lo mismo?',
    count: 'Contar a todas',
  },
  'sr-Latn': {
    mark: 'Ovde odgovarate za nekoga ko nema telefon.',
    next: 'Sledeća osoba',
    hands: 'Dizanje ruku',
    inAll: 'Kada odgovorite: koliko ljudi ukupno odgovara isto?',
    count: 'Ubroj sve',
  },
  ar: {
    mark: 'تجيبون هنا عن شخص ليس معه هاتف.',
    next: 'الشخص التالي',
    hands: 'برفع الأيدي',
    inAll: 'بعد أن تجيبوا: كم شخصًا في المجموع يجيب بالمثل؟',
    count: 'احتساب الجميع',
  },
};

/** Not in the catalogue: that one travels with every page. */
export const standInTexts = (language: string): StandInTexts => catalogues[language] ?? catalogues.en!;
