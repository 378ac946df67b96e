import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dirname } from 'node:path';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { BundleFile } from '../../server/export/bundle/file.ts';
import { bytesOf } from '../../server/export/bundle/zip.ts';
import { analysePairs } from '../../shared/evaluation/analysis/instrument.ts';
import { compositeOf } from '../../shared/evaluation/analysis/composite.ts';
import { compositeRow } from '../../shared/evaluation/composite-changes.ts';
import { compositesOf } from '../../shared/evaluation/composites.ts';
import { pairOf } from '../../shared/evaluation/pairs.ts';
import type { AnswerTable, Respondent } from '../../shared/evaluation/tables/answer-table.ts';
import { compositeStatistics, itemStatistics, type Statistics } from '../../shared/evaluation/tables/statistics.ts';
import type { Instrument } from '../../shared/session/instrument.ts';
import { chance, type Chance } from '../helpers/seeds.ts';

/** Texts with everything that a script could take for its own. */
export const HOSTILE = `It's "50 %" \`of\` $us, 'them' \\ and\n=1+1; ты, نحن, ខ្ញុំ 🙂`;

export const instrument: Instrument = {
  title: 'Views',
  scale: ['Strongly disagree', "Don't agree", 'Neither', '"Agree"', { en: 'Strongly agree', ar: 'أوافق بشدة' }],
  dontKnow: true,
  items: [
    { code: 'frivolous', text: 'Social media is frivolous', aim: 'lower', primary: true },
    { code: 'useful', text: HOSTILE, aim: 'higher' },
    { code: 'an_item_of_22_letters_', text: 'ا'.repeat(300), aim: 'lower' },
  ],
  composites: [
    { code: 'whole', title: HOSTILE, items: ['frivolous', 'useful', 'an_item_of_22_letters_'] },
    { code: 'a_name_of_22_letters__', title: 'Two', items: ['useful', 'frivolous'] },
  ],
};

const LANGUAGES = ['en', 'es', 'sr-Latn', 'ar'] as const;

/** One random person: some answer one wave only, leave items out, do not know, or would rather not say. */
function somebody(random: Chance, person: string): Respondent {
  const answers = () => ({
    lang: random.pick(LANGUAGES),
    items: Object.fromEntries(
      instrument.items.flatMap(({ code }) =>
        random.maybe(0.1) ? [] : [[code, random.maybe(0.1) ? -8 - random.below(2) : 1 + random.below(5)]],
      ),
    ),
  });
  const waves: Respondent['waves'] = random.maybe(0.8)
    ? { before: answers(), after: answers() }
    : random.maybe(0.5)
      ? { before: answers() }
      : { after: answers() };
  const matched = 'before' in waves && 'after' in waves;
  const apart = matched && random.maybe(0.1) ? ['useful'] : [];
  return { person, matched, method: matched ? random.pick(['device', 'code']) : null, apart, waves };
}

/** So many rooms of random people. */
export function randomTable(seed: number, rooms: number, people = 24): AnswerTable {
  const random = chance(seed);
  return {
    code: 'views',
    instrument,
    waves: ['before', 'after'],
    rooms: Array.from({ length: rooms }, (_, room) => ({
      room: `ROOM${room + 1}`,
      people: Array.from({ length: people + random.below(9) }, (_, at) => somebody(random, `p${random.below(1e6)}x${at}`)),
    })),
  };
}

/** What the product says of an item in a room of the table, under the names of results.csv. */
export function statisticsIn(table: AnswerTable, room: string, code: string): Statistics {
  const item = table.instrument.items.find((one) => one.code === code);
  if (!item) return compositeIn(table, room, code);
  const { people } = table.rooms.find((one) => one.room === room)!;
  const pairs = people.flatMap(
    ({ apart, waves }) =>
      (!apart.includes(code) && pairOf(table.instrument, waves.before?.items[code], waves.after?.items[code])) || [],
  );
  const [before, after] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)];
  const figures = analysePairs({ before, after, points: table.instrument.scale.length, aim: item.aim, lost: 0 }, 5);
  return itemStatistics({ pairs: pairs.length, answered: null, adjustedP: null, ...figures });
}

function compositeIn({ instrument, rooms }: AnswerTable, room: string, code: string): Statistics {
  const asked = compositesOf(instrument).find((one) => one.code === code)!;
  const matched = rooms.find((one) => one.room === room)!.people.filter((one) => one.matched);
  const rows = (wave: string) =>
    matched.map(({ waves, apart }) => {
      const items = Object.entries(waves[wave]!.items).filter(([item]) => !apart.includes(item));
      return compositeRow(instrument, asked, { items: Object.fromEntries(items) });
    });
  return compositeStatistics(
    compositeOf(rows('before'), rows('after'), { points: instrument.scale.length, threshold: 5, seed: 1 }),
  );
}

/** Files in a folder of their own, which is gone after the tests. */
export function onDisk(files: readonly BundleFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-bundle-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const { path, content } of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytesOf(content));
  }
  return folder;
}
