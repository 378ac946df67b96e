import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const srLatn: Translated<typeof en> = {
  name: 'Glasanje',
  phone: {
    'poll.choose.one': 'Izaberite jedno',
    'poll.choose.several': { one: 'Izaberite najviše {n}', few: 'Izaberite najviše {n}', other: 'Izaberite najviše {n}' },
    'poll.other': 'Drugo',
    'poll.other.own': 'Mojim rečima',
    'poll.right': 'Tačan odgovor',
  },
  screen: {
    'poll.choose': {
      one: 'Izaberite {n} odgovor, na telefonu',
      few: 'Izaberite do {n} odgovora, na telefonu',
      other: 'Izaberite do {n} odgovora, na telefonu',
    },
    'poll.other': 'Drugo',
    'poll.others': 'Svojim rečima',
    'poll.base': { one: 'Procenti od {n} osobe', few: 'Procenti od {n} osobe', other: 'Procenti od {n} osoba' },
    'poll.base.several': {
      one: 'Procenti od {n} osobe, više odgovora',
      few: 'Procenti od {n} osobe, više odgovora po osobi',
      other: 'Procenti od {n} osoba, više odgovora po osobi',
    },
    'poll.right': 'tačan odgovor',
    'poll.dot': { one: 'Jedna tačka je {n} osoba', few: 'Jedna tačka su {n} osobe', other: 'Jedna tačka je {n} osoba' },
  },
  presenter: {
    'poll.right': 'tačan odgovor',
    'poll.view': 'Na ekranu',
    'poll.view.bars': 'Trake',
    'poll.view.donut': 'Prsten',
    'poll.view.dots': 'Tačke',
    'poll.view.do': 'Ekran: {view}',
    'poll.of': { one: '{n} osoba', few: '{n} osobe', other: '{n} osoba' },
    'poll.several': 'najviše izbora po osobi: {n}',
    'poll.shuffled': 'svaki telefon ima svoj redosled',
    'poll.other': 'Drugo',
    'poll.others': 'Svojim rečima',
  },
};
