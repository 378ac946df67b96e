import type { Catalogue } from '../translate.ts';
import type { RefusalKey } from './en.ts';

export const srLatn: Catalogue<RefusalKey> = {
  'refused.malformed': 'Ovo nije moglo da se pročita. Pokušajte ponovo.',
  'refused.forbidden': 'Ovo ne može da se uradi odavde.',
  'refused.unknown-activity': 'Ovo pitanje više nije deo radionice.',
  'refused.unknown-step': 'Ovaj korak nije deo radionice.',
  'refused.unknown-option': 'Izaberite jednu od ponuđenih mogućnosti.',
  'refused.unknown-item': 'Ovoga više nema.',
  'refused.not-an-activity': 'Ovde nema na šta da se odgovori.',
  'refused.not-open': 'Odgovori se sada ne primaju.',
  'refused.closed': 'Kasno je: ovo pitanje je zatvoreno.',
  'refused.reset': 'Ovo pitanje je počelo iznova. Odgovorite još jednom.',
  'refused.ended': 'Radionica je završena.',
  'refused.empty': 'Još nema šta da se pošalje: prvo odgovorite.',
  'refused.too-long': 'Predugačko: broj znakova je najviše {limit}.',
  'refused.too-many': 'Previše: najviše {limit}.',
  'refused.not-yours': 'To može da promeni samo onaj ko je napisao.',
  'refused.over-budget': 'Previše: ukupno {limit}.',
  'refused.under-budget': 'Podelite sve: ukupno {limit}.',
  'refused.incomplete': 'Unesite obe vrednosti, ili nijednu.',
  'refused.nothing-to-undo': 'Nema šta da se poništi.',
  'refused.changed-since': 'Ovo se u međuvremenu promenilo.',
  'refused.slow-down': 'Samo trenutak: pokušajte ponovo za nekoliko sekundi.',
  'refused.storage': 'Nije sačuvano: server trenutno ne može da upisuje. Pokušajte ponovo.',
  'refused.fault': 'Nešto nije u redu. Pokušajte ponovo.',
};
