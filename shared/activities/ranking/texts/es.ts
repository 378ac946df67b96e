import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Orden de preferencia',
  phone: {
    'ranking.hint': {
      one: 'Toque su primera opción. Toque de nuevo para quitarla.',
      other: 'Toque sus {n} primeras, la mejor al principio. Toque de nuevo para quitar una.',
    },
    'ranking.hint.all': 'Tóquelas en su orden, la mejor al principio. Toque de nuevo para quitar una.',
    'ranking.hint.form': { one: 'Dé el lugar 1 a su primera opción.', other: 'Dé los lugares del 1 al {n}; el 1 es el mejor.' },
    'ranking.left': { one: 'Queda {n} lugar', other: 'Quedan {n} lugares' },
    'ranking.up': 'Subir: {item}',
    'ranking.down': 'Bajar: {item}',
    'ranking.said': '{item}: lugar {n}',
    'ranking.out': '{item}: sin lugar',
    'ranking.full': 'Todos los lugares están llenos. Quite uno primero.',
    'ranking.points': { one: '{n} punto', other: '{n} puntos' },
    'ranking.mine': 'mi lugar: {n}',
  },
  screen: {
    'ranking.invite': { one: 'Elijan su primera opción en el teléfono', other: 'Ordenen sus {n} primeras en el teléfono' },
    'ranking.invite.all': 'Pónganlas en orden en el teléfono',
    'ranking.points': 'Puntos',
    'ranking.firsts': 'Primeros lugares',
    'ranking.first': 'en primer lugar',
    'ranking.mean': 'Lugar promedio',
    'ranking.how': {
      one: 'Puntos: 1 por el primer lugar',
      other: 'Puntos: {n} por el primer lugar y 1 menos por cada lugar siguiente',
    },
    'ranking.agree.strong': 'Parece haber mucho acuerdo sobre el orden (W de Kendall {w}).',
    'ranking.agree.moderate': 'Parece haber cierto acuerdo sobre el orden (W de Kendall {w}).',
    'ranking.agree.weak': 'Parece haber poco acuerdo sobre el orden (W de Kendall {w}).',
    'ranking.agree.small': 'Con tan pocas personas puede ser casualidad.',
    'ranking.agree.few': 'El acuerdo se puede medir a partir de dos personas.',
    'ranking.agree.incomplete': 'El acuerdo no se mide: no todas las personas ordenaron todo.',
  },
  presenter: {
    'ranking.did.show-by': 'lo que muestran las barras de «{title}»',
    'ranking.of': { one: '{n} persona', other: '{n} personas' },
    'ranking.places': { one: 'un lugar por dar', other: '{n} lugares por dar' },
    'ranking.shuffled': 'cada teléfono tiene su propio orden',
    'ranking.item': 'Opción',
    'ranking.points': 'Puntos',
    'ranking.firsts': 'Primeros lugares',
    'ranking.mean': 'Lugar promedio',
    'ranking.placed': 'Con lugar de',
    'ranking.how': {
      one: 'Puntos (Borda): 1 por el primer lugar, 0 por lo que se deja fuera.',
      other:
        'Puntos (Borda): {n} por el primer lugar, 1 menos por cada lugar siguiente y 0 por lo que se deja fuera. El lugar promedio cuenta a quienes le dieron un lugar.',
    },
    'ranking.by': 'En la pantalla',
    'ranking.by.do': 'Pantalla: {by}',
    'ranking.agree.strong': 'Parece haber mucho acuerdo sobre el orden (W de Kendall {w}).',
    'ranking.agree.moderate': 'Parece haber cierto acuerdo sobre el orden (W de Kendall {w}).',
    'ranking.agree.weak': 'Parece haber poco acuerdo sobre el orden (W de Kendall {w}).',
    'ranking.agree.small': 'Con tan pocas personas puede ser casualidad.',
    'ranking.agree.few': 'El acuerdo (W de Kendall) se puede medir a partir de dos personas.',
    'ranking.agree.incomplete': 'El acuerdo (W de Kendall) no se mide: no todas las personas ordenaron todo.',
  },
};
