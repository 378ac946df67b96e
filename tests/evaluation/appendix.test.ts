import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../shared/evaluation/report/document.ts';
import { roomResults } from '../../shared/evaluation/results/room.ts';
import { documentCatalogues } from '../../shared/text/report/report-texts.ts';
import { after, answer, control, newId, open, participant } from '../helpers/rooms.ts';
import { item, surveyed, surveyStep } from './surveyed.ts';

const scale = {
  id: 'mood',
  kind: 'scale',
  title: 'Mood',
  question: 'How is it?',
  scale: ['Bad', null, 'Good'],
  statements: [{ code: 'st_food', text: 'The food' }],
  skip: true,
};
const poll = {
  id: 'lunch',
  kind: 'poll',
  title: 'Lunch',
  question: 'What?',
  options: [
    { code: 'opt-soup', text: 'Soup' },
    { code: 'opt-rice', text: 'Rice' },
  ],
};
const plan = surveyed([item('one')], [surveyStep('before', 'before'), scale, poll, surveyStep('after', 'after')]);
const people = Array.from({ length: 12 }, (_, at) => participant(`p${at}`));
const room = after(
  plan,
  open('mood'),
  ...people.map((who, at) => [who, answer('mood', { items: { st_food: at < 2 ? 'skip' : 1 + (at % 3) } })] as const),
  open('lunch'),
  ...people.map((who) => [who, answer('lunch', { choices: ['opt-rice'] })] as const),
);
const results = (language: string) => roomResults(room, 0, { grade: 'public', language, madeAt: 0, software: '0.1.0' });

test('the appendix names statements, points and options in words, those that nobody chose too', () => {
  expect(results('en').activities.map(({ tables }) => tables)).toEqual([
    [
      {
        type: 'counts',
        item: 'The food',
        hidden: false,
        rows: [
          { label: 'Bad', count: 3 },
          { label: '2', count: 3 },
          { label: 'Good', count: 4 },
          { label: 'Skipped', count: 2 },
        ],
      },
    ],
    [
      {
        type: 'counts',
        item: null,
        hidden: false,
        rows: [
          { label: 'Soup', count: 0 },
          { label: 'Rice', count: 12 },
        ],
      },
    ],
  ]);
});

test('no code of a step reaches a report, in any language', () => {
  for (const language of Object.keys(documentCatalogues))
    expect(reportHtml(results(language))).not.toMatch(/st_food|opt-|>skip</);
});

describe('what a room decided to do', () => {
  const board = { id: 'ideas', kind: 'board', title: 'Ideas', question: 'What helps?' };
  const withBoard = surveyed([item('one')], [surveyStep('before', 'before'), board, surveyStep('after', 'after')]);
  const add = (text: string, more: Record<string, string> = {}) => control('ideas', { do: 'add-action', text, ...more });
  const decided = after(
    withBoard,
    open('ideas'),
    ...people.map((who, at) => [who, answer('ideas', { do: 'write', text: `Idea ${at}` })] as const),
    { ...add('Meet the mayor', { owner: 'Ann', date: 'Friday' }), id: newId() },
    { ...add('Translate <b>'), id: newId() },
  );
  const reportFor = (grade: 'public' | 'team' | 'restricted', language = 'en') =>
    reportHtml(roomResults(decided, 0, { grade, language, madeAt: 0, software: '0.1.0' }));

  test.each(['team', 'restricted'] as const)('is in the report for the %s: what, who, by when and how it stands', (grade) => {
    const report = reportFor(grade);
    expect(report).toMatch(/Meet the mayor.*Ann.*Friday.*open/s);
    expect(report).toContain('<bdi>Translate &lt;b&gt;</bdi>');
  });

  test.each(Object.keys(documentCatalogues))('is in the public report as a number only, in %s', (language) => {
    expect(reportFor('public', language)).not.toMatch(/Meet the mayor|Ann\b|Friday/);
    if (language === 'en') expect(reportFor('public')).toContain('2 next steps were agreed; they are not part of this report.');
  });
});
