import type { Catalogue } from '../translate.ts';
import type { RefusalKey } from './en.ts';

export const es: Catalogue<RefusalKey> = {
  'refused.malformed': 'No se pudo leer. Inténtelo de nuevo.',
  'refused.forbidden': 'Esto no se puede hacer desde aquí.',
  'refused.unknown-activity': 'Esta pregunta ya no forma parte del taller.',
  'refused.unknown-step': 'Este paso no forma parte del taller.',
  'refused.unknown-option': 'Elija una de las opciones.',
  'refused.unknown-item': 'Esto ya no está.',
  'refused.not-an-activity': 'Aquí no hay nada que responder.',
  'refused.not-open': 'Ahora no se reciben respuestas.',
  'refused.closed': 'Llegó tarde: esta pregunta está cerrada.',
  'refused.reset': 'Esta pregunta comenzó de nuevo. Responda otra vez.',
  'refused.ended': 'El taller terminó.',
  'refused.empty': 'Aún no hay nada que enviar: responda primero.',
  'refused.too-long': 'Muy largo: máximo {limit} caracteres.',
  'refused.too-many': 'Son demasiados: máximo {limit}.',
  'refused.not-yours': 'Solo puede cambiarlo quien lo escribió.',
  'refused.over-budget': 'Son demasiados: {limit} en total.',
  'refused.under-budget': 'Reparta todos: {limit} en total.',
  'refused.incomplete': 'Indique los dos valores, o ninguno.',
  'refused.nothing-to-undo': 'No hay nada que deshacer.',
  'refused.changed-since': 'Esto cambió entretanto.',
  'refused.slow-down': 'Un momento: inténtelo de nuevo en unos segundos.',
  'refused.storage': 'No se guardó: el servidor no puede escribir en este momento. Inténtelo de nuevo.',
  'refused.fault': 'Algo salió mal. Inténtelo de nuevo.',
};
