import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  name: 'Encuesta',
  phone: {
    'survey.dont-know': 'No sé',
    'survey.prefer-not': 'Prefiero no decirlo',
    'survey.consent':
      'Participar es decisión suya. Sus respuestas no llevan nombre. Su teléfono o su código une las de antes y las de después.',
    'survey.until': 'El {date} esta unión se corta para siempre.',
    'survey.own-code': 'Un código propio, para otro teléfono',
    'survey.refuse': 'Prefiero no participar',
    'survey.refused': 'Usted no participa. Nada suyo cuenta aquí.',
    'survey.join': 'Participar de todos modos',
    'survey.look-back': 'Piense en cómo era antes del taller. Visto desde hoy, ¿qué habría sido lo correcto entonces?',
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
    'survey.present': 'Personas en la sala',
    'survey.present.save': 'Guardar el número',
    'survey.refused': 'prefieren no participar',
    'survey.opened': 'solo la han visto',
    'survey.matched': 'respondieron también antes',
    'survey.set-aside': 'código usado dos veces',
    'survey.did.count': 'contar a las personas',
    'survey.no-tallies':
      'Lo que la gente responde no se muestra aquí a nadie, para no influir en nadie. El antes y el después se comparan en el informe.',
    'survey.answered': { one: 'ha empezado', other: 'han empezado' },
    'survey.complete': { one: 'ha respondido todo', other: 'han respondido todo' },
    'survey.not-yet': 'todavía no',
    'survey.items': { one: 'La afirmación', other: 'Las {n} afirmaciones' },
  },
};
