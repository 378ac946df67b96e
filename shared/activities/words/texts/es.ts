import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Nube de palabras',
  phone: {
    'words.word': 'Palabra {n}',
    'words.hint': {
      one: 'Una palabra o frase corta',
      many: 'Hasta {n} de palabras o frases cortas',
      other: 'Hasta {n} palabras o frases cortas',
    },
  },
  screen: {
    'words.invite': {
      one: 'Una palabra o frase corta, en el teléfono',
      other: 'Hasta {n} palabras o frases cortas, en el teléfono',
    },
    'words.people': { one: 'persona ha escrito', other: 'personas han escrito' },
    'words.empty': 'Aquí aparecen las primeras palabras',
  },
  presenter: {
    'words.did.hide-word': 'ocultar una palabra',
    'words.did.show-word': 'volver a mostrar una palabra',
    'words.of': { one: '{n} persona, palabras distintas: {words}', other: '{n} personas, palabras distintas: {words}' },
    'words.none': 'Aún no hay palabras.',
    'words.hidden': 'Ocultas para la sala',
    'words.hide': 'Ocultar “{word}”',
    'words.show': 'Mostrar de nuevo “{word}”',
  },
};
