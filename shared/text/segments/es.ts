import type { SegmentsTexts } from './en.ts';

export const es: SegmentsTexts = {
  'segments.by': 'Por grupos: {by}',
  'segments.share': 'porcentaje de cada grupo',
  'segments.mean': 'promedio de cada grupo',
  'segments.median': 'mediana de cada grupo',
  'segments.people': { one: '{n} persona', other: '{n} personas' },
  'segments.of': '{n} de {of}',
  'segments.rest': 'otras personas',
  'segments.most': 'la mayoría',
  'segments.few': 'pocas o ninguna',
  'segments.none': 'muy pocas',
  'segments.open': 'Los grupos se comparan cuando se cierran las respuestas, aquí y en la pregunta que los separa.',
  'segments.too-few': 'No se muestra: los grupos serían demasiado pequeños.',
};
