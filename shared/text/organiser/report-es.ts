import type { Catalogue } from '../translate.ts';
import type { ReportKey } from './report-en.ts';

export const reportEs: Catalogue<ReportKey> = {
  'report.title': 'Antes y después',
  'report.none': 'Esta sesión no tiene ninguna encuesta que se haga antes y después.',
  'report.none.next':
    'Añada un instrumento al archivo de la sesión y dos pasos de encuesta que lo usen: uno con «wave: before» y otro con «wave: after».',
  'report.copy': 'Copiar como texto',
  'report.copied': 'Copiado',
  'report.copy.by-hand': 'El navegador no lo copió. Imprima la página en su lugar.',
  'report.print': 'Imprimir o guardar como PDF',
  'report.grade': 'Para quién',
  'report.grade.public': 'El público: grupos de 10 o más',
  'report.grade.team': 'El equipo: grupos de 5 o más',
  'report.grade.restricted': 'Pocas personas: con textos escritos por la gente',
  'report.save': 'Guardar el informe',
  'report.risk':
    'De {people} personas en un archivo de respuestas, quien conozca sus idiomas y cómo se emparejaron podría señalar a {n}.',
  'report.risk.warn': 'Son más de 3 de cada 100: entregue un archivo así solo a personas de confianza.',
  'series.see': 'Ver todas las salas de esta sesión lado a lado',
  'series.about': 'Todas las salas de esta sesión en las que se cerró la encuesta posterior, lado a lado.',
  'series.unknown': 'Ninguna sala ha dado esta sesión.',
  'report.state': 'Sala {code}. Estado del {when}.',
  'report.limits.title': 'Qué pueden decir estas cifras',

  'wave.before': 'Antes',
  'wave.after': 'Después',
  'wave.missing': 'No se pregunta en esta sesión',

  'flow.title': 'Quién respondió',
  'flow.sentence':
    '{before, plural, one {# persona respondió} other {# personas respondieron}} antes y {after, plural, one {# persona} other {# personas}} después. {matched, plural, one {# respondió} other {# respondieron}} las dos veces y se {matched, plural, one {pudo} other {pudieron}} emparejar; {lost, plural, one {# respondió} other {# respondieron}} solo antes y {new} solo después; no se cuentan en los resultados.',
  'flow.so-far':
    'Hasta ahora {before, plural, one {# persona ha respondido} other {# personas han respondido}} antes y {after, plural, one {# persona} other {# personas}} después. De ellas, {matched, plural, one {# ha respondido} other {# han respondido}} las dos veces.',
  'flow.joined': 'Entraron en la sala',
  'flow.before': 'Respondieron antes',
  'flow.after': 'Respondieron después',
  'flow.matched': 'Emparejadas',
  'flow.matched.means': 'respondieron las dos veces',
  'flow.lost': 'Perdidas',
  'flow.lost.so-far': 'Solo antes, por ahora',
  'flow.lost.means': 'respondieron solo antes',
  'flow.new': 'Nuevas',
  'flow.new.so-far': 'Solo después, por ahora',
  'flow.new.means': 'respondieron solo después',
  'flow.opened': 'Vieron la encuesta de antes',
  'flow.refused': 'Prefirieron no participar',
  'flow.duplicates': 'Código en dos dispositivos, apartados',
  'flow.earlier': 'Respuestas anteriores sustituidas',
  'flow.by-code': 'Emparejadas por código',
  'flow.on-paper': 'Emparejadas en papel',
  'flow.by-own-code': 'Emparejadas por un código propio',
  'flow.people': 'Personas',
  'flow.group': 'Grupo',
  'flow.languages': {
    one: '{n} participante emparejado respondió en dos idiomas distintos.',
    other: '{n} participantes emparejados respondieron en dos idiomas distintos.',
  },

  'glance.title': 'De un vistazo',
  'glance.hint': 'Cómo se movieron las respuestas de los participantes emparejados, afirmación por afirmación.',

  'item.aim': 'Objetivo: respuestas más cerca de «{aim}»',
  'item.primary': 'Pregunta principal',
  'item.dont-know':
    'De {n} participantes emparejados, {before, plural, one {# dijo} other {# dijeron}} «No lo sé» antes y {after} después.',

  'move.toward': 'Hacia el objetivo',
  'move.same': 'Misma respuesta',
  'move.away': 'En sentido contrario',

  'chart.n': 'n = {n}',
  'chart.aim': 'Objetivo',
  'chart.movement': 'Movimiento de {n, plural, one {# participante emparejado} other {# participantes emparejados}}: {item}',
  'chart.answers':
    'Respuestas de {n, plural, one {# participante emparejado} other {# participantes emparejados}} antes y después: {item}',
  'chart.entry': '{label}: {n}',
  'chart.before': 'Antes: {list}.',
  'chart.after': 'Después: {list}.',
  'chart.dot': 'Cada punto es una persona.',

  'table.show': 'Ver los números',
  'table.answer': 'Respuesta',
  'table.total': 'En total',
};
