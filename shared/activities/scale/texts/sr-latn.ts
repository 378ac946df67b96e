import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const srLatn: Translated<typeof en> = {
  name: 'Skala',
  phone: {
    'scale.hint': 'Jedan odgovor za svaku tvrdnju. Neke možete ostaviti bez odgovora.',
    'scale.skip': 'Preskačem ovu',
    'scale.mean': 'Prosek {mean}',
    'scale.skips': { one: '{n} preskočen odgovor', few: '{n} preskočena odgovora', other: '{n} preskočenih odgovora' },
    'scale.mine.skip': 'Ovu preskačem',
  },
  screen: {
    'scale.invite': {
      one: 'Ocenite {n} tvrdnju na telefonu',
      few: 'Ocenite {n} tvrdnje na telefonu',
      other: 'Ocenite {n} tvrdnji na telefonu',
    },
    'scale.mean': 'Prosek',
    'scale.skips': { one: '{n} preskočen', few: '{n} preskočena', other: '{n} preskočenih' },
    'scale.none': 'Nema odgovora',
    'scale.half': 'Srednja polovina odgovora',
    'scale.percent': 'Procenat odgovora',
    'scale.count': 'Broj odgovora',
    'scale.mixed': 'Procenat odgovora, a ako ih je manje od 5, njihov broj',
    'scale.from-to': 'od {from} do {to}',
  },
  presenter: {
    'scale.did.show-view': 'prikaz „{title}” na ekranu',
    'scale.of': { one: '{n} osoba', few: '{n} osobe', other: '{n} osoba' },
    'scale.shuffled': 'svaki telefon ima svoj redosled',
    'scale.statement': 'Tvrdnja',
    'scale.mean': 'Prosek',
    'scale.half': 'Srednja polovina',
    'scale.half.hint':
      'Srednja polovina: polovina odgovora je između ove dve tačke (prvi i treći kvartil). Što su bliže jedna drugoj, to se ljudi više slažu među sobom.',
    'scale.from-to': 'od {from} do {to}',
    'scale.answers': 'Odgovori',
    'scale.skips': 'Preskočeno',
    'scale.view': 'Na ekranu',
    'scale.view.stacked': 'Cele trake',
    'scale.view.diverging': 'Oko sredine',
    'scale.view.means': 'Proseci',
    'scale.view.do': 'Ekran: {view}',
  },
};
