import type { Catalogue } from '../translate.ts';
import type { TakingKey } from './taking-en.ts';

export const takingEs: Catalogue<TakingKey> = {
  'bundle.title': 'Para llevar',
  'bundle.lead':
    'Todo en un zip: informe, cifras, gráficos, libro de cálculo. Para el equipo también las respuestas, con scripts para R, SPSS y Stata.',
  'bundle.grade': '¿Para quién es?',
  'bundle.public': 'Para todo el mundo',
  'bundle.public.hint': 'Cifras de grupos de al menos 10 personas. Se puede publicar.',
  'bundle.team': 'Para el equipo',
  'bundle.team.hint': 'También las respuestas de cada persona, con nombres al azar.',
  'bundle.restricted': 'Para muy pocas personas',
  'bundle.restricted.hint': 'También lo que la gente escribió y dijo de sí misma. Queda registrado que se descargó.',
  'bundle.checking': 'Mirando qué contiene…',
  'bundle.no-answers': 'Contiene solo cifras de grupos.',
  'bundle.risk':
    'Contiene respuestas de personas sueltas. El {percent} de las personas de una sala podría reconocerse por su idioma y por el modo en que se emparejaron sus respuestas.',
  'bundle.risk.about':
    'Contiene respuestas de personas sueltas. El {percent} de las personas de una sala podría reconocerse por su idioma, por el modo en que se emparejaron sus respuestas y por lo que dijeron de sí mismas.',
  'bundle.risk.high':
    'Es un riesgo alto: quien estuvo allí puede reconocer a alguien. Que no salga del equipo ni esté en enlaces abiertos.',
  'bundle.texts': {
    one: 'Contiene {n} texto que alguien escribió.',
    other: 'Contiene {n} textos que la gente escribió.',
  },
  'bundle.get': 'Descargar el zip',
  'bundle.getting': 'Preparando…',
  'bundle.saved': 'Guardado como {file}.',
  'bundle.failed': 'No se pudo obtener el paquete. Comprueba la conexión e inténtalo de nuevo.',

  'brought.badge': 'Traída',
  'brought.title': 'Traer un taller anterior',
  'brought.lead':
    'Las respuestas de antes y después que tengas en un archivo CSV se convierten en una sala como las demás: informe, archivos, serie.',
  'brought.file': 'Archivo CSV',
  'brought.looking': 'Leyendo el archivo…',
  'brought.rows': { one: '{n} fila', other: '{n} filas' },
  'brought.preview': 'Las primeras filas',
  'brought.room': 'El taller',
  'brought.name': 'Título',
  'brought.questionnaire': 'Nombre del cuestionario',
  'brought.session': 'Serie',
  'brought.session.hint': 'Minúsculas, cifras y guiones. Las salas de una serie se presentan juntas.',
  'brought.date': 'Día',
  'brought.language': 'Idioma de los textos',
  'brought.person': 'Columna que dice quién fue',
  'brought.person.none': 'Ninguna: cada fila es otra persona',
  'brought.scale': 'La escala, desde 1',
  'brought.points': 'Cuántos puntos',
  'brought.point': 'Punto {n}',
  'brought.items': 'Las afirmaciones',
  'brought.items.none':
    'No se reconocieron por su nombre columnas de antes y después. Agregue las afirmaciones y elija sus columnas.',
  'brought.items.add': 'Agregar una afirmación',
  'brought.use': 'Usar',
  'brought.code': 'Código',
  'brought.text': 'Texto',
  'brought.aim': 'Objetivo',
  'brought.aim.higher': 'Más alto',
  'brought.aim.lower': 'Más bajo',
  'brought.before': 'Columna de antes',
  'brought.after': 'Columna de después',
  'brought.no-column': 'Ninguna',
  'brought.meaning': 'Qué significan las celdas',
  'brought.cell': 'En el archivo',
  'brought.times': 'Veces',
  'brought.stands': 'Significa',
  'brought.itself': 'Lo que dice',
  'brought.dont-know': 'No sé',
  'brought.prefer-not': 'Prefiero no responder',
  'brought.blank': 'Sin respuesta',
  'brought.check': 'Comprobar',
  'brought.checking': 'Comprobando…',
  'brought.good':
    '{n, plural, one {# persona} other {# personas}}, {matched} de ellas antes y después. Todavía no se ha guardado nada.',
  'brought.bad': {
    one: 'Hay {n} error. No se ha guardado nada.',
    other: 'Hay {n} errores. No se ha guardado nada.',
  },
  'brought.bring': 'Traer',
  'brought.failed': 'El servidor no respondió. No se guardó nada, o mira la lista de salas antes de intentarlo de nuevo.',

  'form.title': 'Preguntar en otro lugar',
  'form.lead':
    'Las preguntas como formulario para KoboToolbox u ODK (XLSForm), con los mismos códigos: para lugares sin tu portátil, o antes de que llegue la gente.',
  'form.back':
    'En KoboToolbox exporta las respuestas como CSV con «XML values and headers»; se traen en la página de todas las salas. El zip tiene además una correspondencia para la línea de comandos.',

  'xlsform.title': 'Traer un cuestionario',
  'xlsform.lead':
    'Un formulario de KoboToolbox u ODK (XLSForm) se convierte en un archivo de sesión: sus escalas de 3 a 11 puntos, en todos sus idiomas. No se guarda nada.',
  'xlsform.file': 'Archivo XLSForm',
  'xlsform.notes': 'Para revisar',
  'xlsform.left': 'Queda fuera',
  'xlsform.made': 'El archivo de sesión',
  'xlsform.save': 'Guardar como session.yaml',
  'xlsform.copy': 'Copiar',
  'xlsform.bad': {
    one: 'Hay {n} error en el formulario.',
    other: 'Hay {n} errores en el formulario.',
  },
  'xlsform.failed': 'El servidor no respondió. Inténtalo de nuevo.',
};
