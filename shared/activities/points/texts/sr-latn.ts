import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const srLatn: Translated<typeof en> = {
  name: 'Raspodela poena',
  phone: {
    'points.hint': { one: 'Podelite {n} poen', few: 'Podelite {n} poena', other: 'Podelite {n} poena' },
    'points.hint.all': {
      one: 'Podelite {n} poen, bez ostatka',
      few: 'Podelite {n} poena, bez ostatka',
      other: 'Podelite {n} poena, bez ostatka',
    },
    'points.left': { one: 'Preostao je {n} poen', few: 'Preostala su {n} poena', other: 'Preostalo je {n} poena' },
    'points.over': { one: '{n} poen previše', few: '{n} poena previše', other: '{n} poena previše' },
    'points.more': { one: '{n} poen više: {name}', few: '{n} poena više: {name}', other: '{n} poena više: {name}' },
    'points.fewer': { one: '{n} poen manje: {name}', few: '{n} poena manje: {name}', other: '{n} poena manje: {name}' },
    'points.mean': 'prosečno {mean}',
  },
  screen: {
    'points.invite': {
      one: 'Podelite {n} poen, na telefonu',
      few: 'Podelite {n} poena, na telefonu',
      other: 'Podelite {n} poena, na telefonu',
    },
    'points.base': 'Prosečno poena po osobi i udeo u svim poenima',
    'points.base.few': 'Prosečno poena po osobi',
    'points.none': 'bez ijednog poena',
    'points.gave-none': '{n} bez ijednog poena',
    'points.sum': 'Ukupno poena',
    'points.mean': 'Prosek',
    'points.share': 'Udeo',
  },
  presenter: {
    'points.did.sort-by-points': 'ređanje „{title}” po poenima',
    'points.did.sort-as-listed': 'redosled „{title}” kao na spisku',
    'points.of': { one: '{n} osoba', few: '{n} osobe', other: '{n} osoba' },
    'points.budget': { one: '{n} poen po osobi', few: '{n} poena po osobi', other: '{n} poena po osobi' },
    'points.all': 'dele se svi poeni',
    'points.detail': 'prosečno {mean} · ukupno {sum} · nije dalo ništa: {none}',
    'points.order': 'Redosled na ekranu',
    'points.as-listed': 'Kao na spisku',
    'points.by-points': 'Najviše poena prvo',
  },
};
