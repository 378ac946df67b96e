import type { Catalogue } from '../translate.ts';
import type { EvaluationKey } from './en.ts';

export const evaluationEs: Catalogue<EvaluationKey> = {
  'change.counts':
    '{n, plural, one {Del # participante} other {De los # participantes}} que pudimos emparejar, {toward, plural, one {# se movió} other {# se movieron}} hacia «{aim}», {same, plural, one {# dio la misma respuesta} other {# dieron la misma respuesta}} y {away, plural, one {# se movió} other {# se movieron}} en sentido contrario.',
  'change.counts.composite':
    '{n, plural, one {Del # participante} other {De los # participantes}} que pudimos emparejar, {toward, plural, one {# se movió} other {# se movieron}} hacia el objetivo en el promedio de «{title}», {same, plural, one {# quedó donde estaba} other {# quedaron donde estaban}} y {away, plural, one {# se movió} other {# se movieron}} en sentido contrario.',
  'change.mostly.toward': {
    one: 'De {n} participante que pudimos emparejar, la mayoría se movió hacia «{aim}».',
    other: 'De los {n} participantes que pudimos emparejar, la mayoría se movió hacia «{aim}».',
  },
  'change.mostly.same': {
    one: 'De {n} participante que pudimos emparejar, la mayoría dio la misma respuesta.',
    other: 'De los {n} participantes que pudimos emparejar, la mayoría dio la misma respuesta.',
  },
  'change.mostly.away': {
    one: 'De {n} participante que pudimos emparejar, la mayoría se alejó de «{aim}».',
    other: 'De los {n} participantes que pudimos emparejar, la mayoría se alejó de «{aim}».',
  },
  'change.mostly.composite.toward': {
    one: 'De {n} participante que pudimos emparejar, la mayoría se movió hacia el objetivo en el promedio de «{title}».',
    other: 'De los {n} participantes que pudimos emparejar, la mayoría se movió hacia el objetivo en el promedio de «{title}».',
  },
  'change.mostly.composite.same': {
    one: 'De {n} participante que pudimos emparejar, la mayoría quedó donde estaba en el promedio de «{title}».',
    other: 'De los {n} participantes que pudimos emparejar, la mayoría quedó donde estaba en el promedio de «{title}».',
  },
  'change.mostly.composite.away': {
    one: 'De {n} participante que pudimos emparejar, la mayoría se alejó del objetivo en el promedio de «{title}».',
    other: 'De los {n} participantes que pudimos emparejar, la mayoría se alejó del objetivo en el promedio de «{title}».',
  },
  'change.all-statements': 'Todas las afirmaciones juntas',
  'change.mean.composite':
    'Con cada afirmación orientada de modo que {max} es lo más cercano al objetivo, el promedio pasó de {before} a {after}: un cambio de {change}.',
  'change.in-ten.toward': {
    one: 'De cada 10 personas, se movió hacia el objetivo alrededor de {n} más que en sentido contrario.',
    other: 'De cada 10 personas, se movieron hacia el objetivo unas {n} más que en sentido contrario.',
  },
  'change.in-ten.away': {
    one: 'De cada 10 personas, se movió en sentido contrario alrededor de {n} más que hacia el objetivo.',
    other: 'De cada 10 personas, se movieron en sentido contrario unas {n} más que hacia el objetivo.',
  },
  'change.in-ten.even': 'Se movieron hacia el objetivo casi tantas personas como en sentido contrario.',

  'change.mean': 'En una escala de {min} a {max}, el promedio pasó de {before} a {after}: un cambio de {change}.',
  'change.mean.range': 'Con un grupo de este tamaño, el cambio real podría estar en cualquier punto entre {low} y {high}.',
  'change.mean.sign': 'Un cambio por debajo de 0 se aleja del objetivo.',

  'change.then':
    'Al mirar atrás después del taller, {n, plural, one {# persona valoró} other {# personas valoraron}} de nuevo su punto de partida. Contado desde ahí, el cambio promedio es {felt}; contado desde lo que las mismas personas habían dicho antes, es {change}. Mirar atrás corrige una vara de medir que se movió, e invita a quedar bien.',
  'change.then.felt':
    'Al mirar atrás después del taller, {n, plural, one {# persona valoró} other {# personas valoraron}} de nuevo su punto de partida. Contado desde ahí, el cambio promedio es {felt}. Mirar atrás corrige una vara de medir que se movió, e invita a quedar bien.',
  'change.followup':
    'Algún tiempo después ({number}): {n, plural, one {de # participante que también había respondido} other {de los # participantes que también habían respondido}} antes, {toward, plural, one {# se movió} other {# se movieron}} hacia «{aim}», {same, plural, one {# dio la misma respuesta que antes} other {# dieron la misma respuesta que antes}} y {away, plural, one {# se movió} other {# se movieron}} en sentido contrario.',
  'change.followup.composite':
    'Algún tiempo después ({number}): {n, plural, one {de # participante que también había respondido} other {de los # participantes que también habían respondido}} antes, {toward, plural, one {# se movió} other {# se movieron}} hacia el objetivo en el promedio de «{title}», {same, plural, one {# quedó donde estaba} other {# quedaron donde estaban}} y {away, plural, one {# se movió} other {# se movieron}} en sentido contrario.',
  'change.followup.rooms':
    'Contado en {n} de {rooms, plural, one {# sala que volvió a preguntar} other {# salas que volvieron a preguntar}}.',

  'change.test.rarely': {
    one: 'Un reparto tan desigual se daría por azar muy rara vez (alrededor de una vez de cada 1000).',
    other: 'Un reparto tan desigual se daría por azar muy rara vez (unas {n} veces de cada 1000).',
  },
  'change.test.hardly-ever': 'Un reparto tan desigual se daría por azar muy rara vez (menos de una vez de cada 1000).',
  'change.test.seldom': 'Un reparto tan desigual se daría por azar pocas veces.',
  'change.test.maybe': 'Un reparto así bien podría ser cosa del azar.',
  'change.test.none': 'No hay un movimiento claro en ningún sentido.',
  'change.test.too-few': 'Muy pocas personas cambiaron su respuesta para poder decir más.',

  'change.best-already': 'Ya antes {best, plural, one {dio} other {dieron}} la respuesta más favorable {best} de {n}.',
  'change.missing':
    '{lost, plural, one {# persona respondió} other {# personas respondieron}} solo antes y {new} solo después; no se cuentan.',
  'change.missing.worst': 'Si todas las primeras se hubieran movido en sentido contrario, serían {toward} de {n}.',
  'change.bounds':
    'Si también se las hubiera podido emparejar, se habrían movido hacia el objetivo entre {low} y {high} de {n} personas.',

  'change.size.hardly-any': 'Según nuestra propia convención, apenas hay cambio.',
  'change.size.small': 'Según nuestra propia convención, es un cambio pequeño.',
  'change.size.clear': 'Según nuestra propia convención, es un cambio claro.',
  'change.size.large': 'Según nuestra propia convención, es un cambio grande.',
  'change.size.uncertain': 'Con un grupo de este tamaño, la magnitud del cambio es incierta.',

  'change.series':
    'En {n} de {rooms, plural, one {# sala} other {# salas}} se movieron más personas hacia el objetivo que en sentido contrario.',
  'change.series.total':
    'De {n, plural, one {# participante emparejado} other {# participantes emparejados}} en {rooms, plural, one {# sala} other {# salas}}, {toward, plural, one {# se movió} other {# se movieron}} hacia el objetivo.',
  'change.rooms.two-small': 'dos salas pequeñas',
  'change.rooms.small': { one: '{n} sala pequeña', other: '{n} salas pequeñas' },
  'change.rooms.left-out': {
    one: 'No se incluye {n} sala con muy pocos participantes emparejados.',
    other: 'No se incluyen {n} salas con muy pocos participantes emparejados.',
  },

  'change.group.most': 'la mayoría',
  'change.group.few-or-none': 'pocas personas o ninguna',
  'change.group.count': '{count} de {n}',
  'change.not-shown.groups-too-small': 'No se muestra: grupos demasiado pequeños.',
  'change.table.hidden': 'Se ocultan las casillas con pocas personas, y otras con ellas, para que no se pueda deducir ninguna.',
  'change.unmatched': 'No se pudo emparejar a nadie, así que no podemos decir cuántas personas cambiaron.',

  'change.not-shown.too-few': 'No se muestra: muy pocas personas.',
  'change.not-shown.too-few-changed': 'No se muestra: muy pocas personas cambiaron su respuesta.',
  'change.not-shown.no-spread': 'No se muestra: no hay diferencias entre las personas con que medirlo.',
  'change.not-shown.too-few-for-a-table': {
    one: 'No se muestra: hace falta al menos {n} participante emparejado.',
    other: 'No se muestra: hacen falta al menos {n} participantes emparejados.',
  },
  'change.not-shown.too-few-items': 'No se muestra: muy pocas afirmaciones.',
  'change.not-shown.too-few-rooms': {
    one: 'No se muestra: muy pocas salas; hace falta al menos {n}.',
    other: 'No se muestra: muy pocas salas; hacen falta al menos {n}.',
  },
  'change.not-shown.tells-of-the-unmatched':
    'No se muestra: revelaría qué respondieron las pocas personas que no se pudieron emparejar.',
  'change.not-shown.tells-of-the-absent':
    'No se muestra: revelaría qué respondieron las pocas personas que no participaron todas las veces.',
  'change.not-shown.other-scale': 'No se muestra: nuestra convención es para escalas de cinco puntos.',
  'change.not-shown.running': 'No se muestra: aún pueden llegar respuestas.',
  'change.not-shown.one-wave': 'No se muestra: se pregunta una sola vez, así que no hay nada que comparar.',
  'change.not-shown.nearly-unanimous':
    'No se muestra: casi todas las personas de un grupo pequeño coinciden, y se sabría qué respondió cada una.',
  'change.not-shown.one-demographic':
    'No se muestra: solo una pregunta sobre las personas a la vez; dos juntas podrían señalar a alguien.',
  'change.not-shown.small-cells': 'No se muestra: algunas casillas de la tabla tienen menos de cinco personas.',

  'change.methods.design':
    'A un solo grupo de personas se le hicieron las mismas preguntas antes y después del taller, y sus respuestas se emparejaron persona por persona. Nadie vio los resultados de la primera ronda antes de que se cerrara la segunda.',
  'change.methods.design.shown':
    'A un solo grupo de personas se le hicieron las mismas preguntas antes y después del taller, y sus respuestas se emparejaron persona por persona. Los resultados de la primera ronda se vieron antes de que se cerrara la segunda.',
  'change.methods.threats':
    'Otras cosas, además del taller, pueden haber movido las respuestas: lo que ocurrió fuera de él; haber respondido antes a las mismas preguntas; leer la escala de otro modo después; las respuestas extremas, que por sí solas tienden a volver hacia el centro; las personas que se fueron antes del final; y el deseo de agradar.',
  'change.limits':
    'No hubo grupo de comparación, y las respuestas se dieron justo después del taller a quienes lo organizan. Las cifras muestran que las respuestas cambiaron, no por qué, ni si el cambio dura.',
  'change.limits.taken-early': {
    one: 'Mientras los resultados no se mostraban en la sala, los organizadores descargaron respuestas {n} vez.',
    other: 'Mientras los resultados no se mostraban en la sala, los organizadores descargaron respuestas {n} veces.',
  },
  'change.limits.shown-early': {
    one: 'Los resultados de la primera ronda se mostraron en la sala {n} vez antes de que se cerrara la segunda.',
    other: 'Los resultados de la primera ronda se mostraron en la sala {n} veces antes de que se cerrara la segunda.',
  },
  'change.limits.series.taken-early': {
    one: 'Mientras los resultados se ocultaban a las salas, la organización descargó respuestas {n} vez.',
    other: 'Mientras los resultados se ocultaban a las salas, la organización descargó respuestas {n} veces.',
  },
  'change.limits.series.shown-early': {
    one: 'En {n} sala se mostraron resultados de la primera ronda antes de cerrar la segunda.',
    other: 'En {n} salas se mostraron resultados de la primera ronda antes de cerrar la segunda.',
  },
  'change.limits.two-languages': {
    one: '{n} participante emparejado respondió en dos idiomas distintos.',
    other: '{n} participantes emparejados respondieron en dos idiomas distintos.',
  },
  'change.limits.changed-wording': {
    one: '{n} afirmación se redactó de otra manera la segunda vez y queda fuera de la comparación.',
    other: '{n} afirmaciones se redactaron de otra manera la segunda vez y quedan fuera de la comparación.',
  },
  'change.limits.duplicates': {
    one: '{n} código se usó desde dos dispositivos; sus respuestas quedan fuera.',
    other: '{n} códigos se usaron desde dos dispositivos; sus respuestas quedan fuera.',
  },
  'change.limits.self-made': {
    one: '{n} participante se emparejó por un código propio, menos seguro que un dispositivo o un código impreso.',
    other: '{n} participantes se emparejaron por códigos propios, menos seguros que un dispositivo o un código impreso.',
  },
  'change.limits.probable': {
    one: '{n} de estos códigos no coincidía en todas las respuestas: ese emparejamiento es probable, no seguro.',
    other: '{n} de estos códigos no coincidían en todas las respuestas: esos emparejamientos son probables, no seguros.',
  },
  'change.limits.across-rooms': {
    one: '{n} participante respondió antes en una sala y después en otra; se emparejó por un código impreso y cuenta solo en los totales.',
    other:
      '{n} participantes respondieron antes en una sala y después en otra; se emparejaron por códigos impresos y cuentan solo en los totales.',
  },
  'change.limits.across-left-out': {
    one: '{n} participante respondió antes en una sala y después en otra: son muy pocos para contarse en los totales.',
    other: '{n} participantes respondieron antes en una sala y después en otra: son muy pocos para contarse en los totales.',
  },
  'change.limits.rooms-left-out': {
    one: '{n} sala con muy pocos participantes emparejados queda fuera.',
    other: '{n} salas con muy pocos participantes emparejados quedan fuera.',
  },
};
