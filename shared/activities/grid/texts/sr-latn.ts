import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const srLatn: Translated<typeof en> = {
  name: 'Mreža s dve ose',
  phone: {
    'grid.hint': 'Smestite svaku stavku na obe ose: {x} i {y}. Neke možete i da preskočite.',
    'grid.skip': 'Preskoči ovo',
    'grid.skipped': 'Nije smešteno: preskače se',
    'grid.median': 'Sredina svih odgovora: {x} · {y}',
  },
  screen: {
    'grid.invite': 'Smestite svaku stavku, na telefonu',
    'grid.base': 'Sredina svih odgovora; blagi krst obuhvata srednju polovinu na svakoj osi',
    'grid.alone': 'Po jedna tačka za svaku osobu',
    'grid.nobody': 'Još ništa nije smešteno',
    'grid.median': '{axis}, sredina',
    'grid.quartiles': '{axis}, srednja polovina',
  },
  presenter: {
    'grid.did.show-item': 'prikaz samo jedne stavke u „{title}”',
    'grid.did.show-all': 'prikaz svih stavki u „{title}”',
    'grid.of': { one: '{n} osoba', few: '{n} osobe', other: '{n} osoba' },
    'grid.item': 'Stavka',
    'grid.median': '{axis}: sredina (srednja polovina)',
    'grid.answers': 'Odgovori',
    'grid.alone': 'Prikaži samo ovo',
    'grid.show': 'Prikaži samo „{item}“',
    'grid.all': 'Prikaži sve',
  },
};
