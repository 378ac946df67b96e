import type { Catalogue } from '../translate.ts';
import type { XlsformKey } from './en.ts';

export const es: Catalogue<XlsformKey> = {
  'form.take-part':
    'Participar es decisión suya. Sus respuestas no llevan nombre. Su código une las de antes y las de después. ¿Participa?',
  'form.yes': 'Sí',
  'form.no': 'No',
  'form.wave': '¿En qué momento responde?',
  'form.before': 'Antes del taller',
  'form.after': 'Justo después del taller',
  'form.then': 'Pensando en cómo era antes del taller',
  'form.followup': 'Algún tiempo después ({number})',
  'form.code': 'Su código de regreso',
  'form.code.hint': 'Siete cifras, sin espacios. Déjelo vacío si no tiene: sus respuestas cuentan entonces, pero no se comparan.',
  'form.code.wrong': 'Esto no es un código de regreso: siete cifras, sin espacios. Por favor, revíselo.',
  'form.look-back': 'Piense en cómo era antes del taller. Visto desde hoy, ¿qué habría sido lo correcto entonces?',

  'at.cell': 'Hoja «{sheet}», fila {row}, columna «{column}»: {what}',
  'at.row': 'Hoja «{sheet}», fila {row}: {what}',
  'at.sheet': 'Hoja «{sheet}»: {what}',

  'wrong.too-large': 'El archivo ocupa más de {size} MB. Un cuestionario es mucho más pequeño.',
  'wrong.unpacks-too-large': 'El archivo descomprimido ocupa más de {size} MB. Un cuestionario es mucho más pequeño.',
  'wrong.no-workbook': 'No es un libro de cálculo que se pueda leer. Guárdalo como .xlsx e inténtalo de nuevo.',
  'wrong.no-sheet': 'No hay ninguna hoja «{wanted}». Hay: {found}.',
  'wrong.too-many-cells': 'tiene más de {rows} filas o {columns} columnas.',
  'wrong.no-column': 'no hay ninguna columna «{wanted}».',
  'wrong.language': 'no se conoce el idioma. Escribe su código detrás del nombre, como «label::Khmer (km)».',
  'wrong.name': 'está vacía.',
  'wrong.twice': '«{name}» es también el nombre de otra pregunta.',
  'wrong.no-list': 'no hay ninguna lista «{list}» en la hoja «choices».',
  'wrong.no-label': 'está vacía: todo texto hace falta en {language}, el idioma del formulario.',
  'wrong.mark': 'no se entiende «{word}». Puede ser: lower, higher, primary, then, about, ordered.',
  'wrong.setting': 'aquí no se entiende «{value}».',
  'wrong.no-scale':
    'No se puede usar ninguna pregunta de este formulario: ninguna usa una escala de 3 a 11 puntos en un orden conocido.',
  'wrong.session': 'No resulta una sesión que se pueda usar: {what}',

  'left.type': '«{name}» queda fuera: una pregunta del tipo «{type}» no es una escala.',
  'left.points': {
    one: '«{name}» queda fuera: su lista «{list}» tiene {n} punto. Una escala tiene de 3 a 11.',
    many: '«{name}» queda fuera: su lista «{list}» tiene {n} de puntos. Una escala tiene de 3 a 11.',
    other: '«{name}» queda fuera: su lista «{list}» tiene {n} puntos. Una escala tiene de 3 a 11.',
  },
  'left.order':
    '«{name}» queda fuera: nada dice en qué orden están las opciones de «{list}». Numéralas 1, 2, 3 …, o da a la pregunta la apariencia «likert».',
  'left.gap':
    '«{name}» queda fuera: «{choice}» en su lista «{list}» no es el número siguiente ni una manera de decir «No sé» o «Prefiero no decirlo».',
  'left.other': '«{name}» queda fuera: lo que la gente escribe en «otro» no es un punto de una escala.',
  'left.repeat': '«{name}» queda fuera: se pregunta varias veces a la misma persona.',

  'note.aim': 'El formulario no dice hacia dónde deberían moverse las respuestas. «higher» es una suposición; revisa: {names}.',
  'note.language': 'El formulario no dice en qué idioma está. {language} es una suposición.',
  'note.code': '«{name}» se llama aquí {code}.',
  'note.values': 'Las opciones de «{list}» se cuentan desde {first} en el formulario, y aquí desde 1.',
  'note.relevant': '«{name}» se pregunta a todo el mundo: su condición no se toma.',
  'note.several': {
    one: 'El formulario tiene {n} escala.',
    many: 'El formulario tiene {n} de escalas: cada una es un instrumento aparte.',
    other: 'El formulario tiene {n} escalas: cada una es un instrumento aparte.',
  },

  'yaml.head':
    'De {file}. Guárdalo como session.yaml en una carpeta propia dentro de sessions/, o copia sus partes en otra sesión.',
  'yaml.notes': 'Para revisar:',
  'yaml.left': 'Queda fuera:',
};
