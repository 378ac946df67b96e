import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Chinche en una imagen',
  phone: {
    'pin.hint': {
      one: 'Toque la imagen para poner su chinche',
      many: 'Toque la imagen para poner hasta {n} de chinches; toque una para quitarla',
      other: 'Toque la imagen para poner hasta {n} chinches; toque una para quitarla',
    },
    'pin.choose': {
      one: 'Ponga su chinche: elija columna y fila',
      many: 'Ponga hasta {n} de chinches, una tras otra: elija columna y fila',
      other: 'Ponga hasta {n} chinches, una tras otra: elija columna y fila',
    },
    'pin.keys': '{alt} Las flechas mueven una cruz, con Mayúsculas en pasos cortos; Intro pone una chinche o la quita.',
    'pin.at': 'a {x} % de la izquierda y {y} % de arriba',
    'pin.placed': 'Chinche puesta: {at}',
    'pin.removed': 'Chinche quitada',
    'pin.remove': 'Quitar la chinche {n}',
    'pin.full': {
      one: 'La chinche ya está puesta. Quítela primero.',
      many: 'Las {n} de chinches ya están puestas. Quite una primero.',
      other: 'Las {n} chinches ya están puestas. Quite una primero.',
    },
    'pin.column': 'Columna',
    'pin.row': 'Fila',
    'pin.tap': 'O toque esta imagen:',
  },
  screen: {
    'pin.invite': { one: 'Pongan una chinche, en el teléfono', other: 'Pongan hasta {n} chinches, en el teléfono' },
    'pin.count': { one: '{n} chinche', other: '{n} chinches' },
    'pin.outside': 'En otro lugar',
    'pin.place': 'Lugar',
    'pin.is-right': '{text} (correcto)',
    'pin.top': 'arriba',
    'pin.middle': 'a media altura',
    'pin.bottom': 'abajo',
    'pin.left': 'izquierda',
    'pin.centre': 'centro',
    'pin.right': 'derecha',
  },
  presenter: {
    'pin.of': { one: '{n} persona', other: '{n} personas' },
    'pin.pins': { one: '{n} chinche', other: '{n} chinches' },
    'pin.outside': 'En otro lugar',
  },
};
