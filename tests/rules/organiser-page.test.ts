import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { RehearsalSummary, RoomDetail, RoomSummary, SessionSummary } from '../../client/organiser/api-types.ts';
import { keyIn } from '../../client/organiser/key.ts';
import { likelySurvey } from '../../client/organiser/matching/paper-step.ts';
import { isLocal, reachableFrom } from '../../client/organiser/room/links.ts';
import { durationIn } from '../../client/organiser/rooms/duration.ts';
import { mistakesIn } from '../../client/organiser/rooms/mistakes.ts';
import type { rehearsal, roomDetail, roomSummary, sessionSummary } from '../../server/http/api/schemas.ts';
import { organiserTexts } from '../../shared/text/organiser/organiser-texts.ts';
import { speaker } from '../../shared/text/speak.ts';

describe('the organiser page', () => {
  test('knows the answers of the API as the server describes them', () => {
    expectTypeOf<SessionSummary>().toEqualTypeOf<z.infer<typeof sessionSummary>>();
    expectTypeOf<RoomSummary>().toEqualTypeOf<z.infer<typeof roomSummary>>();
    expectTypeOf<RoomDetail>().toEqualTypeOf<z.infer<typeof roomDetail>>();
    expectTypeOf<RehearsalSummary>().toEqualTypeOf<z.infer<typeof rehearsal>>();
  });

  test('takes a key by itself or in its whole address, with the white space of a paste', () => {
    expect(keyIn('abc-_9')).toBe('abc-_9');
    expect(keyIn('  http://localhost:3000/organise#abc-_9\n')).toBe('abc-_9');
    expect(keyIn('#')).toBe('');
    expect(keyIn('')).toBe('');
  });

  test('begins forms on paper with the survey that is open, else with the last one that was closed', () => {
    const surveys = (...phases: string[]) => phases.map((phase, id) => ({ id, phase }));
    expect(likelySurvey(surveys('closed', 'open', 'waiting'))).toMatchObject({ id: 1 });
    expect(likelySurvey(surveys('closed', 'closed', 'waiting'))).toMatchObject({ id: 1 });
    expect(likelySurvey(surveys('waiting', 'waiting'))).toMatchObject({ id: 0 });
  });

  test('leads to pages of staff on the server that it came from, with their keys', () => {
    const link = 'http://localhost:3000/present/ABCDE#key';
    expect(reachableFrom('http://192.168.1.5:3000', link)).toBe('http://192.168.1.5:3000/present/ABCDE#key');
    expect(reachableFrom('https://plenary.example.org', link)).toBe('https://plenary.example.org/present/ABCDE#key');
  });

  test('knows an address that is of no use on another computer', () => {
    expect(isLocal('http://localhost:3000')).toBe(true);
    expect(isLocal('http://127.0.0.1:3000')).toBe(true);
    expect(isLocal('http://192.168.1.5:3000')).toBe(false);
  });

  test('tells file, line and what is wrong of every mistake in a session', () => {
    expect(
      mistakesIn(
        '/home/a/sessions/trial/session.yaml, line 4: steps.0.title is missing.\nC:\\s\\trial\\day-1.yaml, line 12: bad.',
      ),
    ).toEqual([
      { file: 'trial/session.yaml', line: 4, words: 'steps.0.title is missing.' },
      { file: 'trial/day-1.yaml', line: 12, words: 'bad.' },
    ]);
    expect(mistakesIn('The disk is full.')).toEqual([{ words: 'The disk is full.' }]);
  });

  test('says how long a session takes', () => {
    const t = speaker(organiserTexts('en'), 'en');
    expect([1, 45, 60, 780, 90].map((minutes) => durationIn(minutes, t))).toEqual([
      '1 minute',
      '45 minutes',
      '1 hour',
      '13 hours',
      '1 h 30 min',
    ]);
  });
});
