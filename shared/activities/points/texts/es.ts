import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Reparto de puntos',
  phone: {
    'points.hint': { one: 'Reparta {n} punto', many: 'Reparta {n} de puntos', other: 'Reparta {n} puntos' },
    'points.hint.all': {
      one: 'Reparta {n} punto, sin dejar ninguno',
      many: 'Reparta {n} de puntos, sin dejar ninguno',
      other: 'Reparta {n} puntos, sin dejar ninguno',
    },
    'points.left': { one: 'Queda {n} punto', many: 'Quedan {n} de puntos', other: 'Quedan {n} puntos' },
    'points.over': { one: 'Sobra {n} punto', many: 'Sobran {n} de puntos', other: 'Sobran {n} puntos' },
    'points.more': { one: '{n} punto más: {name}', many: '{n} de puntos más: {name}', other: '{n} puntos más: {name}' },
    'points.fewer': { one: '{n} punto menos: {name}', many: '{n} de puntos menos: {name}', other: '{n} puntos menos: {name}' },
    'points.mean': '{mean} por persona',
  },
  screen: {
    'points.invite': { one: 'Repartan {n} punto, en el teléfono', other: 'Repartan {n} puntos, en el teléfono' },
    'points.base': 'Promedio de puntos por persona y parte del total',
    'points.base.few': 'Promedio de puntos por persona',
    'points.none': 'no dieron nada',
    'points.gave-none': { one: '{n} no dio nada', other: '{n} no dieron nada' },
    'points.sum': 'Puntos en total',
    'points.mean': 'Promedio',
    'points.share': 'Parte',
  },
  presenter: {
    'points.did.sort-by-points': 'ordenar «{title}» por puntos',
    'points.did.sort-as-listed': 'mostrar «{title}» en su orden',
    'points.of': { one: '{n} persona', other: '{n} personas' },
    'points.budget': { one: '{n} punto por persona', other: '{n} puntos por persona' },
    'points.all': 'hay que repartirlos todos',
    'points.detail': 'promedio {mean} · en total {sum} · sin puntos: {none}',
    'points.order': 'Orden en la pantalla',
    'points.as-listed': 'Como en la lista',
    'points.by-points': 'Más puntos primero',
  },
};
