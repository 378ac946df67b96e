import { describe, expect, test } from 'vitest';
import { readSession } from '../../shared/session/read.ts';
import { indexOfStep, stepOf } from '../../shared/session/session.ts';
import { checkTexts } from '../../shared/session/check-texts.ts';
import { mistakesIn, sessionFrom, steps, views, workshop, workshopFile } from '../helpers/sessions.ts';

const slide = { id: 'hello', kind: 'slide', title: 'Hello' };
const smallest = { title: 'Small', steps: [slide] };
const withStep = (change: object): unknown => ({ title: 'Small', steps: [{ ...slide, ...change }] });
const withHead = (change: object): unknown => ({ ...smallest, ...change });

describe('the smallest session', () => {
  test('is a title and a slide', () => {
    expect(sessionFrom(smallest, 'small')).toEqual({
      name: 'small',
      title: 'Small',
      language: 'en',
      languages: ['en'],
      instruments: {},
      parts: [{ steps: ['hello'] }],
      steps: [{ id: 'hello', kind: 'slide', title: 'Hello', minutes: 5, opens: 'shown', results: 'hidden', config: {} }],
    });
  });

  test('may be in a language of its own', () => {
    expect(sessionFrom({ ...smallest, language: 'sr-Latn' })).toMatchObject({ language: 'sr-Latn', languages: ['sr-Latn'] });
  });
});

describe('a session in chapters', () => {
  test('has the steps of all of them in order', () => {
    expect(workshop.parts.map((part) => part.steps)).toEqual([
      ['welcome', 'lunch', 'topics', 'feelings'],
      ['ideas', 'before', 'after', 'by-hand', 'goodbye'],
    ]);
    expect(workshop.steps.map((step) => step.id)).toEqual(workshop.parts.flatMap((part) => part.steps));
  });

  test('finds a step by its id, and nothing by another', () => {
    expect(stepOf(workshop, 'topics')).toBe(workshop.steps[2]);
    expect(indexOfStep(workshop, 'topics')).toBe(2);
    for (const id of ['nowhere', '', 'constructor', '__proto__'])
      expect([stepOf(workshop, id), indexOfStep(workshop, id)]).toEqual([undefined, -1]);
  });

  test('gives a survey the wording that it begins with', () => {
    expect(stepOf(workshop, 'before')!.config).toMatchObject({
      instrument: 'views',
      wave: 'before',
      asked: { title: views.title },
    });
  });

  test('is plain data, so that it can be stored with its room', () => {
    expect(JSON.parse(JSON.stringify(workshop))).toEqual(workshop);
  });
});

describe('a mistake says where it is and what is wrong', () => {
  test.each([
    ['no title', withHead({ title: undefined }), 'title is missing'],
    ['an empty title', withHead({ title: '  ' }), 'title must not be empty'],
    ['a number for a title', withHead({ title: 7 }), 'title must be a text, or a text per language'],
    ['an empty translation', withHead({ title: { en: 'x', es: '' } }), 'title.es must not be empty'],
    ['a number for a translation', withHead({ title: { en: 'x', es: 7 } }), 'title.es must be a text, or a text per language'],
    ['a language that is none', withHead({ language: 'English' }), 'language must be a language tag such as en or sr-Latn'],
    [
      'a list of languages with one that is none',
      withHead({ languages: ['en', 'EN'] }),
      'languages.1 must be a language tag such as en or sr-Latn',
    ],
    ['a field nobody knows', withHead({ colour: 'red' }), 'colour is not a field here'],
    ['an instrument with a strange code', withHead({ instruments: { 'My views': views } }), /^instruments\.My views /],
    ['a step without id', withStep({ id: undefined }), 'steps.0.id is missing'],
    [
      'a step with a strange id',
      withStep({ id: 'My Step' }),
      'steps.0.id must be an id such as my-step: a-z, 0-9 and -, at most 40 characters',
    ],
    ['a step with a number for its id', withStep({ id: 7 }), 'steps.0.id must be an id'],
    ['a step without kind', withStep({ kind: undefined }), /^steps\.0\.kind must be one of: slide, poll, /],
    ['a kind nobody knows', withStep({ kind: 'karaoke' }), /^steps\.0\.kind must be one of: slide, poll, /],
    ['a kind called "constructor"', withStep({ kind: 'constructor' }), /^steps\.0\.kind must be one of: slide, poll, /],
    ['a step without title', withStep({ title: undefined }), 'steps.0.title is missing'],
    ['a step with a field nobody knows', withStep({ colour: 'red' }), 'steps.0.colour is not a field here'],
    ['a step with a field called "constructor"', withStep({ constructor: 'red' }), 'steps.0.constructor is not a field here'],
    ['minutes in words', withStep({ minutes: 'ten' }), 'steps.0.minutes must be a number of minutes'],
    ['minutes below nothing', withStep({ minutes: -1 }), 'steps.0.minutes must not be negative'],
    ['minutes without end', withStep({ minutes: 601 }), 'steps.0.minutes is at most 600 minutes'],
    ['a way to open that is none', withStep({ opens: 'later' }), 'steps.0.opens must be shown or by-hand'],
    ['a way to show results that is none', withStep({ results: 'now' }), 'steps.0.results must be hidden or live'],
    ['a step that is none', { title: 'Small', steps: [null] }, 'steps.0 must be a step with id, kind and title'],
    ['a step in words', { title: 'Small', steps: ['hello'] }, 'steps.0 must be a step with id, kind and title'],
    ['no steps', { title: 'Small', steps: [] }, 'steps needs at least one step'],
    ['no parts', { title: 'Small', parts: [] }, 'parts needs at least one part'],
    ['neither', { title: 'Small' }, 'parts is missing'],
    ['both', { ...smallest, parts: [{ steps: [slide] }] }, 'steps is not a field here'],
    ['a part without steps', { title: 'Small', parts: [{ title: 'x' }] }, 'parts.0.steps is missing'],
    [
      'a part with a field nobody knows',
      { title: 'Small', parts: [{ steps: [slide], colour: 1 }] },
      'parts.0.colour is not a field here',
    ],
  ])('%s', (_what, file, mistake) => {
    expect(mistakesIn(file)).toEqual([typeof mistake === 'string' ? mistake : expect.stringMatching(mistake)]);
  });

  test('two steps of one id, in whichever chapters', () => {
    const file = { title: 'Small', parts: [{ steps: [slide] }, { steps: [{ ...steps.lunch, id: 'hello' }] }] };
    expect(mistakesIn(file)).toEqual(['parts.1.steps.0.id "hello" is the id of another step too']);
  });

  test('more steps than anybody could show', () => {
    const many = Array.from({ length: 301 }, (_one, n) => ({ ...slide, id: `step-${n}` }));
    expect(mistakesIn({ title: 'Long', steps: many })).toEqual(['steps has more than 300 steps']);
    expect(mistakesIn({ title: 'Long', steps: many.slice(1) })).toEqual([]);
  });

  test.each([
    null,
    undefined,
    [],
    'title: Small',
    7,
    true,
    { title: { toString: 1 } },
    { parts: {} },
    { parts: [null] },
    { parts: [[]] },
    { steps: {} },
    { steps: 7 },
  ])('a file that holds something else: %j', (raw) => {
    expect(mistakesIn(raw)).not.toEqual([]);
    for (const mistake of mistakesIn(raw)) expect(mistake).not.toMatch(/undefined|\[object/);
  });
});

describe('several mistakes', () => {
  test('are all told, each once', () => {
    const file = {
      title: 'Small',
      steps: [{ ...slide, id: undefined, minutes: -1 }, { ...steps.lunch, question: undefined, colour: 'red' }, null],
    };
    expect(mistakesIn(file).sort()).toEqual([
      'steps.0.id is missing',
      'steps.0.minutes must not be negative',
      'steps.1.colour is not a field here',
      'steps.1.question is missing',
      'steps.2 must be a step with id, kind and title',
    ]);
  });

  test('in the head of a file do not hide those in its steps', () => {
    const file = {
      ...workshopFile,
      title: undefined,
      language: 'English',
      parts: [{ steps: [{ ...slide, id: 'A' }, slide, slide] }],
    };
    expect(mistakesIn(file)).toEqual([
      'title is missing',
      'language must be a language tag such as en or sr-Latn',
      expect.stringMatching(/^parts\.0\.steps\.0\.id must be an id/),
      'parts.0.steps.2.id "hello" is the id of another step too',
    ]);
  });

  test('in an instrument do not make every survey wrong', () => {
    const file = { ...workshopFile, instruments: { views: { ...views, scale: ['a'] } } };
    expect(mistakesIn(file)).toEqual(['instruments.views.scale needs at least 3 points']);
  });
});

describe('texts in several languages', () => {
  const texts = (raw: unknown, file: object = {}): string[] => {
    const read = readSession('x', { ...workshopFile, ...file });
    return 'problems' in read
      ? ['unreadable']
      : checkTexts(raw, read.session).map(({ path, message }) => `${path.join('.')} ${message}`);
  };

  test('have the language of the session', () => {
    expect(texts({ title: { es: 'Hola' } })).toEqual(['title has no text in en, the language of the session']);
  });

  test('have no language that the session does not have', () => {
    expect(texts({ parts: [{ title: { en: 'Hello', fr: 'Bonjour' } }] })).toEqual([
      'parts.0.title.fr is not one of the languages of the session',
    ]);
  });

  test('may be without a translation, or be one text for all', () => {
    expect(texts({ title: { en: 'Hello' }, parts: [{ title: 'Hello' }] })).toEqual([]);
  });

  test('a file without mistakes has none', () => {
    expect(texts(workshopFile)).toEqual([]);
  });
});
