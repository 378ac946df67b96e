import type { Catalogue } from '../translate.ts';
import type { ReportKey } from './report-en.ts';

export const reportSrLatn: Catalogue<ReportKey> = {
  'report.title': 'Pre i posle',
  'report.none': 'Ova sesija nema anketu koja se postavlja pre i posle.',
  'report.none.next':
    'Dodajte instrument u datoteku sesije i dva koraka ankete koji ga koriste: jedan sa wave: before, drugi sa wave: after.',
  'report.copy': 'Kopiraj kao tekst',
  'report.copied': 'Kopirano',
  'report.copy.by-hand': 'Pregledač nije kopirao. Umesto toga odštampajte stranicu.',
  'report.print': 'Štampaj ili sačuvaj kao PDF',
  'report.grade': 'Za koga',
  'report.grade.public': 'Javnost: grupe od 10 ili više',
  'report.grade.team': 'Tim: grupe od 5 ili više',
  'report.grade.restricted': 'Mali broj ljudi: sa tekstovima koje su ljudi napisali',
  'report.save': 'Sačuvaj izveštaj',
  'report.risk':
    'Od {people} ljudi u datoteci sa odgovorima, {n} bi mogao da prepozna neko ko zna njihove jezike i kako su upareni.',
  'report.risk.warn': 'To je više od 3 na 100: takvu datoteku dajte samo ljudima od poverenja.',
  'series.see': 'Pogledaj sve sobe ove radionice uporedo',
  'series.about': 'Sve sobe ove radionice u kojima je zatvorena anketa posle, uporedo.',
  'series.unknown': 'Nijedna soba nije održala ovu radionicu.',
  'report.state': 'Soba {code}. Stanje: {when}.',
  'report.limits.title': 'Šta ove brojke mogu da kažu',

  'wave.before': 'Pre',
  'wave.after': 'Posle',
  'wave.missing': 'Ne pita se u ovoj sesiji',

  'flow.title': 'Ko je odgovorio',
  'flow.sentence':
    'Pre {before, plural, one {je odgovorila # osoba} few {su odgovorile # osobe} other {je odgovorilo # osoba}}, a posle {after, plural, one {# osoba} few {# osobe} other {# osoba}}. Oba puta {matched, plural, one {je odgovorila # osoba} few {su odgovorile # osobe} other {je odgovorilo # osoba}} i njihove odgovore smo mogli da uparimo; samo pre {lost, plural, one {je odgovorila #} few {su odgovorile #} other {je odgovorilo #}}, a samo posle {new}; oni se ne računaju u rezultate.',
  'flow.so-far':
    'Do sada {before, plural, one {je pre odgovorila # osoba} few {su pre odgovorile # osobe} other {je pre odgovorilo # osoba}}, a posle {after, plural, one {# osoba} few {# osobe} other {# osoba}}. Od toga {matched, plural, one {je oba puta odgovorila #} few {su oba puta odgovorile #} other {je oba puta odgovorilo #}}.',
  'flow.joined': 'Ušlo u sobu',
  'flow.before': 'Odgovorilo pre',
  'flow.after': 'Odgovorilo posle',
  'flow.matched': 'Upareno',
  'flow.matched.means': 'odgovorilo oba puta',
  'flow.lost': 'Izgubljeno',
  'flow.lost.so-far': 'Za sada samo pre',
  'flow.lost.means': 'odgovorilo samo pre',
  'flow.new': 'Novo',
  'flow.new.so-far': 'Za sada samo posle',
  'flow.new.means': 'odgovorilo samo posle',
  'flow.opened': 'Videli anketu pre',
  'flow.refused': 'Radije ne bi',
  'flow.duplicates': 'Šifra na dva uređaja, izdvojeno',
  'flow.earlier': 'Raniji odgovori zamenjeni',
  'flow.by-code': 'Upareno šifrom',
  'flow.on-paper': 'Upareno na papiru',
  'flow.by-own-code': 'Upareno sopstvenom šifrom',
  'flow.people': 'Ljudi',
  'flow.group': 'Grupa',
  'flow.languages': {
    one: '{n} upareni učesnik odgovorio je na dva različita jezika.',
    few: '{n} uparena učesnika odgovorila su na dva različita jezika.',
    other: '{n} uparenih učesnika odgovorilo je na dva različita jezika.',
  },

  'glance.title': 'Na prvi pogled',
  'glance.hint': 'Kako su se pomerili odgovori uparenih učesnika, tvrdnja po tvrdnja.',

  'item.aim': 'Cilj: odgovori bliži odgovoru „{aim}“',
  'item.primary': 'Glavno pitanje',
  'item.dont-know':
    'Od {n} uparenih učesnika, „ne znam“ je pre {before, plural, one {rekao #} few {reklo #} other {reklo #}}, a posle {after}.',

  'move.toward': 'Ka cilju',
  'move.same': 'Isti odgovor',
  'move.away': 'U suprotnom smeru',

  'chart.n': 'n = {n}',
  'chart.aim': 'Cilj',
  'chart.movement':
    'Pomeranje {n, plural, one {# uparenog učesnika} few {# uparena učesnika} other {# uparenih učesnika}}: {item}',
  'chart.answers':
    'Odgovori {n, plural, one {# uparenog učesnika} few {# uparena učesnika} other {# uparenih učesnika}} pre i posle: {item}',
  'chart.entry': '{label}: {n}',
  'chart.before': 'Pre: {list}.',
  'chart.after': 'Posle: {list}.',
  'chart.dot': 'Jedna tačka je jedna osoba.',

  'table.show': 'Prikaži brojke',
  'table.answer': 'Odgovor',
  'table.total': 'Ukupno',
};
