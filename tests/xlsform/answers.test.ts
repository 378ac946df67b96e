import { describe, expect, test } from 'vitest';
import { understand } from '../../server/brought/bring.ts';
import { questionnaires } from '../../server/export/bundle/questionnaires.ts';
import { readFile } from '../../server/brought/read-file.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { draftOf } from '../../shared/evaluation/brought/draft.ts';
import { broughtEvents } from '../../shared/evaluation/brought/room.ts';
import { suggest } from '../../shared/evaluation/brought/suggest.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom } from '../../shared/room/room.ts';
import type { Wave } from '../../shared/waves/waves.ts';
import { parse } from 'yaml';
import { rowsOf, sessionWith, written } from './books.ts';

const session = sessionWith(
  {
    title: 'Views',
    scale: [{ en: 'No', ar: 'لا' }, 'Neither', { en: 'Yes', ar: 'نعم' }],
    dontKnow: true,
    items: [
      { code: 'fun', text: 'It is fun.', aim: 'lower' },
      { code: 'useful', text: 'It is useful.', aim: 'higher', then: true },
    ],
  },
  { languages: ['en', 'ar'], waves: ['before', 'after', 'then'] },
);

const about = {
  ...{ code: 'gender', text: 'You are' },
  levels: [
    { code: 'woman', text: { en: 'A woman', ar: 'امرأة' } },
    { code: 'man', text: 'A man' },
    { code: 'other', text: 'Another', rest: true },
  ],
};
const asking = sessionWith({ ...session.instruments.views!, demographics: [about] }, { languages: ['en', 'ar'] });

const utf8 = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

/** The columns of an export of KoboToolbox, with its own among them, and rows of somebody's. */
const HEAD = 'consent;wave;return_code;fun;useful;_id;_uuid;_submission_time';
const row = (consent: string, wave: string, code: string, fun: string, useful: string): string =>
  [consent, wave, code, fun, useful, '1', 'a-b', '2026-01-01'].join(';');

const answersMap = async (of = session): Promise<unknown> =>
  parse(String((await questionnaires(of)).find(({ path }) => path === 'xlsform/views-answers.yaml')!.content));

const bringWith = (map: unknown, rows: readonly string[]) => understand(utf8([HEAD, ...rows]), map);
const mistakes = async (...rows: string[]) => {
  const read = bringWith(await answersMap(), rows);
  return 'problems' in read ? read.problems : [];
};

async function peopleFrom(map: unknown, ...rows: string[]) {
  const read = bringWith(map, rows);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  let made = 0;
  const events = broughtEvents(
    read.people,
    ({ name, line }) => name || `line ${line}`,
    () => `c${++made}`,
  );
  const asked = askedIn(fold(newRoom('KOBO1', read.session), events))[0]!;
  return (wave: Wave) => Object.fromEntries([...asked.waves[wave].people].map(([who, { items }]) => [who, items]));
}

describe('answers to a questionnaire', () => {
  test('come back by the mapping beside it: codes as codes, people by their return codes', async () => {
    const inWave = await peopleFrom(
      await answersMap(),
      row('yes', 'before', '4829138', '3', '-8'),
      row('yes', 'after', '4829138', '1', '3'),
      row('yes', 'then', '4829138', '', '2'),
      row('no', '', '', '', ''),
      row('yes', 'before', '', '2', '2'),
      row('yes', 'before', '', '1', ''),
    );
    expect(inWave('before')).toEqual({
      '4829138': { fun: 3, useful: -8 },
      'line 6': { fun: 2, useful: 2 },
      'line 7': { fun: 1 },
    });
    expect(inWave('after')).toEqual({ '4829138': { fun: 1, useful: 3 } });
    expect(inWave('then')).toEqual({ '4829138': { useful: 2 } });
  });

  test('come back as labels too, in any language of the form', async () => {
    const inWave = await peopleFrom(
      await answersMap(),
      row('نعم', 'قبل الورشة', 'a', 'نعم', 'لا أعرف'),
      row('Yes', 'After', 'a', 'No', ''),
    );
    expect([inWave('before'), inWave('after')]).toEqual([{ a: { fun: 3, useful: -8 } }, { a: { fun: 1 } }]);
  });

  describe('about themselves', () => {
    const line = (wave: string, code: string, fun: string, gender: string): string => `yes;${wave};${code};${fun};;${gender}`;
    const read = async (...lines: string[]) =>
      understand(utf8(['consent;wave;return_code;fun;useful;gender', ...lines]), await answersMap(asking));
    const said = async (...lines: string[]) => {
      const found = await read(...lines);
      if ('problems' in found) throw new Error(found.problems.join('\n'));
      let made = 0;
      const events = broughtEvents(
        found.people,
        ({ name, line }) => name || `line ${line}`,
        () => `c${++made}`,
      );
      const asked = askedIn(fold(newRoom('KOBO1', found.session), events))[0]!;
      return [...asked.waves.before.people].map(([who, { items }]) => [who, items.gender]);
    };

    test('come back with their first answers: as codes, numbers or labels, and none from whoever would not say', async () => {
      expect(
        await said(
          ...[line('before', 'a', '1', 'man'), line('after', 'a', '2', ''), line('before', 'b', '1', 'امرأة')],
          ...[line('before', 'c', '1', '3'), line('before', 'd', '1', '-9'), line('before', 'e', '1', '')],
        ),
      ).toEqual([
        ...[
          ['a', 2],
          ['b', 1],
          ['c', 3],
        ],
        ...[
          ['d', -9],
          ['e', undefined],
        ],
      ]);
    });

    test('make nobody one who answered before', async () => {
      expect(await said(line('after', 'a', '1', 'man'), line('before', 'b', '1', 'man'), line('before', 'c', '', 'man'))).toEqual(
        [['b', 2]],
      );
    });

    test('are one thing each: what is unknown, or said twice in two ways, is told', async () => {
      const found = await read(line('before', 'a', '1', 'man'), line('after', 'a', '1', 'woman'), line('before', 'b', '1', '4'));
      expect('problems' in found && found.problems).toEqual([
        'Line 3, column "gender": "a" says something else of themselves than in line 2.',
        'Line 4, column "gender": "4" is no level of "gender" (1 to 3), no label of one, and no text for a missing answer.',
      ]);
    });

    test('are in a column of a demographic that there is', async () => {
      const map = (await answersMap(asking)) as Record<string, unknown>;
      const wrong = understand(utf8(['wave;gender']), { ...map, about: { age: 'gender' } });
      expect(wrong).toEqual({ problems: ['"age" has a column, but is no demographic of the instrument.'] });
    });
  });

  test('are the columns that the form itself has', async () => {
    const names = (await rowsOf(await written(session), 'survey')).map(({ name }) => name);
    const map = (await answersMap()) as { person: string; columns: { wave: string; answers: Record<string, string> } };
    expect(names).toEqual(expect.arrayContaining([map.person, map.columns.wave, ...Object.values(map.columns.answers)]));
  });

  test('are recognised without a mapping: who, when, and the columns of points', () => {
    const file = readFile(utf8([HEAD, row('yes', 'before', '4829138', '3', '-8'), row('yes', 'after', '4829138', '1', '2')]));
    expect(suggest(file)).toMatchObject({ layout: 'by-wave', person: 'return_code', points: 3 });
    expect(draftOf(suggest(file), file).columns).toEqual({
      ...{ layout: 'by-wave', wave: 'wave', waves: { before: ['before'], after: ['after'] } },
      answers: { fun: 'fun', useful: 'useful' },
    });
  });

  test('are not guessed at: what is wrong is told with line and column', async () => {
    expect(
      await mistakes(row('yes', 'later', '1', '3', '3'), row('yes', '', '2', '3', ''), row('yes', 'before', '3', '4', 'x')),
    ).toEqual([
      'Line 2, column "wave": "later" stands for no wave.',
      'Line 3, column "wave": "" stands for no wave.',
      'Line 4, column "fun": "4" is no answer of the scale (1 to 3), no label of it, and no text for a missing answer.',
      'Line 4, column "useful": "x" is no answer of the scale (1 to 3), no label of it, and no text for a missing answer.',
    ]);
  });

  test('of somebody who is twice in a wave are for a person to choose from', async () => {
    expect(await mistakes(row('yes', 'before', '4829138', '1', ''), row('yes', 'before', '4829138', '2', ''))).toEqual([
      'Line 3, column "return_code": "4829138" has answered in this wave already.',
    ]);
  });
});
