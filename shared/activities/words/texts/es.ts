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
    'words.frozen': 'La nube está detenida por ahora',
  },
  presenter: {
    'words.did.merge-word': 'la fusión de una palabra',
    'words.did.split-word': 'la separación de una palabra',
    'words.did.freeze': 'parar o mover la nube',
    'words.did.hide-word': 'ocultar una palabra',
    'words.did.show-word': 'volver a mostrar una palabra',
    'words.of': { one: '{n} persona, palabras distintas: {words}', other: '{n} personas, palabras distintas: {words}' },
    'words.none': 'Aún no hay palabras.',
    'words.hidden': 'Ocultas para la sala',
    'words.hide': 'Ocultar “{word}”',
    'words.show': 'Mostrar de nuevo “{word}”',
    'words.list': 'Palabras',
    'words.freeze': 'Detener la nube',
    'words.unfreeze': 'Dejar que la nube siga',
    'words.frozen': {
      one: 'La sala ve la nube detenida. Desde entonces ha escrito {n} persona; aquí se ven todas las palabras.',
      other: 'La sala ve la nube detenida. Desde entonces han escrito {n} personas; aquí se ven todas las palabras.',
    },
    'words.merge': 'Unir…',
    'words.merge.of': 'Unir “{word}” con otra palabra',
    'words.merge.title': 'Contar “{word}” como',
    'words.merge.do': 'Contar “{word}” como “{into}”',
    'words.hide.short': 'Ocultar',
    'words.with': 'Incluye:',
    'words.split': 'Separar “{word}”',
    'words.split.title': 'Separar de “{word}”',
    'words.stopped': {
      one: 'Se cuenta pero no se muestra: {n} palabra de enlace',
      other: 'Se cuentan pero no se muestran: {n} palabras de enlace',
    },
    'words.keys':
      'En una palabra: flechas para recorrer, M para unirla, S para separar algo, D para ocultarla. F detiene la nube.',
  },
};
