import type { Catalogue } from '../translate.ts';
import type { BundleKey } from './en.ts';

export const bundleEs: Catalogue<BundleKey> = {
  'bundle.title': 'Antes y después: {title}',
  'bundle.room': 'Sala',
  'bundle.series': 'Todas las salas de la sesión',
  'bundle.made': 'Fecha',
  'bundle.version': 'Versión de Plenary',
  'bundle.seed': 'Semilla de los sorteos',
  'bundle.grade': 'Nivel',
  'bundle.grade.public': 'Público: solo cifras de grupos. Se puede publicar.',
  'bundle.grade.team':
    'Equipo: cifras y las respuestas de cada persona con un nombre al azar. No es para publicar: en una sala pequeña, una respuesta puede señalar a una persona.',
  'bundle.grade.restricted':
    'Restringido: como Equipo, con lo que la gente escribió y lo que dijo de sí misma. Para pocas personas, nunca con un enlace abierto. Ha quedado registrado que se creó.',
  'bundle.threshold': 'Mínimo de personas en una cifra',
  'bundle.risk':
    'Riesgo en las respuestas por persona: el {percent} de las personas de una sala podría reconocerse por su idioma y por el modo en que se emparejaron sus respuestas.',
  'bundle.risk.about':
    'Riesgo en las respuestas por persona: el {percent} de las personas de una sala podría reconocerse por su idioma, por el modo en que se emparejaron sus respuestas y por lo que dijeron de sí mismas.',
  'bundle.files': 'Archivos',
  'bundle.no-answers': 'No hay respuestas de personas sueltas: son demasiado pocas, o todavía pueden llegar respuestas.',
  'bundle.unnamed': 'Sin nombre no es anónimo. Los nombres al azar cambian en cada paquete y las filas están en orden aleatorio.',

  'bundle.file.report': 'el informe, para pantalla y papel',
  'bundle.file.workbook': 'las mismas cifras en un libro de cálculo',
  'bundle.file.results-csv': 'todas las cifras: sala, afirmación, estadístico, valor',
  'bundle.file.results-json': 'lo mismo completo, para programas',
  'bundle.file.charts': 'los gráficos del informe',
  'bundle.file.long': 'una fila por respuesta',
  'bundle.file.wide': 'una fila por persona',
  'bundle.file.codebook': 'qué significan las columnas y los códigos',
  'bundle.file.package': 'lo mismo para programas (Frictionless)',
  'bundle.file.scripts': 'leen las respuestas y calculan las cifras en R, en SPSS o PSPP, en Stata',
  'bundle.file.texts': 'lo que la gente escribió, en orden aleatorio, sin relación con nadie',

  'bundle.file.questionnaire': 'las mismas preguntas como formulario para KoboToolbox u ODK',
  'bundle.file.answers-map':
    'cómo se traen las respuestas de ese formulario: npm run import-data -- --file respuestas.csv --map este archivo',
  'bundle.words': 'Qué significan los nombres',
  'bundle.word.n': 'n_before, n_after: personas con respuesta; n_matched: personas con respuesta las dos veces',
  'bundle.word.moves': 'toward, same, away: personas que se acercaron al objetivo, siguieron igual o se alejaron',
  'bundle.word.net': 'net: (toward − away) / n_matched, con su intervalo del 95 %, de net_lo a net_hi',
  'bundle.word.sign': 'p_sign: prueba exacta de los signos, bilateral',
  'bundle.word.means': 'mean_before, mean_after: promedios de las personas emparejadas, en la escala tal como se respondió',
  'bundle.word.change': 'change: cambio promedio hacia el objetivo, con su intervalo del 95 %, de lo a hi',
  'bundle.word.then':
    'n_then: personas que además miraron atrás; felt_change: después − mirada atrás; change_then: después − antes de las mismas personas; ruler_shift: mirada atrás − antes',
  'bundle.word.followup':
    'n_followup1: personas que respondieron antes y en este seguimiento; toward_followup1, same_followup1, away_followup1: cómo están ahí respecto de antes',
  'bundle.word.agree': 'agree_before, agree_after: personas emparejadas que estaban de acuerdo',
  'bundle.word.composite':
    'un compuesto es el promedio de las respuestas de una persona a varias afirmaciones, cada una orientada hacia el objetivo, de quien respondió dos tercios de ellas; sus lo y hi vienen de un bootstrap con la semilla de arriba; alpha: alfa de Cronbach de las primeras respuestas',
  'bundle.word.groups':
    'toward:gender=women: lo mismo solo para el grupo de mujeres, donde los grupos son lo bastante grandes para mostrarse',
  'bundle.word.missing': '-8: no sé; -9: prefiero no responder; vacío: sin respuesta. Ninguno es un punto de la escala.',
  'bundle.word.matched':
    'matched: 1 donde se comparan las dos respuestas de una persona. No se comparan si la pregunta se leyó distinta la segunda vez.',

  'bundle.indicator.unit': 'personas emparejadas que están de acuerdo',
  'bundle.indicator.note':
    'De {n, plural, one {# participante emparejado} many {# de participantes emparejados} other {# participantes emparejados}}; {lost} solo respondieron antes. Sin grupo de comparación. Objetivo: «{aim}».',
};
