import type { Catalogue } from '../translate.ts';
import type { XlsformKey } from './en.ts';

export const srLatn: Catalogue<XlsformKey> = {
  'form.take-part':
    'Učešće je vaša odluka. Vaši odgovori nemaju ime. Vaša šifra povezuje odgovore pre i posle. Da li učestvujete?',
  'form.yes': 'Da',
  'form.no': 'Ne',
  'form.wave': 'Kada odgovarate?',
  'form.before': 'Pre radionice',
  'form.after': 'Odmah posle radionice',
  'form.then': 'Osvrt na vreme pre radionice',
  'form.followup': 'Neko vreme kasnije ({number})',
  'form.code': 'Vaša povratna šifra',
  'form.code.hint': 'Sedam cifara, bez razmaka. Ostavite prazno ako je nemate: odgovori se tada broje, ali se ne porede.',
  'form.code.wrong': 'Ovo nije povratna šifra: sedam cifara, bez razmaka. Pogledajte je još jednom.',
  'form.look-back': 'Setite se vremena pre radionice. Gledano iz današnjeg ugla, šta bi tada bilo tačno?',

  'at.cell': 'List „{sheet}“, red {row}, kolona „{column}“: {what}',
  'at.row': 'List „{sheet}“, red {row}: {what}',
  'at.sheet': 'List „{sheet}“: {what}',

  'wrong.too-large': 'Datoteka je veća od {size} MB. Upitnik je mnogo manji.',
  'wrong.unpacks-too-large': 'Raspakovana datoteka je veća od {size} MB. Upitnik je mnogo manji.',
  'wrong.no-workbook': 'Ovo nije radna sveska koja može da se pročita. Sačuvaj je kao .xlsx i pokušaj ponovo.',
  'wrong.no-sheet': 'Nema lista „{wanted}“. Postoje: {found}.',
  'wrong.too-many-cells': 'ima više od {rows} redova ili {columns} kolona.',
  'wrong.no-column': 'nema kolone „{wanted}“.',
  'wrong.language': 'jezik nije poznat. Napiši njegovu oznaku iza imena, na primer „label::Khmer (km)“.',
  'wrong.name': 'prazno je.',
  'wrong.twice': '„{name}“ je ime i drugog pitanja.',
  'wrong.no-list': 'nema spiska „{list}“ na listu „choices“.',
  'wrong.no-label': 'prazno je: svaki tekst je potreban na jeziku obrasca ({language}).',
  'wrong.mark': '„{word}“ se ne razume. Može da bude: lower, higher, primary, then, about, ordered.',
  'wrong.setting': '„{value}“ se ovde ne razume.',
  'wrong.no-scale':
    'Nijedno pitanje ovog obrasca ne može da se koristi: nijedno nema skalu od 3 do 11 tačaka u poznatom redosledu.',
  'wrong.session': 'Od toga ne nastaje sesija koja može da se koristi: {what}',

  'left.type': '„{name}“ je izostavljeno: pitanje vrste „{type}“ nije skala.',
  'left.points': {
    one: '„{name}“ je izostavljeno: njegov spisak „{list}“ ima {n} tačku. Skala ima od 3 do 11.',
    few: '„{name}“ je izostavljeno: njegov spisak „{list}“ ima {n} tačke. Skala ima od 3 do 11.',
    other: '„{name}“ je izostavljeno: njegov spisak „{list}“ ima {n} tačaka. Skala ima od 3 do 11.',
  },
  'left.order':
    '„{name}“ je izostavljeno: ništa ne kaže kojim redom stoje izbori spiska „{list}“. Numeriši ih 1, 2, 3 …, ili daj pitanju izgled „likert“.',
  'left.gap':
    '„{name}“ je izostavljeno: „{choice}“ na njegovom spisku „{list}“ nije ni sledeći broj ni način da se kaže „Ne znam“ ili „Radije ne bih da kažem“.',
  'left.other': '„{name}“ je izostavljeno: ono što ljudi napišu pod „drugo“ nije tačka skale.',
  'left.repeat': '„{name}“ je izostavljeno: istoj osobi se postavlja više puta.',

  'note.aim': 'U obrascu ne piše kuda bi odgovori trebalo da se pomere. „higher“ je nagađanje; pogledaj: {names}.',
  'note.language': 'U obrascu ne piše na kom je jeziku. {language} je nagađanje.',
  'note.code': '„{name}“ se ovde zove {code}.',
  'note.values': 'Izbori spiska „{list}“ se u obrascu broje od {first}, a ovde od 1.',
  'note.relevant': '„{name}“ se postavlja svima: njegov uslov se ne preuzima.',
  'note.several': {
    one: 'Obrazac ima {n} skalu.',
    few: 'Obrazac ima {n} skale: svaka je zaseban instrument.',
    other: 'Obrazac ima {n} skala: svaka je zaseban instrument.',
  },

  'yaml.head': 'Iz {file}. Sačuvaj kao session.yaml u zasebnoj fascikli pod sessions/, ili prepiši delove u drugu sesiju.',
  'yaml.notes': 'Pogledaj:',
  'yaml.left': 'Izostavljeno:',
};
