import { expect } from 'vitest';
import { LONG } from './long.ts';
import type { OpenPresenter } from '../../shared/activities/open/open.ts';
import { answersOf, type OpenState } from '../../shared/activities/open/state.ts';
import type { OpenConfig } from '../../shared/activities/open/config.ts';
import type { OpenAct } from '../../shared/activities/open/acts.ts';
import { entries } from '../../shared/table.ts';
import type { Chance } from '../helpers/seeds.ts';
import type { Sample } from './samples.ts';

const step = { id: 'thoughts', kind: 'open', title: 'Thoughts', question: 'What did you notice?', perPerson: 3, length: 40 };
const ownWords = (random: Chance): string => `secret ${random.id().replace(/[^A-Za-z]/g, 'x')}`;
const idsIn = (state: OpenState): string[] =>
  entries(state.entries)
    .map(([id]) => id)
    .sort();

/** What the laws need to know of open text. `newest` is in no scene: it is the one order that tells who wrote first. */
export const openSample: Sample<OpenConfig, OpenState, OpenAct> = {
  steps: [step, { ...step, approval: 'first', perPerson: 20, upvotes: true }, { ...step, approval: 'after', results: 'live' }],
  answer(random, _config, state, participant) {
    const some = random.pick([...idsIn(state), random.id()]);
    const own = answersOf(state, participant)[0]?.[0] ?? some;
    if (random.maybe(0.6)) return { do: 'add', text: random.maybe(0.1) ? '' : ownWords(random) };
    return random.pick<OpenAct>([
      { do: 'edit', answer: own, text: ownWords(random) },
      { do: 'take-back', answer: own },
      { do: 'like', answer: some },
      { do: 'unlike', answer: some },
    ]);
  },
  form(act) {
    if (act.do === 'like' || act.do === 'unlike') return { [act.do]: [act.answer] };
    return { do: [act.do], ...('answer' in act && { note: [act.answer] }), ...('text' in act && { text: [act.text] }) };
  },
  scenes: [
    { do: 'lay-out', layout: 'list' },
    { do: 'let-write', writing: true },
  ],
  control(random, state) {
    const ids = random.some([...idsIn(state), ...(random.maybe(0.1) ? ['no-such-answer-000000'] : [])], 4);
    const versions = new Map(entries(state.entries).map(([id, { version }]) => [id, version]));
    const read = ids.map((answer) => ({ answer, version: versions.get(answer) ?? answer }));
    return random.pick<unknown>([
      { do: 'show-answers', answers: read },
      { do: 'hide-answers', answers: ids },
      { do: 'spotlight', answer: read[0] ?? null },
      { do: 'lay-out', layout: random.pick(['list', 'wall', 'pile']) },
      { do: 'sort-by', order: random.pick(['mixed', 'newest', 'likes']) },
      { do: 'let-write', writing: random.maybe(0.5) },
    ]);
  },
  inOrder: true,
  nonsense: [
    { do: 'burn' },
    { do: 'add' },
    { do: 'add', text: null },
    { do: 'edit', answer: '__proto__', text: 'x' },
    { do: 'like' },
    { do: 'like', answer: ['an-answer-that-is-there'] },
    { do: 'show-answers', answers: [] },
    { do: 'sort-by', order: 'author' },
  ],
  untold: /secret/,
  bad: [
    { what: 'a text that is too long', answer: { do: 'add', text: LONG }, reason: 'too-long' },
    { what: 'nothing that can be seen', answer: { do: 'add', text: '\u0000\u200b' }, reason: 'empty' },
    {
      what: 'an answer that is not there',
      answer: { do: 'edit', answer: 'no-such-answer-000000', text: 'x' },
      reason: 'unknown-item',
    },
    { what: 'a like where nothing is shown', answer: { do: 'like', answer: 'no-such-answer-000000' }, reason: 'not-open' },
  ],
  addsUp(rows, seen) {
    const { queue, count } = seen as OpenPresenter;
    const of = (item: string): number => rows.filter((row) => row.item === item).length;
    expect([of('answer'), of('answer_waiting'), of('answer_hidden')]).toEqual([
      queue.shown.count,
      queue.waiting.count,
      queue.hidden.count,
    ]);
    expect(queue.shown.count + queue.waiting.count + queue.hidden.count).toBe(count);
    expect(rows.every((row) => row.participant === null)).toBe(true);
  },
};
