import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SessionError, loadSession, sessionNames } from '../../server/sessions/load.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-sessions-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes files below the folder of sessions. */
function write(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** The lines of what is wrong with a session, without the folder. */
function mistakesOf(files: Record<string, string>, name = 'trial'): string[] {
  write(files);
  try {
    loadSession(folder, name);
  } catch (error) {
    expect(error).toBeInstanceOf(SessionError);
    return (error as Error).message.replaceAll(`${folder}/`, '').split('\n');
  }
  return [];
}

const smallest = `title: Small
steps:
  - id: hello
    kind: slide
    title: Hello
`;

describe('a folder of sessions', () => {
  test('lists those that have a session file, by name', () => {
    write({
      'b/session.yaml': smallest,
      'a/session.yaml': smallest,
      'no-file/other.yaml': smallest,
      'Capital/session.yaml': smallest,
      'session.yaml': smallest,
    });
    expect(sessionNames(folder)).toEqual(['a', 'b']);
  });

  test('that is not there has none', () => {
    expect(sessionNames(join(folder, 'nowhere'))).toEqual([]);
  });

  test('says which sessions there are when one is not', () => {
    write({ 'a/session.yaml': smallest, 'b/session.yaml': smallest });
    expect(() => loadSession(folder, 'c')).toThrow(/^There is no session "c" \(.+\)\. There are: a, b\.$/);
    expect(() => loadSession(join(folder, 'nowhere'), 'c')).toThrow(/There are: none\.$/);
  });

  test.each(['../outside', '..', '.', '', 'a/../../b', 'A', 'a\u0000'])('is not left by the name %j', (name) => {
    write({ 'a/session.yaml': smallest });
    expect(() => loadSession(join(folder, 'a'), name)).toThrow(SessionError);
  });
});

describe('a session file', () => {
  test('that is right is loaded', () => {
    write({ 'small/session.yaml': smallest });
    expect(loadSession(folder, 'small')).toMatchObject({ name: 'small', title: 'Small', parts: [{ steps: ['hello'] }] });
  });

  test('may have its chapters in files of their own', () => {
    write({
      'trial/session.yaml': 'title: Two days\nparts:\n  - title: Day 1\n    file: day-1.yaml\n  - file: day-2.yaml\n',
      'trial/day-1.yaml': 'steps:\n  - { id: one, kind: slide, title: One }\n',
      'trial/day-2.yaml': '- { id: two, kind: slide, title: Two }\n',
    });
    expect(loadSession(folder, 'trial').parts).toEqual([{ title: 'Day 1', steps: ['one'] }, { steps: ['two'] }]);
  });

  test('may use anchors, and words that other formats take for yes and no', () => {
    write({
      'trial/session.yaml':
        'title: &t {en: "Yes", es: No}\nlanguages: [en, es]\nsteps:\n  - {id: on, kind: slide, title: *t}\n  - {id: no, kind: slide, title: *t}\n',
    });
    expect(loadSession(folder, 'trial').steps.map((step) => step.id)).toEqual(['on', 'no']);
  });
});

describe('a mistake is told with file, line and field', () => {
  const steps = (lines: string): Record<string, string> => ({ 'trial/session.yaml': `title: Small\nsteps:\n${lines}` });

  test.each([
    [
      'a field of the head',
      { 'trial/session.yaml': 'title: Small\nlanguage: English\nsteps:\n  - {id: a, kind: slide, title: A}\n' },
      'line 2: language must be a language tag such as en or sr-Latn.',
    ],
    [
      'a missing field of the head',
      { 'trial/session.yaml': 'language: en\nsteps:\n  - {id: a, kind: slide, title: A}\n' },
      'line 1: title is missing.',
    ],
    [
      'a missing field of a step, at the step',
      steps('  - id: a\n    kind: slide\n    title: A\n  - id: b\n    kind: slide\n'),
      'line 6: steps.1.title is missing.',
    ],
    [
      'a wrong kind',
      steps('  - id: a\n    kind: slides\n    title: A\n'),
      /^line 4: steps\.0\.kind must be one of: slide, poll, .+\.$/,
    ],
    [
      'an unknown field',
      steps('  - id: a\n    kind: slide\n    title: A\n    colour: red\n'),
      'line 6: steps.0.colour is not a field here.',
    ],
    [
      'a double id',
      steps('  - {id: a, kind: slide, title: A}\n  - {id: a, kind: slide, title: B}\n'),
      'line 4: steps.1.id "a" is the id of another step too.',
    ],
    [
      'an empty step',
      steps('  - {id: a, kind: slide, title: A}\n  -\n'),
      /^line [45]: steps\.1 must be a step with id, kind and title\.$/,
    ],
    [
      'a double option code',
      steps(
        '  - id: a\n    kind: poll\n    title: A\n    question: Q\n    options:\n      - {code: x, text: X}\n      - {code: x, text: Y}\n',
      ),
      'line 7: steps.0.options has two options with the same code.',
    ],
    [
      'an unknown instrument',
      steps('  - id: a\n    kind: survey\n    title: A\n    instrument: moods\n    wave: before\n'),
      'line 6: steps.0.instrument no instrument is called "moods".',
    ],
    [
      'a missing language',
      {
        'trial/session.yaml':
          'title: Small\nlanguages: [en, es]\nsteps:\n  - id: a\n    kind: slide\n    title:\n      es: Hola\n',
      },
      'line 6: steps.0.title has no text in en, the language of the session.',
    ],
    [
      'a language that is not listed',
      steps('  - id: a\n    kind: slide\n    title:\n      en: Hello\n      fr: Bonjour\n'),
      'line 7: steps.0.title.fr is not one of the languages of the session.',
    ],
  ])('%s', (_what, files, mistake) => {
    expect(mistakesOf(files)).toEqual([
      typeof mistake === 'string'
        ? `trial/session.yaml, ${mistake}`
        : expect.stringMatching(new RegExp(`^trial/session.yaml, ${mistake.source.slice(1)}`)),
    ]);
  });

  test('several at once, each on its line', () => {
    expect(mistakesOf(steps('  - id: A\n    kind: slide\n  - id: b\n    kind: slide\n    title: B\n    minutes: -1\n'))).toEqual([
      expect.stringMatching(/^trial\/session\.yaml, line 3: steps\.0\.id must be an id such as my-step/),
      'trial/session.yaml, line 3: steps.0.title is missing.',
      'trial/session.yaml, line 8: steps.1.minutes must not be negative.',
    ]);
  });

  test('in the file of a chapter, that file is named with its own lines', () => {
    const files = {
      'trial/session.yaml': 'title: Two days\nparts:\n  - file: day-1.yaml\n  - file: day-2.yaml\n',
      'trial/day-1.yaml': 'title: Day 1\nsteps:\n  - {id: one, kind: slide, title: One}\n',
      'trial/day-2.yaml': '# A comment\nsteps:\n  - id: two\n    kind: slide\n    title: Two\n    colour: red\n',
    };
    expect(mistakesOf(files)).toEqual(['trial/day-2.yaml, line 6: steps.0.colour is not a field here.']);
  });

  test('in chapters and in the head, all of them', () => {
    const files = {
      'trial/session.yaml': 'language: English\nparts:\n  - file: day-1.yaml\n',
      'trial/day-1.yaml': 'steps:\n  - {id: A, kind: slide, title: One}\n',
    };
    expect(mistakesOf(files)).toEqual([
      expect.stringMatching(/^trial\/session\.yaml, line 1: title is missing\.$/),
      expect.stringMatching(/^trial\/session\.yaml, line 1: language must be a language tag/),
      expect.stringMatching(/^trial\/day-1\.yaml, line 2: steps\.0\.id must be an id such as my-step/),
    ]);
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['broken YAML', 'title: Small\nsteps: [\n', /^trial\/session\.yaml, line \d+: .+\.$/],
    ['a field twice', 'title: Small\ntitle: Again\nsteps: []\n', /^trial\/session\.yaml, line 2: .+\.$/],
    ['a tab for indentation', 'title: Small\nsteps:\n\t- a\n', /^trial\/session\.yaml, line 3: .+\.$/],
    ['nothing', '', /^trial\/session\.yaml, line 1: .+\.$/],
    ['a list', '- one\n- two\n', /^trial\/session\.yaml, line 1: .+\.$/],
    ['a text', 'hello', /^trial\/session\.yaml, line 1: .+\.$/],
    ['two documents', `${smallest}---\n${smallest}`, /^trial\/session\.yaml, line \d+: .+\.$/],
  ])('%s', (_what, content, mistake) => {
    expect(mistakesOf({ 'trial/session.yaml': content })).toEqual([expect.stringMatching(mistake)]);
  });

  test('names a chapter that is not there', () => {
    expect(mistakesOf({ 'trial/session.yaml': 'title: Two days\nparts:\n  - title: Day 1\n    file: day-1.yaml\n' })).toEqual([
      'trial/session.yaml, line 4: parts.0.file is "day-1.yaml", which is not there.',
    ]);
  });

  test.each(['../other/session.yaml', '/etc/passwd', 'day 1.yaml', 'day-1.txt', '7', '[a]'])(
    'takes no chapter from %s',
    (file) => {
      expect(mistakesOf({ 'trial/session.yaml': `title: Two days\nparts:\n  - file: ${file}\n` })).toEqual([
        'trial/session.yaml, line 3: parts.0.file must be the name of a YAML file beside this one.',
      ]);
    },
  );

  test('aliases of what is not there', () => {
    expect(mistakesOf({ 'trial/session.yaml': 'title: *nothing\nsteps: []\n' })).toEqual([
      expect.stringMatching(/^trial\/session\.yaml, line \d+: .+\.$/),
    ]);
  });

  test('aliases that would fill the memory', () => {
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 9 }, (_one, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(',')}]`),
    ].join('\n');
    expect(mistakesOf({ 'trial/session.yaml': bomb })).toEqual([expect.stringMatching(/^trial\/session\.yaml, line \d+: .+\.$/)]);
  });

  test('names the line in a chapter that is a list of steps', () => {
    const files = {
      'trial/session.yaml': 'title: Two days\nparts:\n  - file: day-1.yaml\n',
      'trial/day-1.yaml': '- {id: one, kind: slide, title: One}\n- id: two\n  kind: slide\n  title: Two\n  colour: red\n',
    };
    expect(mistakesOf(files)).toEqual(['trial/day-1.yaml, line 5: steps.1.colour is not a field here.']);
  });

  test('names a chapter whose YAML is broken', () => {
    expect(
      mistakesOf({ 'trial/session.yaml': 'title: Two days\nparts:\n  - file: day-1.yaml\n', 'trial/day-1.yaml': 'steps: [\n' }),
    ).toEqual([expect.stringMatching(/^trial\/day-1\.yaml, line \d+: .+\.$/)]);
  });
});
