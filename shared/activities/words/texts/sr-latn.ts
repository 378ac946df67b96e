import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const srLatn: Translated<typeof en> = {
  name: 'Oblak reči',
  phone: {
    'words.word': 'Reč {n}',
    'words.hint': {
      one: 'Najviše {n} reč ili kratak izraz',
      few: 'Najviše {n} reči ili kratka izraza',
      other: 'Najviše {n} reči ili kratkih izraza',
    },
  },
  screen: {
    'words.invite': {
      one: '{n} reč ili kratak izraz, na telefonu',
      few: 'Do {n} reči ili kratka izraza, na telefonu',
      other: 'Do {n} reči ili kratkih izraza, na telefonu',
    },
    'words.people': { one: 'osoba je pisala', few: 'osobe su pisale', other: 'osoba je pisalo' },
    'words.empty': 'Ovde će se pojaviti prve reči',
  },
  presenter: {
    'words.did.hide-word': 'skrivanje reči',
    'words.did.show-word': 'ponovni prikaz reči',
    'words.of': {
      one: '{n} osoba, različitih reči: {words}',
      few: '{n} osobe, različitih reči: {words}',
      other: '{n} osoba, različitih reči: {words}',
    },
    'words.none': 'Još nema reči.',
    'words.hidden': 'Skriveno od sobe',
    'words.hide': 'Sakrij „{word}“',
    'words.show': 'Ponovo prikaži „{word}“',
  },
};
