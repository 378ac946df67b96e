import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const srLatn: Translated<typeof en> = {
  name: 'Rangiranje',
  phone: {
    'ranking.hint': {
      one: 'Dodirnite svoj prvi izbor. Novi dodir ga uklanja.',
      few: 'Dodirnite svoja prva {n}, najbolje na početku. Novi dodir uklanja izbor.',
      other: 'Dodirnite svojih prvih {n}, najbolje na početku. Novi dodir uklanja izbor.',
    },
    'ranking.hint.all': 'Dodirujte svojim redom, najbolje na početku. Novi dodir uklanja izbor.',
    'ranking.hint.form': {
      one: 'Dodelite mesta od 1 do {n}; 1 je najbolje.',
      few: 'Dodelite mesta od 1 do {n}; 1 je najbolje.',
      other: 'Dodelite mesta od 1 do {n}; 1 je najbolje.',
    },
    'ranking.left': { one: 'Ostalo je još {n} mesto', few: 'Ostala su još {n} mesta', other: 'Ostalo je još {n} mesta' },
    'ranking.up': 'Pomeri naviše: {item}',
    'ranking.down': 'Pomeri naniže: {item}',
    'ranking.said': '{item}: mesto {n}',
    'ranking.out': '{item}: bez mesta',
    'ranking.full': 'Sva mesta su popunjena. Prvo uklonite nešto.',
    'ranking.points': { one: '{n} bod', few: '{n} boda', other: '{n} bodova' },
    'ranking.mine': 'moje mesto: {n}',
  },
  screen: {
    'ranking.invite': {
      one: 'Izaberite ono što vam je prvo, na telefonu',
      few: 'Poređajte svoja prva {n} izbora, na telefonu',
      other: 'Poređajte svojih prvih {n} izbora, na telefonu',
    },
    'ranking.invite.all': 'Poređajte ih na telefonu',
    'ranking.points': 'Bodovi',
    'ranking.firsts': 'Prvi izbor',
    'ranking.first': 'prvi izbor',
    'ranking.mean': 'Prosečno mesto',
    'ranking.how': {
      one: 'Bodovi: {n} za prvo mesto, po 1 manje za svako sledeće',
      few: 'Bodovi: {n} za prvo mesto, po 1 manje za svako sledeće',
      other: 'Bodovi: {n} za prvo mesto, po 1 manje za svako sledeće',
    },
    'ranking.agree.strong': 'Čini se da se ljudi o redosledu veoma slažu (Kendalov W {w}).',
    'ranking.agree.moderate': 'Čini se da se ljudi o redosledu delimično slažu (Kendalov W {w}).',
    'ranking.agree.weak': 'Čini se da se ljudi o redosledu malo slažu (Kendalov W {w}).',
    'ranking.agree.small': 'Kod ovako malo ljudi to može biti slučajnost.',
    'ranking.agree.few': 'Slaganje se može meriti kad odgovore bar dve osobe.',
    'ranking.agree.incomplete': 'Slaganje se ne meri: nisu svi rangirali sve.',
  },
  presenter: {
    'ranking.of': { one: '{n} osoba', few: '{n} osobe', other: '{n} osoba' },
    'ranking.places': { one: '{n} mesto za dodelu', few: '{n} mesta za dodelu', other: '{n} mesta za dodelu' },
    'ranking.shuffled': 'svaki telefon ima svoj redosled',
    'ranking.item': 'Stavka',
    'ranking.points': 'Bodovi',
    'ranking.firsts': 'Prvi izbor',
    'ranking.mean': 'Prosečno mesto',
    'ranking.placed': 'Rangiralo',
    'ranking.how': {
      one: 'Bodovi (Borda): {n} za prvo mesto, 0 za ono što je izostavljeno.',
      few: 'Bodovi (Borda): {n} za prvo mesto, po 1 manje za svako sledeće, 0 za ono što je izostavljeno. Prosečno mesto računa se od onih koji su stavku rangirali.',
      other:
        'Bodovi (Borda): {n} za prvo mesto, po 1 manje za svako sledeće, 0 za ono što je izostavljeno. Prosečno mesto računa se od onih koji su stavku rangirali.',
    },
    'ranking.by': 'Na ekranu',
    'ranking.by.do': 'Ekran: {by}',
    'ranking.agree.strong': 'Čini se da se ljudi o redosledu veoma slažu (Kendalov W {w}).',
    'ranking.agree.moderate': 'Čini se da se ljudi o redosledu delimično slažu (Kendalov W {w}).',
    'ranking.agree.weak': 'Čini se da se ljudi o redosledu malo slažu (Kendalov W {w}).',
    'ranking.agree.small': 'Kod ovako malo ljudi to može biti slučajnost.',
    'ranking.agree.few': 'Slaganje (Kendalov W) može se meriti kad odgovore bar dve osobe.',
    'ranking.agree.incomplete': 'Slaganje (Kendalov W) se ne meri: nisu svi rangirali sve.',
  },
};
