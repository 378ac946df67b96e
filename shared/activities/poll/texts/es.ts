import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Votación',
  phone: {
    'poll.choose.one': 'Elija una opción',
    'poll.choose.several': { one: 'Elija una opción', many: 'Elija hasta {n} de opciones', other: 'Elija hasta {n} opciones' },
    'poll.other': 'Otra',
    'poll.other.own': 'En mis palabras',
    'poll.right': 'Respuesta correcta',
  },
  screen: {
    'poll.choose': { one: 'Elijan una opción en el teléfono', other: 'Elijan hasta {n} en el teléfono' },
    'poll.other': 'Otra',
    'poll.others': 'En sus palabras',
    'poll.base': { one: 'Porcentaje de {n} persona', other: 'Porcentaje de {n} personas' },
    'poll.base.several': {
      one: 'Porcentaje de {n} persona, varias opciones',
      other: 'Porcentaje de {n} personas, varias opciones cada una',
    },
    'poll.right': 'respuesta correcta',
    'poll.dot': { one: 'Un punto es una persona', other: 'Un punto son {n} personas' },
  },
  presenter: {
    'poll.right': 'respuesta correcta',
    'poll.view': 'En la pantalla',
    'poll.view.bars': 'Barras',
    'poll.view.donut': 'Anillo',
    'poll.view.dots': 'Puntos',
    'poll.view.do': 'Pantalla: {view}',
    'poll.of': { one: '{n} persona', other: '{n} personas' },
    'poll.several': { one: 'hasta {n} opción por persona', other: 'hasta {n} opciones por persona' },
    'poll.shuffled': 'cada teléfono tiene su propio orden',
    'poll.other': 'Otra',
    'poll.others': 'Con sus propias palabras',
  },
};
