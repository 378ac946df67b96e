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
    'words.frozen': 'The cloud is held still for now',
  },
  presenter: {
    'words.did.merge-word': 'merging a word',
    'words.did.split-word': 'splitting off a word',
    'words.did.freeze': 'holding the cloud still or letting it move',
    'words.did.hide-word': 'hiding a word',
    'words.did.show-word': 'showing a word again',
    'words.of': { one: '{n} person, different words: {words}', other: '{n} people, different words: {words}' },
    'words.none': 'No words yet.',
    'words.hidden': 'Hidden from the room',
    'words.hide': 'Hide “{word}”',
    'words.show': 'Show “{word}” again',
    'words.list': 'Words',
    'words.freeze': 'Hold the cloud still',
    'words.unfreeze': 'Let the cloud move again',
    'words.frozen': {
      one: 'The room sees the cloud held still. {n} person has written since; here you see all words.',
      other: 'The room sees the cloud held still. {n} people have written since; here you see all words.',
    },
    'words.merge': 'Merge…',
    'words.merge.of': 'Merge “{word}” into another word',
    'words.merge.title': 'Count “{word}” under',
    'words.merge.do': 'Count “{word}” under “{into}”',
    'words.hide.short': 'Hide',
    'words.with': 'With it:',
    'words.split': 'Split off “{word}”',
    'words.split.title': 'Split off from “{word}”',
    'words.stopped': {
      one: 'Counted but not shown: {n} word that only joins others',
      other: 'Counted but not shown: {n} words that only join others',
    },
    'words.keys': 'On a word: arrows to walk, M to merge it, S to split something off, D to hide it. F holds the cloud still.',
  },
} satisfies KindTexts;
