import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const srLatn: Translated<typeof en> = {
  name: 'Čioda na slici',
  phone: {
    'pin.hint': {
      one: 'Dodirnite sliku da postavite čiodu',
      few: 'Dodirnite sliku da postavite do {n} čiode; dodirnite čiodu da je uklonite',
      other: 'Dodirnite sliku da postavite do {n} čioda; dodirnite čiodu da je uklonite',
    },
    'pin.choose': {
      one: 'Postavite čiodu: izaberite kolonu i red',
      few: 'Postavite do {n} čiode, jednu po jednu: izaberite kolonu i red',
      other: 'Postavite do {n} čioda, jednu po jednu: izaberite kolonu i red',
    },
    'pin.keys': '{alt} Strelice pomeraju krstić, sa Shift u malim koracima; Enter postavlja čiodu ili je uklanja.',
    'pin.at': '{x}% od leve ivice, {y}% od gornje',
    'pin.placed': 'Čioda je postavljena: {at}',
    'pin.removed': 'Čioda je uklonjena',
    'pin.remove': 'Ukloni čiodu {n}',
    'pin.full': {
      one: 'Čioda je već postavljena. Prvo je uklonite.',
      few: 'Sve {n} čiode su postavljene. Prvo uklonite jednu.',
      other: 'Svih {n} čioda je postavljeno. Prvo uklonite jednu.',
    },
    'pin.column': 'Kolona',
    'pin.row': 'Red',
    'pin.tap': 'Ili dodirnite ovu sliku:',
  },
  screen: {
    'pin.invite': {
      one: 'Postavite čiodu, na telefonu',
      few: 'Postavite do {n} čiode, na telefonu',
      other: 'Postavite do {n} čioda, na telefonu',
    },
    'pin.count': { one: '{n} čioda', few: '{n} čiode', other: '{n} čioda' },
    'pin.outside': 'Na drugom mestu',
    'pin.place': 'Mesto',
    'pin.is-right': '{text} (tačno)',
    'pin.top': 'gore',
    'pin.middle': 'u sredini',
    'pin.bottom': 'dole',
    'pin.left': 'levo',
    'pin.centre': 'centar',
    'pin.right': 'desno',
  },
  presenter: {
    'pin.of': { one: '{n} osoba', few: '{n} osobe', other: '{n} osoba' },
    'pin.pins': { one: '{n} čioda', few: '{n} čiode', other: '{n} čioda' },
    'pin.outside': 'Na drugom mestu',
  },
};
