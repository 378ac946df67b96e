import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { newFolder } from '../helpers/server.ts';

/** An answer to each item, by its code; -8 says: I do not know. */
export type Answers = Record<string, number>;
interface Person {
  before?: Answers;
  after?: Answers;
}

const SCALE = ['Not at all', 'A little', 'Somewhat', 'Much', 'Very much'];
const items = [
  {
    code: 'fun',
    text: { en: 'It is only fun.', es: 'Solo es diversión.', ar: 'إنها للتسلية فقط.' },
    aim: 'lower',
    primary: true,
  },
  { code: 'useful', text: { en: 'It is useful.', es: 'Es útil.', ar: 'إنها مفيدة.' }, aim: 'higher' },
  { code: 'young', text: { en: 'It is for the young.', es: 'Es para jóvenes.', ar: 'إنها للشباب.' }, aim: 'lower' },
] as const;

const survey = (wave: string) => ({ id: wave, kind: 'survey', title: wave, instrument: 'views', wave });

/** A folder with one session: a survey before, a slide, and the survey after. */
export function sessionsFolder(): string {
  const folder = newFolder('sessions');
  mkdirSync(join(folder, 'evaluated'));
  const session = {
    title: 'Trial of an evaluation',
    language: 'en',
    languages: ['en', 'es', 'ar'],
    instruments: { views: { title: 'Your views', scale: SCALE, dontKnow: true, items } },
    steps: [survey('before'), { id: 'talk', kind: 'slide', title: 'Talk', text: 'A page.' }, survey('after')],
  };
  writeFileSync(join(folder, 'evaluated/session.yaml'), stringify(session));
  return folder;
}

const both = (before: [number, number, number], after: [number, number, number]): Person => ({
  before: answers(before),
  after: answers(after),
});

function answers([fun, useful, young]: [number, number, number]): Answers {
  return { fun, useful, young };
}

/** Noor, Sam and Eve have browsers; the others send forms. One is lost, one is new. */
export const evaluated = {
  noor: both([5, 2, 3], [2, 4, 3]),
  sam: both([4, 3, 4], [3, 3, 5]),
  eve: both([4, 1, 2], [4, 5, 2]),
  p1: both([5, 2, 4], [3, 4, 4]),
  p2: both([4, 4, 3], [2, 4, 3]),
  p3: both([3, 3, -8], [4, 4, 2]),
  p4: both([5, 2, 5], [1, 5, 4]),
  p5: both([4, 3, 2], [3, 2, 3]),
  p6: both([2, 4, 1], [2, 5, 1]),
  p7: both([4, 2, 3], [2, 3, -8]),
  p8: both([3, 3, 4], [2, 4, 2]),
  p9: both([5, 1, 5], [4, 2, 5]),
  lost: { before: answers([5, 1, 5]) },
  new: { after: answers([1, 5, 1]) },
} satisfies Record<string, Person>;

const everybody: [string, Person][] = Object.entries(evaluated);

/** Who answers by forms over HTTP. */
export const OVER_HTTP = everybody.filter(([who]) => !['noor', 'sam', 'eve'].includes(who));

const matched = everybody.flatMap(([, { before, after }]) => (before && after ? [{ before, after }] : []));

/** How many took which way, counted from the answers alone. */
export const found = {
  answeredBefore: everybody.filter(([, { before }]) => before).length,
  answeredAfter: everybody.filter(([, { after }]) => after).length,
  matched: matched.length,
  lost: everybody.filter(([, { before, after }]) => before && !after).length,
  new: everybody.filter(([, { before, after }]) => after && !before).length,
};

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each item should be said to have found, counted from the answers alone. */
export const ITEMS = items.map(({ code, aim }) => {
  const pairs = matched
    .map(({ before, after }) => ({ before: before[code]!, after: after[code]! }))
    .filter(({ before, after }) => before > 0 && after > 0);
  const moved = pairs.map(({ before, after }) => Math.sign(after - before) * (aim === 'lower' ? -1 : 1));
  const count = (direction: number): number => moved.filter((one) => one === direction).length;
  return {
    code,
    end: aim === 'lower' ? SCALE[0]! : SCALE.at(-1)!,
    counts: { n: pairs.length, toward: count(1), same: count(0), away: count(-1) },
    means: { before: mean(pairs.map(({ before }) => before)), after: mean(pairs.map(({ after }) => after)) },
  };
});
