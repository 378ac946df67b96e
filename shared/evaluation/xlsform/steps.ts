import { WAVES, type Wave } from '../../waves/waves.ts';
import { questionsIn } from './questions.ts';
import type { Reading } from './reading.ts';
import { listsIn } from './scales.ts';
import { asText } from './table.ts';
import { waveLabel } from './write.ts';

type Items = readonly { then?: boolean }[];

/** A step for each wave of the instrument `code`: those of the form where it asks for the wave, else before and after. */
export function stepsOf(reading: Reading, code: string, at: number, items: Items, languages: readonly string[]) {
  return wavesIn(reading, items).map((wave) => {
    const labels = new Map(languages.map((tag) => [tag, waveLabel(wave, tag)]));
    const id = at ? `${wave}-${code}`.slice(0, 40).replace(/-+$/, '') : wave;
    return { id, kind: 'survey', title: asText(labels, reading.language), instrument: code, wave };
  });
}

function wavesIn({ roles, book: { survey, choices } }: Reading, items: Items): Wave[] {
  const row = roles.get('wave');
  const list = row && questionsIn(survey).find((one) => one.row.row === row.row)?.list;
  const names = new Set(((list && listsIn(choices).get(list)) || []).map(({ name }) => name));
  const asked = WAVES.filter((wave) => names.has(wave));
  if (asked.length) return asked;
  return items.some(({ then }) => then) ? ['before', 'after', 'then'] : ['before', 'after'];
}
