import { expect } from 'vitest';
import { LONG } from './long.ts';
import type { Form } from '../../shared/form.ts';
import type { QaAct } from '../../shared/activities/qa/acts.ts';
import type { QaConfig } from '../../shared/activities/qa/config.ts';
import type { QaPresenter } from '../../shared/activities/qa/qa.ts';
import { STAGES, type QaState } from '../../shared/activities/qa/state.ts';
import { entries, keys } from '../../shared/table.ts';
import { ownWords, type Sample } from './samples.ts';

const step = { id: 'questions', kind: 'qa', title: 'Questions', results: 'hidden' };

export const qaSample: Sample<QaConfig, QaState, QaAct> = {
  steps: [
    { ...step, review: false, open: 20, sort: 'wilson', names: 'choice', labels: [{ code: 'later', text: 'Later' }] },
    { ...step, question: 'What is not clear?', names: 'shown', length: 60, results: 'live' },
  ],
  answer(random, _config, state, participant) {
    const question = random.pick([...keys(state.questions), random.id()]);
    const own = entries(state.questions).find(([, { author }]) => author === participant)?.[0] ?? question;
    if (random.maybe(0.5)) return { do: 'like', question, on: random.maybe(0.8) };
    if (random.maybe(0.2)) return { do: 'take-back', question: own };
    return {
      do: 'ask',
      text: random.maybe(0.1) ? '' : ownWords(random),
      name: random.maybe(0.7) ? ownWords(random).slice(0, 40) : '',
    };
  },
  form: (act): Form => {
    if (act.do === 'ask') return { do: ['ask'], text: [act.text], name: [act.name] };
    if (act.do === 'take-back') return { do: ['take-back'], note: [act.question] };
    return { do: ['vote'], [act.on ? 'like' : 'unlike']: [act.question] };
  },
  control(random, state) {
    const [question, into] = [0, 1].map(() => random.pick([...keys(state.questions), 'no-such-question-00']));
    return random.pick<unknown>([
      { do: 'move', question, to: random.pick(STAGES) },
      { do: 'label', question, label: random.pick(['later', 'nothing']), on: random.maybe(0.5) },
      { do: 'merge', question, into },
      { do: 'split', question },
    ]);
  },
  inOrder: true,
  nonsense: [
    { do: 'burn' },
    { do: 'ask' },
    { do: 'ask', text: 7 },
    { do: 'ask', text: 'x', name: ['me'] },
    { do: 'like', question: '__proto__', on: true },
    { do: 'like', question: 'a-question-that-is-0', on: 'yes' },
    { do: 'like', question: 'a-question-that-is-0', on: true },
    { do: 'take-back', question: 'a-question-that-is-0' },
  ],
  untold: /secret/,
  bad: [
    { what: 'a question that is too long', answer: { do: 'ask', text: LONG, name: '' }, reason: 'too-long' },
    { what: 'a name that is too long', answer: { do: 'ask', text: 'Why?', name: LONG }, reason: 'too-long' },
    { what: 'no name where it is shown', answer: { do: 'ask', text: 'Why?', name: '' }, reason: 'empty', step: 1 },
    { what: 'nothing that can be seen', answer: { do: 'ask', text: '\u0000\u200b', name: '' }, reason: 'empty' },
    {
      what: 'a like for what is not there',
      answer: { do: 'like', question: 'no-such-question-00', on: true },
      reason: 'unknown-item',
    },
  ],
  addsUp(rows, seen) {
    const { questions } = seen as QaPresenter;
    const likes = rows.filter(({ item }) => item === 'likes').map(({ value }) => Number(value));
    expect(rows.filter(({ item }) => item === 'question')).toHaveLength(questions.length);
    expect(likes.sort()).toEqual(questions.map((one) => one.likes).sort());
    expect(rows.every(({ participant }) => participant === null)).toBe(true);
  },
};
