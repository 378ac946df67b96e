import type { Catalogue } from '../translate.ts';
import type { BundleKey } from './en.ts';

export const bundleSrLatn: Catalogue<BundleKey> = {
  'bundle.title': 'Pre i posle: {title}',
  'bundle.room': 'Soba',
  'bundle.series': 'Sve sobe sesije',
  'bundle.made': 'Datum',
  'bundle.version': 'Verzija Plenary-ja',
  'bundle.seed': 'Seme slučajnog izbora',
  'bundle.grade': 'Stepen',
  'bundle.grade.public': 'Javno: samo brojke grupa. Sme da se objavi.',
  'bundle.grade.team':
    'Tim: brojke i odgovori svake osobe pod nasumičnim imenom. Nije za objavljivanje: u maloj sobi odgovor može da ukaže na osobu.',
  'bundle.grade.restricted':
    'Ograničeno: kao Tim, uz ono što su ljudi napisali i rekli o sebi. Za malo ljudi, nikada iza otvorene veze. Zabeleženo je da je napravljeno.',
  'bundle.threshold': 'Najmanje ljudi u jednoj brojci',
  'bundle.risk':
    'Rizik u odgovorima po osobi: {percent} ljudi u sobi moglo bi da se prepozna po jeziku i po načinu na koji su im odgovori upareni.',
  'bundle.risk.about':
    'Rizik u odgovorima po osobi: {percent} ljudi u sobi moglo bi da se prepozna po jeziku, po načinu na koji su im odgovori upareni i po onome što su rekli o sebi.',
  'bundle.files': 'Datoteke',
  'bundle.no-answers': 'Odgovora pojedinaca ovde nema: ljudi je premalo ili odgovori još mogu da stignu.',
  'bundle.unnamed': 'Bez imena ne znači anonimno. Nasumična imena su u svakom paketu druga, a redovi su u nasumičnom redosledu.',

  'bundle.file.report': 'izveštaj, za ekran i papir',
  'bundle.file.workbook': 'iste brojke kao radna sveska',
  'bundle.file.results-csv': 'svaka brojka: soba, tvrdnja, statistika, vrednost',
  'bundle.file.results-json': 'isto u celini, za programe',
  'bundle.file.charts': 'grafikoni izveštaja',
  'bundle.file.long': 'red po odgovoru',
  'bundle.file.wide': 'red po osobi',
  'bundle.file.codebook': 'šta znače kolone i šifre',
  'bundle.file.package': 'isto za programe (Frictionless)',
  'bundle.file.scripts': 'čitaju odgovore i računaju brojke u R-u, u SPSS-u ili PSPP-u, u Stati',
  'bundle.file.texts': 'šta su ljudi napisali, nasumičnim redom, ni sa kim povezano',

  'bundle.file.questionnaire': 'ista pitanja kao obrazac za KoboToolbox ili ODK',
  'bundle.file.answers-map':
    'kako se donose odgovori iz tog obrasca: npm run import-data -- --file odgovori.csv --map ova datoteka',
  'bundle.words': 'Šta znače imena',
  'bundle.word.n': 'n_before, n_after: ljudi sa odgovorom; n_matched: ljudi sa odgovorom oba puta',
  'bundle.word.moves': 'toward, same, away: ljudi koji su se približili cilju, ostali isti ili se udaljili',
  'bundle.word.net': 'net: (toward − away) / n_matched, sa intervalom od 95%, od net_lo do net_hi',
  'bundle.word.sign': 'p_sign: tačan test znakova, dvostrani',
  'bundle.word.means': 'mean_before, mean_after: proseci uparenih, na skali kako je odgovarano',
  'bundle.word.change': 'change: prosečna promena ka cilju, sa intervalom od 95%, od lo do hi',
  'bundle.word.then':
    'n_then: osobe koje su i pogledale unazad; felt_change: posle − pogled unazad; change_then: posle − pre kod istih osoba; ruler_shift: pogled unazad − pre',
  'bundle.word.followup':
    'n_followup1: osobe koje su odgovorile pre i u ovom naknadnom krugu; toward_followup1, same_followup1, away_followup1: gde su tada u odnosu na pre',
  'bundle.word.agree': 'agree_before, agree_after: upareni ljudi koji su se složili',
  'bundle.word.composite':
    'zbirna mera je prosek odgovora jedne osobe na više tvrdnji, svaka okrenuta ka cilju, za one koji su odgovorili na dve trećine; lo i hi su iz bootstrap postupka sa semenom koje je gore; alpha: Kronbahova alfa prvih odgovora',
  'bundle.word.groups': 'toward:gender=women: isto samo za grupu žena, gde su grupe dovoljno velike da se prikažu',
  'bundle.word.missing': '-8: ne znam; -9: radije ne bih rekao/la; prazno: bez odgovora. Nijedno nije tačka skale.',
  'bundle.word.matched':
    'matched: 1 gde se porede oba odgovora jedne osobe. Ne porede se odgovori na pitanje koje je drugi put glasilo drugačije.',

  'bundle.indicator.unit': 'upareni ljudi koji se slažu',
  'bundle.indicator.note':
    'Od {n, plural, one {# uparenog učesnika} few {# uparena učesnika} other {# uparenih učesnika}}; samo pre je odgovorilo {lost}. Bez grupe za poređenje. Cilj: „{aim}“.',
};
