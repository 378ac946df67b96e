import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Encuesta',
  phone: {
    'survey.dont-know': 'No sé',
    'survey.left': { one: 'Falta {n} frase', many: 'Faltan {n} de frases', other: 'Faltan {n} frases' },
    'survey.complete': 'Todo respondido. Gracias.',
    'survey.unnamed': 'Sin nombres: nadie en la sala ve sus respuestas.',
  },
  screen: {
    'survey.before': 'Antes de empezar',
    'survey.after': 'Antes de despedirnos',
    'survey.then': 'Pensando en cómo era antes del taller',
    'survey.followup': 'Algún tiempo después',
    'survey.invite': { one: '{n} frase, en el teléfono', other: '{n} frases, en el teléfono' },
    'survey.unnamed': 'Sin nombres. Nadie en la sala ve lo que responden.',
    'survey.answered': { one: 'persona ha respondido', other: 'personas han respondido' },
  },
  presenter: {
    'survey.no-tallies':
      'Lo que la gente responde no se muestra aquí a nadie, para no influir en nadie. El antes y el después se comparan en el informe.',
    'survey.answered': { one: 'ha empezado', other: 'han empezado' },
    'survey.complete': { one: 'ha respondido todo', other: 'han respondido todo' },
    'survey.not-yet': 'todavía no',
    'survey.items': { one: 'La afirmación', other: 'Las {n} afirmaciones' },
  },
};
