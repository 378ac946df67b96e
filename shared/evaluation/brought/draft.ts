import type { BroughtFile } from './file.ts';
import type { Suggestion } from './suggest.ts';

/** A first mapping for a file, in the shape of a mapping: to be completed by somebody who knows what was asked. */
export function draftOf(found: Suggestion, { header }: Pick<BroughtFile, 'header'>): Record<string, unknown> {
  const points = found.points ?? 5;
  const known = found.texts.filter(({ missing }) => missing);
  const room = found.rooms ? { only: { column: found.rooms.column, is: found.rooms.names[0]! } } : {};
  return {
    title: 'An earlier workshop',
    session: 'earlier-workshops',
    language: 'en',
    instrument: {
      code: 'views',
      title: 'Questions',
      scale: Array.from({ length: points }, (_, at) => String(at + 1)),
      items: found.items.map(({ code, text }) => ({ code, text, aim: 'higher' })),
    },
    ...(found.person && { person: found.person }),
    ...(found.languageColumn && { languageColumn: found.languageColumn }),
    ...room,
    columns: found.long ? longColumns(found) : found.byWave ? byWaveColumns(found.byWave, found) : wideColumns(found, header),
    missing: Object.fromEntries(known.map(({ text, missing }) => [text, missing])),
  };
}

const wideColumns = ({ items }: Suggestion, header: readonly string[]) => ({
  layout: 'wide',
  answers: Object.fromEntries(
    items.map(({ code, columns }) => [code, Object.keys(columns).length ? columns : { before: header[0]! }]),
  ),
});

const byWaveColumns = ({ columns, ...rest }: NonNullable<Suggestion['byWave']>, { items }: Suggestion) => ({
  layout: 'by-wave',
  ...rest,
  answers: Object.fromEntries(items.map(({ code }, at) => [code, columns[at]!])),
});

const longColumns = ({ long, items }: Suggestion) => ({
  layout: 'long',
  ...long,
  items: Object.fromEntries(items.map(({ code, text }) => [code, [text]])),
});
