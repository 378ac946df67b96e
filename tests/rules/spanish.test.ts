import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const catalogues = ['shared/text', 'shared/activities'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[/\\-])es\.ts$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** "Meta" and "media" as nouns, "medio" of a change or a place. Half of something may be called so. */
const OTHER_WORDS = /\bmetas?\b|(?<!a )\bmedias?\b|\b(?:cambios?|lugar(?:es)?|valor(?:es)?) medios?\b/i;

test('the Spanish catalogues are found', () => {
  expect(catalogues.length).toBeGreaterThan(20);
  const all = catalogues.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(all).toMatch(/objetivo/);
  expect(all).toMatch(/promedio/);
});

test.each(catalogues)('an aim is an objetivo and a mean a promedio everywhere: %s', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.filter((line) => OTHER_WORDS.test(line))).toEqual([]);
});
