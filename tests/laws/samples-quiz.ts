import { expect } from 'vitest';
import { LONG } from './long.ts';
import type { quiz, QuizPresenter } from '../../shared/activities/quiz/quiz.ts';
import type { Kind } from '../../shared/activity/kind.ts';
import type { Form } from '../../shared/form.ts';
import { ownWords, type Sample } from './samples.ts';

type SampleOf<K> =
  K extends Kind<infer Config, infer State, infer Answer, infer _Control> ? Sample<Config, State, Answer> : never;

const ask = { kind: 'quiz', title: 'Question', question: { en: 'Which?', es: '¿Cuál?' }, explanation: 'Because.' };
const option = (code: string, right = false) => ({ code, text: `The ${code}`, right });

/** One question of each type. */
export const quizSteps = {
  choice: { ...ask, id: 'choice', type: 'choice', options: [option('moon'), option('sun', true), option('star')] },
  several: {
    ...ask,
    id: 'several',
    type: 'several',
    speed: true,
    options: [option('moon', true), option('sun', true), option('star'), option('lamp')],
  },
  typed: { ...ask, id: 'typed', type: 'typed', accept: ['secret hope', { en: 'Light', es: 'Luz' }], tolerant: true },
  order: {
    ...ask,
    id: 'order',
    type: 'order',
    options: ['first', 'second', 'third', 'fourth'].map((code) => ({ code, text: `The ${code}` })),
  },
  number: { ...ask, id: 'number', type: 'number', answer: 40, tolerance: 2, unit: 'km' },
};

/** What the laws need to know of quiz questions. */
export const quizSample: SampleOf<typeof quiz> = {
  steps: Object.values(quizSteps),
  answer(random, { type }) {
    if (type === 'typed') return { text: random.pick([ownWords(random), 'secret hope', 'Secret-Hope!', 'sercet hope', '']) };
    if (type === 'number') return { text: random.pick(['40', '٤١', '38,5', 'forty', '']) };
    const letters = type === 'order' ? ['a', 'b', 'c', 'd'] : ['a', 'b', 'c', 'z'];
    if (type === 'order') return { picks: random.maybe(0.8) ? random.shuffled(letters) : random.some(letters) };
    return { picks: type === 'choice' && random.maybe(0.8) ? [random.pick(letters)] : random.some(letters) };
  },
  form: (answer): Form => ('picks' in answer ? { pick: answer.picks } : { text: [answer.text] }),
  control: (random) => ({
    do: random.pick(['accept-answer', 'reject-answer']),
    answer: random.pick(['secrethope', 'sercethope', 'constructor', '__proto__', '']),
  }),
  nonsense: [
    { picks: 'a' },
    { picks: [['a']] },
    { picks: ['sun'] },
    { text: 7 },
    { text: null },
    { picks: ['a'], text: 'x' },
    { picks: [] },
  ],
  untold: /"right":|"accept":|Because|secret hope|"answer":40|"tolerance":/,
  bad: [
    { what: 'an option that is not there', answer: { picks: ['z'] }, reason: 'unknown-option' },
    { what: 'a code instead of a letter', answer: { picks: ['sun'] }, reason: 'unknown-option' },
    { what: 'two where one is right', answer: { picks: ['a', 'b'] }, reason: 'too-many' },
    { what: 'nothing', answer: { picks: [] }, reason: 'empty' },
    { what: 'a text that is too long', answer: { text: LONG }, reason: 'too-long', step: 2 },
    { what: 'an order with a place twice', answer: { picks: ['a', 'b', 'b', 'c'] }, reason: 'each-once', step: 3 },
    { what: 'a word where a number is asked for', answer: { text: 'forty' }, reason: 'not-a-number', step: 4 },
  ],
  addsUp(rows, seen) {
    const { people, results, groups } = seen as QuizPresenter;
    const correct = rows.filter((row) => row.item === 'correct');
    expect(correct).toHaveLength(people);
    expect(results).toMatchObject({
      right: correct.filter(({ value }) => value === 1).length,
      wrong: correct.filter(({ value }) => value === 0).length,
      people,
    });
    for (const { key, count } of groups)
      expect(rows.filter((row) => row.item === 'answer' && row.value === key)).toHaveLength(count);
  },
};
