import { rankOf } from '../activity/shuffle.ts';
import type { Say, Text } from '../text/text.ts';

const NAMES: [en: string, es: string, sr: string, ar: string][] = [
  ['Heron', 'Garza', 'Čaplja', 'بلشون'],
  ['Otter', 'Nutria', 'Vidra', 'قضاعة'],
  ['Falcon', 'Halcón', 'Soko', 'صقر'],
  ['Dolphin', 'Delfín', 'Delfin', 'دلفين'],
  ['Swallow', 'Golondrina', 'Lasta', 'سنونو'],
  ['Turtle', 'Tortuga', 'Kornjača', 'سلحفاة'],
  ['Deer', 'Ciervo', 'Jelen', 'أيل'],
  ['Owl', 'Búho', 'Sova', 'بومة'],
  ['Gazelle', 'Gacela', 'Gazela', 'غزال'],
  ['Hoopoe', 'Abubilla', 'Pupavac', 'هدهد'],
  ['Penguin', 'Pingüino', 'Pingvin', 'بطريق'],
  ['Lynx', 'Lince', 'Ris', 'وشق'],
  ['Butterfly', 'Mariposa', 'Leptir', 'فراشة'],
  ['Whale', 'Ballena', 'Kit', 'حوت'],
  ['Eagle', 'Águila', 'Orao', 'نسر'],
  ['Hedgehog', 'Erizo', 'Jež', 'قنفذ'],
  ['Stork', 'Cigüeña', 'Roda', 'لقلق'],
  ['Giraffe', 'Jirafa', 'Žirafa', 'زرافة'],
  ['Squirrel', 'Ardilla', 'Veverica', 'سنجاب'],
  ['Nightingale', 'Ruiseñor', 'Slavuj', 'بلبل'],
  ['Panda', 'Panda', 'Panda', 'باندا'],
  ['Swan', 'Cisne', 'Labud', 'بجعة'],
  ['Tiger', 'Tigre', 'Tigar', 'نمر'],
  ['Peacock', 'Pavo real', 'Paun', 'طاووس'],
  ['Elephant', 'Elefante', 'Slon', 'فيل'],
  ['Flamingo', 'Flamenco', 'Flamingo', 'نحام'],
  ['Seal', 'Foca', 'Foka', 'فقمة'],
  ['Lark', 'Alondra', 'Ševa', 'قبرة'],
  ['Koala', 'Koala', 'Koala', 'كوالا'],
  ['Bee', 'Abeja', 'Pčela', 'نحلة'],
  ['Zebra', 'Cebra', 'Zebra', 'زيبرا'],
  ['Parrot', 'Loro', 'Papagaj', 'ببغاء'],
];
const ANIMALS: Text[] = NAMES.map(([en, es, sr, ar]) => ({ en, es, 'sr-Latn': sr, ar }));
const NUMBERS = 90;

/**
 * A friendly name that stands for a person in one quiz, such as Heron 42. It follows from their id, so it stays, and tells nothing:
 * nobody is asked for a name. The same animal and number in every language.
 */
export function aliasOf(participant: string, quiz: string, say: Say): string {
  const rank = rankOf(`${quiz}/${participant}`, 0);
  return `${say(ANIMALS[rank % ANIMALS.length]!)} ${10 + (Math.floor(rank / ANIMALS.length) % NUMBERS)}`;
}
