import { expect } from 'vitest';
import { LONG } from './long.ts';
import type { HeadlineAct } from '../../shared/activities/headline/acts.ts';
import type { HeadlineConfig } from '../../shared/activities/headline/config.ts';
import type { HeadlinePresenter } from '../../shared/activities/headline/headline.ts';
import { writerIn, type HeadlineState } from '../../shared/activities/headline/state.ts';
import type { Form } from '../../shared/form.ts';
import { values } from '../../shared/table.ts';
import type { Chance } from '../helpers/seeds.ts';
import type { Sample } from './samples.ts';

const step = { id: 'headline', kind: 'headline', title: 'Headline', question: 'What is your headline?', length: 60, best: 40 };
const ownWords = (random: Chance): string => `secret ${random.id().replace(/[^A-Za-z]/g, 'x')}`;
const idsIn = (state: HeadlineState): string[] =>
  values(state.people)
    .flatMap(({ drafts }) => drafts.map(({ id }) => id))
    .sort();

/** What the laws need to know of headlines. */
export const headlineSample: Sample<HeadlineConfig, HeadlineState, HeadlineAct> = {
  steps: [step, { ...step, drafts: 2, checks: ['one', 'calm'], results: 'live' }],
  answer(random, _config, state, participant) {
    const own = writerIn(state, participant).drafts.map(({ id }) => id);
    if (random.maybe(0.75)) return { do: 'draft', text: random.maybe(0.1) ? '' : ownWords(random) };
    return { do: 'take-back', draft: random.pick([...own, ...idsIn(state), random.id()]) };
  },
  form: (act): Form => (act.do === 'draft' ? { text: [act.text] } : { 'take-back': [act.draft] }),
  scenes: [{ do: 'spotlight', headline: null }],
  control(random, state) {
    const drafts = random.some([...idsIn(state), ...(random.maybe(0.1) ? ['no-such-draft-0000000'] : [])], 4);
    return random.pick<unknown>([
      { do: 'hide-drafts', drafts },
      { do: 'show-drafts', drafts },
      { do: 'spotlight', headline: drafts[0] ?? null },
    ]);
  },
  inOrder: true,
  nonsense: [
    { do: 'burn' },
    { do: 'draft' },
    { do: 'draft', text: null },
    { do: 'draft', text: ['x'] },
    { do: 'take-back' },
    { do: 'take-back', draft: '__proto__' },
    { do: 'hide-drafts', drafts: [] },
    { do: 'spotlight', headline: 7 },
  ],
  untold: /secret/,
  bad: [
    { what: 'a headline that is too long', answer: { do: 'draft', text: LONG }, reason: 'too-long' },
    { what: 'nothing that can be seen', answer: { do: 'draft', text: '\u0000\u200b' }, reason: 'empty' },
    {
      what: 'a draft that is not there',
      answer: { do: 'take-back', draft: 'no-such-draft-0000000' },
      reason: 'unknown-item',
    },
  ],
  addsUp(rows, seen) {
    const { people, improved, results, hidden } = seen as HeadlinePresenter;
    const of = (item: string): number => rows.filter((row) => row.item === item).length;
    expect([of('first') + of('first_hidden'), of('newest') + of('newest_hidden')]).toEqual([people, improved]);
    expect([of('first'), of('first_hidden')]).toEqual([results.pairs.length + results.more, hidden.length]);
    expect(rows.every((row) => row.participant === null)).toBe(true);
  },
};
