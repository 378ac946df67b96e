import { describe, expect, test } from 'vitest';
import { compareKey } from '../../shared/text/compare-key.ts';
import { at, cosines } from '../../shared/text/similar/cosines.ts';
import { NEARLY_THE_SAME } from '../../shared/text/similar/duplicates.ts';
import { similarSets } from '../../shared/text/similar/sets.ts';
import { vectorsOf } from '../../shared/text/similar/vectors.ts';
import { loose, writtenIn, type Written } from './notes.ts';

const mixed = (): Written[] => {
  const cyrillic = writtenIn('sr-Cyrl');
  return writtenIn('sr-Latn').map((note, line) => (note.kind === 'again' ? cyrillic[line]! : note));
};

const LANGUAGES: readonly [string, () => Written[]][] = [
  ...['en', 'ar', 'km', 'ne', 'sr-Latn', 'sr-Cyrl'].map(
    (language) => [language, () => writtenIn(language)] as [string, () => Written[]],
  ),
  ['Serbian in both scripts', mixed],
];

const withoutOpposites = (notes: readonly Written[]): Written[] => notes.filter(({ kind }) => kind !== 'opposite');

/** Each two notes, as "0-1", of which `is` holds. */
function pairs(count: number, is: (one: number, other: number) => boolean): Set<string> {
  const found = new Set<string>();
  for (let one = 0; one < count; one++)
    for (let other = one + 1; other < count; other++) if (is(one, other)) found.add(`${one}-${other}`);
  return found;
}

const share = (of: ReadonlySet<string>, among: ReadonlySet<string>): number =>
  [...of].filter((pair) => among.has(pair)).length / of.size;

function pairsIn(sets: readonly (readonly string[])[]): Set<string> {
  const place = new Map(sets.flatMap((set, at) => set.map((id) => [Number(id.slice(1)), at] as const)));
  return pairs(1 + Math.max(...place.keys()), (one, other) => place.has(one) && place.get(one) === place.get(other));
}

describe('60 notes of a language, half of them said again in other words', () => {
  test.each(LANGUAGES)('%s: what is nearly the same is found, and nothing else', (_language, read) => {
    const notes = withoutOpposites(read());
    const same = pairs(notes.length, (one, other) => notes[one]!.about === notes[other]!.about);
    const square = cosines(vectorsOf(notes.map(({ text }) => compareKey(text))));
    const near = pairs(notes.length, (one, other) => at(square, one, other) >= NEARLY_THE_SAME);
    const proposed = pairsIn(similarSets(loose(notes.map(({ text }) => text))).duplicates);
    expect(notes.filter(({ kind }) => kind === 'note')).toHaveLength(60);
    expect(same.size).toBe(30);
    for (const found of [near, proposed]) {
      expect(share(found, same), 'precision').toBeGreaterThanOrEqual(0.97);
      expect(share(same, found), 'recall').toBeGreaterThanOrEqual(0.95);
    }
  });

  test.each(LANGUAGES)(
    '%s: no opposite has the key of what it contradicts, so it is never stacked unasked',
    (_language, read) => {
      const notes = read();
      const opposites = notes.filter(({ kind }) => kind === 'opposite');
      const keysAbout = (about: number): string[] =>
        withoutOpposites(notes)
          .filter((note) => note.about === about)
          .map(({ text }) => compareKey(text));
      expect(opposites.length).toBeGreaterThanOrEqual(6);
      for (const { text, about } of opposites) expect(keysAbout(about)).not.toContain(compareKey(text));
    },
  );

  test.each(LANGUAGES)('%s: opposites look like near-duplicates, which is why those are only proposed', (_language, read) => {
    const notes = read();
    const proposed = pairsIn(similarSets(loose(notes.map(({ text }) => text))).duplicates);
    const opposite = (one: number): boolean => notes[one]!.kind === 'opposite';
    const contradictions = pairs(
      notes.length,
      (one, other) => notes[one]!.about === notes[other]!.about && opposite(one) !== opposite(other),
    );
    expect(share(contradictions, proposed)).toBeGreaterThan(0.5);
  });
});
