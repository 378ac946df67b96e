import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Matriz de dos ejes',
  phone: {
    'grid.hint': 'Ubique cada elemento en los dos ejes, {x} y {y}. Puede saltarse alguno.',
    'grid.skip': 'Saltar este',
    'grid.skipped': 'Sin ubicar: se salta',
    'grid.median': 'Mediana de todas las respuestas: {x} · {y}',
  },
  screen: {
    'grid.invite': 'Ubiquen cada elemento, en el teléfono',
    'grid.base': 'Mediana de las respuestas; la cruz suave abarca la mitad central en cada eje',
    'grid.alone': 'Un punto por persona',
    'grid.nobody': 'Todavía no hay nada ubicado',
    'grid.median': '{axis}, mediana',
    'grid.quartiles': '{axis}, mitad central',
  },
  presenter: {
    'grid.did.show-item': 'mostrar solo un elemento de «{title}»',
    'grid.did.show-all': 'mostrar todos los elementos de «{title}»',
    'grid.of': { one: '{n} persona', other: '{n} personas' },
    'grid.item': 'Elemento',
    'grid.median': '{axis}: mediana (mitad central)',
    'grid.answers': 'Respuestas',
    'grid.alone': 'Mostrar solo este',
    'grid.show': 'Mostrar solo “{item}”',
    'grid.all': 'Mostrar todos',
  },
};
