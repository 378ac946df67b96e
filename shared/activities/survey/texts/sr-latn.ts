import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const srLatn: Translated<typeof en> = {
  name: 'Anketa',
  phone: {
    'survey.dont-know': 'Ne znam',
    'survey.prefer-not': 'Radije ne bih da kažem',
    'survey.consent':
      'Učešće je vaša odluka. Vaši odgovori nemaju ime. Vaš telefon ili vaša šifra povezuje odgovore pre i posle.',
    'survey.until': 'Ta veza se {date} zauvek prekida.',
    'survey.own-code': 'Sopstvena šifra, za drugi telefon',
    'survey.refuse': 'Radije ne bih da učestvujem',
    'survey.refused': 'Ne učestvujete. Ništa vaše se ovde ne računa.',
    'survey.join': 'Ipak učestvujem',
    'survey.look-back': 'Setite se vremena pre radionice. Gledano iz današnjeg ugla, šta bi tada bilo tačno?',
    'survey.left': { one: 'Preostala je {n} tvrdnja', few: 'Preostale su {n} tvrdnje', other: 'Preostalo je {n} tvrdnji' },
    'survey.complete': 'Na sve je odgovoreno. Hvala.',
    'survey.unnamed': 'Bez imena: vaše odgovore ne vidi niko u prostoriji.',
  },
  screen: {
    'survey.before': 'Pre nego što počnemo',
    'survey.after': 'Pre nego što se rastanemo',
    'survey.then': 'Osvrt na vreme pre radionice',
    'survey.followup': 'Neko vreme kasnije',
    'survey.invite': { one: '{n} tvrdnja, na telefonu', few: '{n} tvrdnje, na telefonu', other: '{n} tvrdnji, na telefonu' },
    'survey.unnamed': 'Bez imena. Niko u prostoriji ne vidi šta odgovarate.',
    'survey.answered': { one: 'osoba je odgovorila', few: 'osobe su odgovorile', other: 'osoba je odgovorilo' },
  },
  presenter: {
    'survey.present': 'Ljudi u prostoriji',
    'survey.present.save': 'Sačuvaj broj',
    'survey.refused': 'radije ne bi',
    'survey.opened': 'samo su videli',
    'survey.matched': 'odgovorili i pre',
    'survey.set-aside': 'šifra dvaput korišćena',
    'survey.did.count': 'brojanje ljudi',
    'survey.no-tallies':
      'Šta ljudi odgovaraju ovde se ne prikazuje nikome, da niko ne bi bio pod uticajem. Pre i posle se porede u izveštaju.',
    'survey.answered': 'počelo da odgovara',
    'survey.complete': 'odgovorilo na sve',
    'survey.not-yet': 'još nije počelo',
    'survey.items': { one: '{n} tvrdnja', few: '{n} tvrdnje', other: '{n} tvrdnji' },
  },
};
