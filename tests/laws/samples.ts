import { expect } from 'vitest';
import type { BoardPresenter } from '../../shared/activities/board/board.ts';
import type { KindName, kinds } from '../../shared/activities/kinds.ts';
import type { PollScreen } from '../../shared/activities/poll/poll.ts';
import type { SurveyCount } from '../../shared/activities/survey/survey.ts';
import type { WordsPresenter } from '../../shared/activities/words/words.ts';
import type { ExportRow, Kind } from '../../shared/activity/kind.ts';
import type { Form } from '../../shared/form.ts';
import type { Reason } from '../../shared/protocol/refusal.ts';
import { entries, keys } from '../../shared/table.ts';
import { LONG } from './long.ts';
import { rankingSample } from './samples-ranking.ts';
import { scaleSample } from './samples-scale.ts';
import { openSample } from './samples-open.ts';
import { steps } from '../helpers/sessions.ts';
import { pulseSample } from './samples-pulse.ts';
import { qaSample } from './samples-qa.ts';
import type { Chance } from '../helpers/seeds.ts';
import { pointsSample } from './samples-points.ts';
import { gridSample } from './samples-grid.ts';
import { pinSample } from './samples-pin.ts';
import { headlineSample } from './samples-headline.ts';
import { leaderboardSample } from './samples-leaderboard.ts';
import { numberSample } from './samples-number.ts';
import { quizSample } from './samples-quiz.ts';

/** What the laws need to know of a kind. A person's own words start with `secret`, so that a leak can be seen. */
export interface Sample<Config = unknown, State = unknown, Answer = unknown> {
  /** Steps of this kind as in a session file. */
  steps: Record<string, unknown>[];
  /** An answer as JSON: one that the rules take, or now and then one that they refuse. */
  answer(random: Chance, config: Config, state: State, participant: string): Answer;
  /** The same answer as the fields of its form. */
  form(answer: Answer): Form;
  /** Controls that lead from one scene to the next; people act in each. */
  scenes?: unknown[];
  /** Anything that a presenter may ask. */
  control?(random: Chance, state: State): unknown;
  /** Whether what a person does builds on what they did before, so that it must arrive in order. */
  inOrder?: boolean;
  /** What no kind of this name may accept, beside what no kind may. */
  nonsense: unknown[];
  /**
   * What neither phones nor the screen may be sent before the reveal, as it would stand in what is sent; it stands in what the console
   * is sent, or in the session file.
   */
  untold: RegExp;
  /** Well-formed answers that the rules of the kind refuse, each with why; of the first step where no other is named. */
  bad: Bad<Answer>[];
  /** Whether the rows of the export say the same as what the presenter sees. */
  addsUp(rows: ExportRow[], seen: unknown): void;
}

/** What is wrong with an answer, as people would say it. */
export interface Bad<Answer = unknown> {
  what: string;
  answer: Answer;
  reason: Reason;
  /** The place of the step among those of the kind. */
  step?: number;
}

/** The samples of one kind. */
export type SampleOf<K> =
  K extends Kind<infer Config, infer State, infer Answer, infer _Control> ? Sample<Config, State, Answer> : never;
type Samples = { [Name in KindName]: SampleOf<(typeof kinds)[Name]> };

/** Words that only their author may see before the reveal. */
export const ownWords = (random: Chance): string => `secret ${random.id().replace(/[^A-Za-z]/g, 'x')}`;

const peopleIn = (rows: ExportRow[]): number => new Set(rows.map((row) => row.participant)).size;

/** Rows of an item by value. */
const counted = (rows: ExportRow[], item: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) if (row.item === item) counts[row.value] = (counts[row.value] ?? 0) + 1;
  return counts;
};

/** Every kind: one without samples does not compile. */
export const samples: Samples = {
  pulse: pulseSample,
  qa: qaSample,
  scale: scaleSample,
  ranking: rankingSample,
  open: openSample,
  points: pointsSample,
  pin: pinSample,
  grid: gridSample,
  number: numberSample,
  quiz: quizSample,
  leaderboard: leaderboardSample,
  headline: headlineSample,
  poll: {
    steps: [
      steps.lunch,
      { ...steps.lunch, options: steps.lunch.options.map((option, at) => ({ ...option, right: at === 1 })) },
      steps.topics,
      { ...steps.topics, choose: 4, shuffle: true, results: 'hidden' },
    ],
    answer(random, config) {
      const codes = [...config.options.map((option) => option.code), 'other', ...(random.maybe(0.1) ? ['nothing-known'] : [])];
      const choices = random.some(codes, config.choose + 1);
      return choices.includes('other') ? { choices, other: ownWords(random).slice(0, 60) } : { choices };
    },
    form: ({ choices, other }) => ({ choice: choices, ...(other && { other: [other] }) }),
    nonsense: [
      { choices: 'rice' },
      { choices: [['rice']] },
      { choices: ['rice'], other: 7 },
      { choices: { length: 1, 0: 'rice' } },
    ],
    untold: /"counts":|"right":\[?(true|"soup")/,
    bad: [
      { what: 'an option that is not there', answer: { choices: ['pizza'] }, reason: 'unknown-option' },
      { what: 'the name of something built in', answer: { choices: ['__proto__'] }, reason: 'unknown-option' },
      { what: 'two where one may be chosen', answer: { choices: ['rice', 'soup'] }, reason: 'too-many' },
      { what: 'own words where none are asked for', answer: { choices: ['other'], other: 'Fish' }, reason: 'unknown-option' },
      { what: 'words that are too long', answer: { choices: ['other'], other: LONG }, reason: 'too-long', step: 2 },
      { what: 'three where two may be chosen', answer: { choices: ['safety', 'reach', 'money'] }, reason: 'too-many', step: 2 },
      { what: 'nothing', answer: { choices: [] }, reason: 'empty' },
    ],
    addsUp(rows, seen) {
      const { people, results } = seen as PollScreen;
      expect(counted(rows, 'choice')).toEqual(results!.counts);
      expect(peopleIn(rows)).toBe(people);
    },
  },
  words: {
    steps: [steps.feelings, { ...steps.feelings, perPerson: 1, results: 'live' }, { ...steps.feelings, stopWords: true }],
    answer: (random, { perPerson }) => ({
      words: random.some(
        [ownWords(random), 'secret hope', 'Secret Hope!', 'secret ćud', 'secret ћуд', 'secret houpe', 'the', ''],
        perPerson + 1,
      ),
    }),
    form: ({ words }) => ({ word: words }),
    control: (random) => ({
      do: random.pick(['hide-word', 'show-word', 'merge-word', 'split-word', 'freeze']),
      word: random.pick(['secret hope', 'secret cud', 'constructor', '']),
      into: random.pick(['secret hope', 'secret houpe']),
      frozen: random.maybe(0.5),
    }),
    nonsense: [{ words: 'calm' }, { words: [null] }, { words: [['calm']] }, { words: { 0: 'calm' } }],
    untold: /secret|"count":/,
    bad: [
      { what: 'more words than may be', answer: { words: ['calm', 'glad', 'brave', 'tired'] }, reason: 'too-many' },
      { what: 'a word that is too long', answer: { words: [LONG] }, reason: 'too-long' },
      { what: 'nothing that can be seen', answer: { words: ['\u200b', '\u0000', ' '] }, reason: 'empty' },
    ],
    addsUp(rows, seen) {
      const { people, words, hidden, stopped } = seen as WordsPresenter;
      const shown: Record<string, number> = {};
      for (const { key, count } of [...words, ...hidden, ...stopped]) shown[key] = (shown[key] ?? 0) + count;
      const writers = new Map<string | number, Set<string | null>>();
      for (const row of rows) writers.set(row.value, (writers.get(row.value) ?? new Set()).add(row.participant));
      expect(Object.fromEntries([...writers].map(([key, who]) => [key, who.size]))).toEqual(shown);
      expect(peopleIn(rows)).toBe(people);
    },
  },
  board: {
    steps: [steps.ideas, { ...steps.ideas, perPerson: 50, dots: 5, perItem: 5 }],
    answer(random, _config, state, participant) {
      const note = random.pick([...keys(state.notes), random.id()]);
      const own = entries(state.notes).find(([, { author }]) => author === participant)?.[0] ?? note;
      if (state.vote === 'dots') return { do: 'vote', dots: { [note]: random.below(4) } };
      if (random.maybe(0.6)) return { do: 'write', text: random.maybe(0.1) ? '' : ownWords(random) };
      return random.pick([
        { do: 'edit', note: own, text: ownWords(random) },
        { do: 'delete', note: own },
        { do: 'restore', note: own },
      ]);
    },
    form: (act) =>
      act.do === 'vote'
        ? { do: ['vote'], ...Object.fromEntries(Object.entries(act.dots).map(([id, dots]) => [`dots.${id}`, [String(dots)]])) }
        : {
            do: [act.do],
            ...('note' in act && { note: [act.note] }),
            ...('text' in act && { text: [act.text] }),
            ...('column' in act && act.column && { column: [act.column] }),
          },
    scenes: [
      { do: 'go-to-stage', stage: 'vote' },
      { do: 'open-vote', open: false },
    ],
    control(random, state) {
      const notes = random.some([...keys(state.notes), ...(random.maybe(0.1) ? ['no-such-note-00000000'] : [])], 4);
      const group = random.pick([...Object.keys(state.groups), 'no-such-group-0000000']);
      return random.pick<unknown>([
        { do: 'go-to-stage', stage: random.pick(['write', 'read', 'vote', 'place', 'commit']) },
        { do: 'group-notes', notes },
        { do: 'group-notes', notes, group },
        { do: 'group-notes', notes, name: 'Together' },
        { do: 'ungroup-notes', notes },
        { do: 'rename-group', group, name: random.pick(['Better', '']) },
        { do: 'set-aside', notes },
        { do: 'put-back', notes },
        { do: 'add-note', text: random.pick(['For somebody without a phone', '']) },
      ]);
    },
    inOrder: true,
    nonsense: [
      { do: 'burn' },
      { do: 'write' },
      { do: 'write', text: null },
      { do: 'edit', note: '__proto__', text: 'x' },
      { do: 'vote', dots: 3 },
      { do: 'vote', dots: [3] },
      { do: 'vote', dots: { short: 1 } },
      { do: 'vote', dots: { 'a-note-that-is-there-0': -1 } },
      { do: 'vote', dots: { 'a-note-that-is-there-0': 1.5 } },
      { do: 'vote', dots: { 'a-note-that-is-there-0': true } },
    ],
    untold: /secret/,
    bad: [
      { what: 'a note that is too long', answer: { do: 'write', text: LONG }, reason: 'too-long' },
      { what: 'a note with nothing that can be seen', answer: { do: 'write', text: '\u0007 \u200b' }, reason: 'empty' },
      { what: 'a column that is not there', answer: { do: 'write', text: 'Fine', column: 'nowhere' }, reason: 'unknown-option' },
      {
        what: 'a note that is not there',
        answer: { do: 'edit', note: 'no-such-note-00000000', text: 'Fine' },
        reason: 'unknown-item',
      },
      { what: 'dots while nobody votes', answer: { do: 'vote', dots: { 'no-such-note-00000000': 1 } }, reason: 'not-open' },
    ],
    addsUp(rows, seen) {
      const { count, results } = seen as BoardPresenter;
      const dots = rows.filter((row) => row.item === 'dots');
      expect(rows.filter((row) => row.item === 'note')).toHaveLength(count);
      if (results) expect(sum(dots.map((row) => Number(row.value)))).toBe(sum(results.map((item) => item.dots)));
      expect(rows.every((row) => row.participant === null)).toBe(true);
    },
  },
  survey: {
    steps: [steps.before, { ...steps.after, results: 'live' }],
    answer: (random) => ({
      items: Object.fromEntries(
        random.some(['fun', 'useful', 'young']).map((code) => [code, random.pick([1, 2, 3, 4, 5, 5, -8, 6])]),
      ),
    }),
    form: ({ items }) => Object.fromEntries(Object.entries(items).map(([code, value]) => [`item.${code}`, [String(value)]])),
    nonsense: [
      { items: [1, 2] },
      { items: 'fun' },
      { items: { fun: 0 } },
      { items: { fun: 2.5 } },
      { items: { fun: true } },
      { items: { fun: null } },
      { items: { fun: [3] } },
      { items: { fun: '' } },
      { items: { fun: { valueOf: 1, toString: 1 } } },
      { items: { constructor: 3 } },
    ],
    untold: /"counts":|"mean":|"aim":|"primary":/,
    bad: [
      { what: 'an item that is not there', answer: { items: { nothing: 3 } }, reason: 'unknown-item' },
      { what: 'a point that is not on the scale', answer: { items: { fun: 6 } }, reason: 'unknown-option' },
      { what: 'a huge point', answer: { items: { fun: 1e9 } }, reason: 'unknown-option' },
      { what: 'nothing', answer: { items: {} }, reason: 'empty' },
    ],
    addsUp(rows, seen) {
      const { people, complete, items } = seen as SurveyCount;
      const per = new Map<string, number>();
      for (const { participant } of rows) per.set(participant!, (per.get(participant!) ?? 0) + 1);
      expect(per.size).toBe(people);
      expect([...per.values()].filter((answered) => answered === items.length)).toHaveLength(complete);
    },
  },
};

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
