import type { Catalogue } from '../translate.ts';
import type { EvaluationKey } from './en.ts';

export const evaluationSrLatn: Catalogue<EvaluationKey> = {
  'change.counts':
    'Od {n} učesnika koje smo mogli da uparimo, {toward, plural, one {# se pomerio} few {# su se pomerila} other {# se pomerilo}} ka odgovoru „{aim}“, {same, plural, one {# je dao isti odgovor} few {# su dala isti odgovor} other {# je dalo isti odgovor}}, a {away, plural, one {# se pomerio} few {# su se pomerila} other {# se pomerilo}} u suprotnom smeru.',
  'change.counts.composite':
    'Od {n} učesnika koje smo mogli da uparimo, {toward, plural, one {# se pomerio} few {# su se pomerila} other {# se pomerilo}} ka cilju u proseku za „{title}“, {same, plural, one {# je ostao gde je bio} few {# su ostala gde su bila} other {# je ostalo gde je bilo}}, a {away, plural, one {# se pomerio} few {# su se pomerila} other {# se pomerilo}} u suprotnom smeru.',
  'change.mostly.toward': {
    one: 'Od {n} učesnika koje smo mogli da uparimo, većina se pomerila ka odgovoru „{aim}“.',
    few: 'Od {n} učesnika koje smo mogli da uparimo, većina se pomerila ka odgovoru „{aim}“.',
    other: 'Od {n} učesnika koje smo mogli da uparimo, većina se pomerila ka odgovoru „{aim}“.',
  },
  'change.mostly.same': {
    one: 'Od {n} učesnika koje smo mogli da uparimo, većina je dala isti odgovor.',
    few: 'Od {n} učesnika koje smo mogli da uparimo, većina je dala isti odgovor.',
    other: 'Od {n} učesnika koje smo mogli da uparimo, većina je dala isti odgovor.',
  },
  'change.mostly.away': {
    one: 'Od {n} učesnika koje smo mogli da uparimo, većina se udaljila od odgovora „{aim}“.',
    few: 'Od {n} učesnika koje smo mogli da uparimo, većina se udaljila od odgovora „{aim}“.',
    other: 'Od {n} učesnika koje smo mogli da uparimo, većina se udaljila od odgovora „{aim}“.',
  },
  'change.mostly.composite.toward': {
    one: 'Od {n} učesnika koje smo mogli da uparimo, većina se pomerila ka cilju u proseku za „{title}“.',
    few: 'Od {n} učesnika koje smo mogli da uparimo, većina se pomerila ka cilju u proseku za „{title}“.',
    other: 'Od {n} učesnika koje smo mogli da uparimo, većina se pomerila ka cilju u proseku za „{title}“.',
  },
  'change.mostly.composite.same': {
    one: 'Od {n} učesnika koje smo mogli da uparimo, većina je u proseku za „{title}“ ostala gde je bila.',
    few: 'Od {n} učesnika koje smo mogli da uparimo, većina je u proseku za „{title}“ ostala gde je bila.',
    other: 'Od {n} učesnika koje smo mogli da uparimo, većina je u proseku za „{title}“ ostala gde je bila.',
  },
  'change.mostly.composite.away': {
    one: 'Od {n} učesnika koje smo mogli da uparimo, većina se udaljila od cilja u proseku za „{title}“.',
    few: 'Od {n} učesnika koje smo mogli da uparimo, većina se udaljila od cilja u proseku za „{title}“.',
    other: 'Od {n} učesnika koje smo mogli da uparimo, većina se udaljila od cilja u proseku za „{title}“.',
  },
  'change.all-statements': 'Sve tvrdnje zajedno',
  'change.mean.composite':
    'Kada se svaka tvrdnja okrene tako da je {max} najbliže cilju, prosek se pomerio sa {before} na {after}, što je promena od {change}.',
  'change.in-ten.toward': {
    one: 'Na svakih 10 učesnika to je oko {n} više koji se pomerio ka cilju nego u suprotnom smeru.',
    few: 'Na svakih 10 učesnika to je oko {n} više koja su se pomerila ka cilju nego u suprotnom smeru.',
    other: 'Na svakih 10 učesnika to je oko {n} više koji su se pomerili ka cilju nego u suprotnom smeru.',
  },
  'change.in-ten.away': {
    one: 'Na svakih 10 učesnika to je oko {n} više koji se pomerio u suprotnom smeru nego ka cilju.',
    few: 'Na svakih 10 učesnika to je oko {n} više koja su se pomerila u suprotnom smeru nego ka cilju.',
    other: 'Na svakih 10 učesnika to je oko {n} više koji su se pomerili u suprotnom smeru nego ka cilju.',
  },
  'change.in-ten.even': 'Ka cilju i u suprotnom smeru pomerilo se otprilike podjednako učesnika.',

  'change.mean': 'Na skali od {min} do {max} prosek se pomerio sa {before} na {after}, što je promena od {change}.',
  'change.mean.range': 'Kod grupe ove veličine stvarna promena mogla bi biti bilo gde od {low} do {high}.',
  'change.mean.sign': 'Promena ispod 0 znači udaljavanje od cilja.',

  'change.then':
    'Gledajući unazad posle radionice, {n, plural, one {# osoba je ponovo ocenila} few {# osobe su ponovo ocenile} other {# osoba je ponovo ocenilo}} svoju polaznu tačku. Računato odatle, prosečna promena je {felt}; računato od onoga što su iste osobe rekle pre, ona je {change}. Pogled unazad ispravlja merilo koje se pomerilo, a i mami na laskanje.',
  'change.then.felt':
    'Gledajući unazad posle radionice, {n, plural, one {# osoba je ponovo ocenila} few {# osobe su ponovo ocenile} other {# osoba je ponovo ocenilo}} svoju polaznu tačku. Računato odatle, prosečna promena je {felt}. Pogled unazad ispravlja merilo koje se pomerilo, a i mami na laskanje.',
  'change.followup':
    'Neko vreme kasnije ({number}): od {n} učesnika koje smo mogli da uparimo sa odgovorima pre radionice, {toward, plural, one {# se pomerio} few {# su se pomerila} other {# se pomerilo}} ka odgovoru „{aim}“, {same, plural, one {# je dao isti odgovor kao pre} few {# su dala isti odgovor kao pre} other {# je dalo isti odgovor kao pre}}, a {away, plural, one {# se pomerio} few {# su se pomerila} other {# se pomerilo}} u suprotnom smeru.',
  'change.followup.composite':
    'Neko vreme kasnije ({number}): od {n} učesnika koje smo mogli da uparimo sa odgovorima pre radionice, {toward, plural, one {# se pomerio} few {# su se pomerila} other {# se pomerilo}} ka cilju u proseku za „{title}“, {same, plural, one {# je ostao gde je bio} few {# su ostala gde su bila} other {# je ostalo gde je bilo}}, a {away, plural, one {# se pomerio} few {# su se pomerila} other {# se pomerilo}} u suprotnom smeru.',
  'change.followup.rooms': 'Računato u {n} od {rooms, plural, one {# sobe} few {# sobe} other {# soba}} gde je ponovo pitano.',

  'change.test.rarely': {
    one: 'Ovako jednostrana podela vrlo retko bi nastala slučajno (oko {n} put na 1.000).',
    few: 'Ovako jednostrana podela vrlo retko bi nastala slučajno (oko {n} puta na 1.000).',
    other: 'Ovako jednostrana podela vrlo retko bi nastala slučajno (oko {n} puta na 1.000).',
  },
  'change.test.hardly-ever': 'Ovako jednostrana podela vrlo retko bi nastala slučajno (ređe od jednom na 1.000).',
  'change.test.seldom': 'Ovako jednostrana podela retko bi nastala slučajno.',
  'change.test.maybe': 'Ovakva podela lako može biti slučajna.',
  'change.test.none': 'Nema jasnog pomeranja ni u jednom smeru.',
  'change.test.too-few': 'Premalo učesnika je promenilo odgovor da bi se reklo nešto više.',

  'change.best-already':
    'Najpovoljniji odgovor već pre {best, plural, one {dao je # učesnik} few {dala su # učesnika} other {dalo je # učesnika}} od {n}.',
  'change.missing':
    'Samo pre {lost, plural, one {je odgovorila # osoba} few {su odgovorile # osobe} other {je odgovorilo # osoba}}, a samo posle {new}; oni se ne računaju.',
  'change.missing.worst': 'Da su se svi koji su odgovorili samo pre pomerili u suprotnom smeru, bilo bi {toward} od {n}.',
  'change.bounds': 'Da su i oni upareni, ka cilju bi se pomerilo između {low} i {high} od {n}.',

  'change.size.hardly-any': 'Po našoj sopstvenoj podeli, promene gotovo da nema.',
  'change.size.small': 'Po našoj sopstvenoj podeli, ovo je mala promena.',
  'change.size.clear': 'Po našoj sopstvenoj podeli, ovo je jasna promena.',
  'change.size.large': 'Po našoj sopstvenoj podeli, ovo je velika promena.',
  'change.size.uncertain': 'Kod grupe ove veličine ostaje neizvesno kolika je promena.',

  'change.series':
    'U {n} od {rooms, plural, one {# sobe} few {# sobe} other {# soba}} više učesnika se pomerilo ka cilju nego u suprotnom smeru.',
  'change.series.total':
    'Od {n, plural, one {# uparenog učesnika} few {# uparena učesnika} other {# uparenih učesnika}} u {rooms, plural, one {# sobi} few {# sobe} other {# soba}}, ka cilju {toward, plural, one {se pomerio #} few {su se pomerila #} other {se pomerilo #}}.',
  'change.rooms.two-small': 'dve male sobe',
  'change.rooms.small': { one: '{n} mala soba', few: '{n} male sobe', other: '{n} malih soba' },
  'change.rooms.left-out': {
    one: 'Izostavljena je {n} soba sa premalo uparenih učesnika.',
    few: 'Izostavljene su {n} sobe sa premalo uparenih učesnika.',
    other: 'Izostavljeno je {n} soba sa premalo uparenih učesnika.',
  },

  'change.group.most': 'većina',
  'change.group.few-or-none': 'malo njih ili niko',
  'change.group.count': '{count} od {n}',
  'change.not-shown.groups-too-small': 'Nije prikazano: grupe su premale.',
  'change.table.hidden': 'Polja sa malo ljudi su skrivena, a sa njima i neka druga, da se nijedno ne bi moglo izračunati.',
  'change.unmatched': 'Nikoga nismo mogli da uparimo, pa ne možemo reći koliko se ljudi promenilo.',

  'change.not-shown.too-few': 'Nije prikazano: premalo ljudi.',
  'change.not-shown.too-few-changed': 'Nije prikazano: premalo ljudi je promenilo odgovor.',
  'change.not-shown.no-spread': 'Nije prikazano: među ljudima nema razlika kojima bi se to merilo.',
  'change.not-shown.too-few-for-a-table': {
    one: 'Nije prikazano: potreban je bar {n} upareni učesnik.',
    few: 'Nije prikazano: potrebna su bar {n} uparena učesnika.',
    other: 'Nije prikazano: potrebno je bar {n} uparenih učesnika.',
  },
  'change.not-shown.too-few-items': 'Nije prikazano: premalo tvrdnji.',
  'change.not-shown.too-few-rooms': {
    one: 'Nije prikazano: premalo soba; potrebna je bar {n}.',
    few: 'Nije prikazano: premalo soba; potrebne su bar {n}.',
    other: 'Nije prikazano: premalo soba; potrebno je bar {n}.',
  },
  'change.not-shown.tells-of-the-unmatched':
    'Nije prikazano: otkrilo bi šta je odgovorilo ono malo ljudi koje nismo mogli da uparimo.',
  'change.not-shown.tells-of-the-absent':
    'Nije prikazano: otkrilo bi šta je odgovorilo ono malo ljudi koji nisu učestvovali svaki put.',
  'change.not-shown.other-scale': 'Nije prikazano: naša podela važi za skale sa pet stepeni.',
  'change.not-shown.running': 'Nije prikazano: odgovori još mogu da stignu.',
  'change.not-shown.one-wave': 'Nije prikazano: pita se samo jednom, pa nema šta da se poredi.',
  'change.not-shown.nearly-unanimous': 'Nije prikazano: gotovo svi u maloj grupi se slažu, pa bi se videlo šta je ko odgovorio.',
  'change.not-shown.one-demographic':
    'Nije prikazano: samo jedno pitanje o ljudima odjednom; dva zajedno mogla bi da ukažu na pojedinca.',
  'change.not-shown.small-cells': 'Nije prikazano: u nekim poljima tabele je manje od pet ljudi.',

  'change.methods.design':
    'Jednoj grupi ljudi postavljena su ista pitanja pre i posle radionice, a njihovi odgovori upareni su osobu po osobu. Niko nije video rezultate prvog kruga dok se drugi nije zatvorio.',
  'change.methods.design.shown':
    'Jednoj grupi ljudi postavljena su ista pitanja pre i posle radionice, a njihovi odgovori upareni su osobu po osobu. Rezultati prvog kruga viđeni su pre nego što se drugi zatvorio.',
  'change.methods.threats':
    'Odgovore je, osim radionice, moglo pomeriti i drugo: događaji izvan nje; to što su na ista pitanja već jednom odgovorili; drugačije čitanje skale posle; krajnji odgovori, koji se i sami vraćaju ka sredini; ljudi koji su otišli pre kraja; i želja da se udovolji.',
  'change.limits':
    'Nije bilo grupe za poređenje, a odgovori su dati odmah posle radionice, njenim organizatorima. Brojke pokazuju da su se odgovori promenili, ne i zašto, niti da li promena traje.',
  'change.limits.taken-early': {
    one: 'Dok rezultati nisu bili prikazani sobi, organizatori su preuzeli odgovore {n} put.',
    few: 'Dok rezultati nisu bili prikazani sobi, organizatori su preuzeli odgovore {n} puta.',
    other: 'Dok rezultati nisu bili prikazani sobi, organizatori su preuzeli odgovore {n} puta.',
  },
  'change.limits.shown-early': {
    one: 'Rezultati prvog kruga prikazani su sobi {n} put pre nego što se drugi zatvorio.',
    few: 'Rezultati prvog kruga prikazani su sobi {n} puta pre nego što se drugi zatvorio.',
    other: 'Rezultati prvog kruga prikazani su sobi {n} puta pre nego što se drugi zatvorio.',
  },
  'change.limits.series.taken-early': {
    one: 'Dok rezultati nisu prikazivani u sobama, organizatori su preuzeli odgovore {n} put.',
    few: 'Dok rezultati nisu prikazivani u sobama, organizatori su preuzeli odgovore {n} puta.',
    other: 'Dok rezultati nisu prikazivani u sobama, organizatori su preuzeli odgovore {n} puta.',
  },
  'change.limits.series.shown-early': {
    one: 'U {n} sobi su rezultati prvog kruga prikazani pre nego što je drugi zatvoren.',
    few: 'U {n} sobe su rezultati prvog kruga prikazani pre nego što je drugi zatvoren.',
    other: 'U {n} soba su rezultati prvog kruga prikazani pre nego što je drugi zatvoren.',
  },
  'change.limits.two-languages': {
    one: '{n} upareni učesnik odgovarao je na dva različita jezika.',
    few: '{n} uparena učesnika odgovarala su na dva različita jezika.',
    other: '{n} uparenih učesnika odgovaralo je na dva različita jezika.',
  },
  'change.limits.changed-wording': {
    one: '{n} tvrdnja je drugi put glasila drugačije i izostavljena je iz poređenja.',
    few: '{n} tvrdnje su drugi put glasile drugačije i izostavljene su iz poređenja.',
    other: '{n} tvrdnji je drugi put glasilo drugačije i izostavljeno je iz poređenja.',
  },
  'change.limits.duplicates': {
    one: '{n} kod je korišćen sa dva uređaja; njegovi odgovori su izostavljeni.',
    few: '{n} koda su korišćena sa dva uređaja; njihovi odgovori su izostavljeni.',
    other: '{n} kodova je korišćeno sa dva uređaja; njihovi odgovori su izostavljeni.',
  },
  'change.limits.self-made': {
    one: '{n} upareni učesnik prepoznat je po sopstvenoj šifri, koja je manje pouzdana od uređaja ili odštampane šifre.',
    few: '{n} uparena učesnika prepoznata su po sopstvenoj šifri, koja je manje pouzdana od uređaja ili odštampane šifre.',
    other: '{n} uparenih učesnika prepoznato je po sopstvenoj šifri, koja je manje pouzdana od uređaja ili odštampane šifre.',
  },
  'change.limits.probable': {
    one: '{n} od tih šifara nije ista u svim odgovorima: to uparivanje je verovatno, ne i sigurno.',
    few: '{n} od tih šifara nisu iste u svim odgovorima: ta uparivanja su verovatna, ne i sigurna.',
    other: '{n} od tih šifara nije isto u svim odgovorima: ta uparivanja su verovatna, ne i sigurna.',
  },
  'change.limits.across-rooms': {
    one: '{n} učesnik odgovarao je pre u jednoj sobi, a posle u drugoj; uparen je po odštampanoj šifri i računa se samo u zbirovima.',
    few: '{n} učesnika odgovarala su pre u jednoj sobi, a posle u drugoj; uparena su po odštampanim šiframa i računaju se samo u zbirovima.',
    other:
      '{n} učesnika odgovaralo je pre u jednoj sobi, a posle u drugoj; upareno je po odštampanim šiframa i računa se samo u zbirovima.',
  },
  'change.limits.across-left-out': {
    one: '{n} učesnik odgovarao je pre u jednoj sobi, a posle u drugoj: premalo da bi se računalo u zbirovima.',
    few: '{n} učesnika odgovarala su pre u jednoj sobi, a posle u drugoj: premalo da bi se računalo u zbirovima.',
    other: '{n} učesnika odgovaralo je pre u jednoj sobi, a posle u drugoj: premalo da bi se računalo u zbirovima.',
  },
  'change.limits.rooms-left-out': {
    one: '{n} soba sa premalo uparenih učesnika je izostavljena.',
    few: '{n} sobe sa premalo uparenih učesnika su izostavljene.',
    other: '{n} soba sa premalo uparenih učesnika je izostavljeno.',
  },
};
