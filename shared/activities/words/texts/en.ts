import type { KindTexts } from '../../../text/kind-texts.ts';

export const en = {
  name: 'Word cloud',
  phone: {
    'words.word': 'Word {n}',
    'words.hint': { one: 'One word or short phrase', other: 'Up to {n} words or short phrases' },
  },
  screen: {
    'words.invite': { one: 'A word or a short phrase, on your phone', other: 'Up to {n} words or short phrases, on your phone' },
    'words.people': { one: 'person has written', other: 'people have written' },
    'words.empty': 'The first words appear here',
  },
  presenter: {
    'words.did.hide-word': 'hiding a word',
    'words.did.show-word': 'showing a word again',
    'words.of': { one: '{n} person, different words: {words}', other: '{n} people, different words: {words}' },
    'words.none': 'No words yet.',
    'words.hidden': 'Hidden from the room',
    'words.hide': 'Hide “{word}”',
    'words.show': 'Show “{word}” again',
  },
} satisfies KindTexts;
