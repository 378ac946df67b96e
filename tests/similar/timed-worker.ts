import { parentPort, workerData } from 'node:worker_threads';
import { similarSets } from '../../shared/text/similar/sets.ts';
import { sortLike } from '../../shared/text/similar/sort-like.ts';
import { chance } from '../helpers/seeds.ts';
import { loose } from './notes.ts';

const WORDS = 12;
const VOCABULARY = 900;

/** A board of notes of a dozen words, some words far more usual than others, as in a language. */
function notesOf(count: number): ReturnType<typeof loose> {
  const random = chance(1);
  const word = (): string => Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join('');
  const words = Array.from({ length: VOCABULARY }, word);
  const usual = (): string => words[Math.floor(VOCABULARY * random.next() ** 3)]!;
  return loose(Array.from({ length: count }, () => Array.from({ length: 4 + random.below(WORDS) }, usual).join(' ')));
}

const SYLLABLES = 'ba che di fo gu ha ki lo mu na per qui ro sa ter vo wa yi zu shi'.split(' ');

const notes = notesOf(workerData as number);
const seeds = { one: ['n000', 'n001'], two: ['n002', 'n003'], three: ['n004', 'n005'] };
const cpu = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
const [start, startCpu] = [performance.now(), cpu()];
const { suggestions } = similarSets(notes);
const [between, betweenCpu] = [performance.now(), cpu()];
sortLike(seeds, notes);
parentPort!.postMessage({
  sets: between - start,
  setsCpu: betweenCpu - startCpu,
  sorted: performance.now() - between,
  suggestions: suggestions.length,
});
