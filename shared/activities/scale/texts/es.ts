import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Escala',
  phone: {
    'scale.hint': 'Una respuesta por frase. Puede dejar algunas sin responder.',
    'scale.skip': 'Omitir esta',
    'scale.mean': 'Promedio {mean}',
    'scale.skips': { one: '{n} la omitió', other: '{n} la omitieron' },
    'scale.mine.skip': 'La omití',
  },
  screen: {
    'scale.invite': { one: 'Valórenla en el teléfono', other: 'Valoren las {n} en el teléfono' },
    'scale.mean': 'Promedio',
    'scale.skips': { one: '{n} la omitió', other: '{n} la omitieron' },
    'scale.none': 'Sin respuestas',
    'scale.half': 'Mitad central de las respuestas',
    'scale.percent': 'Porcentaje de las respuestas',
    'scale.count': 'Número de respuestas',
    'scale.mixed': 'Porcentaje de las respuestas, o su número si son menos de 5',
    'scale.from-to': 'de {from} a {to}',
  },
  presenter: {
    'scale.did.show-view': 'cómo la pantalla dibuja «{title}»',
    'scale.of': { one: '{n} persona', other: '{n} personas' },
    'scale.shuffled': 'cada teléfono tiene su propio orden',
    'scale.statement': 'Frase',
    'scale.mean': 'Promedio',
    'scale.half': 'Mitad central',
    'scale.half.hint':
      'Mitad central: la mitad de las respuestas está entre estos dos puntos (primer y tercer cuartil). Cuanto más cerca están, más coincide la gente.',
    'scale.from-to': 'de {from} a {to}',
    'scale.answers': 'Respuestas',
    'scale.skips': 'Omitidas',
    'scale.view': 'En la pantalla',
    'scale.view.stacked': 'Barras enteras',
    'scale.view.diverging': 'En torno al centro',
    'scale.view.means': 'Promedios',
    'scale.view.do': 'Pantalla: {view}',
  },
};
