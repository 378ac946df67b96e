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
    'words.frozen': 'Oblak za sada miruje',
  },
  presenter: {
    'words.did.merge-word': 'spajanje reči',
    'words.did.split-word': 'odvajanje reči',
    'words.did.freeze': 'zaustavljanje ili puštanje oblaka',
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
    'words.list': 'Reči',
    'words.freeze': 'Zaustavi oblak',
    'words.unfreeze': 'Pusti oblak da se menja',
    'words.frozen': {
      one: 'Soba vidi zaustavljen oblak. Od tada je pisala {n} osoba; ovde vidite sve reči.',
      few: 'Soba vidi zaustavljen oblak. Od tada su pisale {n} osobe; ovde vidite sve reči.',
      other: 'Soba vidi zaustavljen oblak. Od tada je pisalo {n} osoba; ovde vidite sve reči.',
    },
    'words.merge': 'Spoji…',
    'words.merge.of': 'Spoji „{word}“ sa drugom rečju',
    'words.merge.title': 'Računaj „{word}“ kao',
    'words.merge.do': 'Računaj „{word}“ kao „{into}“',
    'words.hide.short': 'Sakrij',
    'words.with': 'Uz nju:',
    'words.split': 'Izdvoj „{word}“',
    'words.split.title': 'Izdvoj iz „{word}“',
    'words.stopped': {
      one: 'Računa se, ali se ne prikazuje: {n} reč koja samo povezuje druge',
      few: 'Računaju se, ali se ne prikazuju: {n} reči koje samo povezuju druge',
      other: 'Računa se, ali se ne prikazuje: {n} reči koje samo povezuju druge',
    },
    'words.keys': 'Na reči: strelice za kretanje, M da se spoji, S da se nešto izdvoji, D da se sakrije. F zaustavlja oblak.',
  },
};
