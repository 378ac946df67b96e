import { describe, expect, test } from 'vitest';
import type { QaPresenter } from '../../shared/activities/qa/qa.ts';
import { longRows } from '../../server/export/rows.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { mineIn, participantView } from '../../shared/room/view-people.ts';
import { presenterView, screenView } from '../../shared/room/view-staff.ts';
import {
  after,
  ann,
  answer,
  ben,
  close,
  control,
  endRoom,
  givenRoom,
  newId,
  open,
  redo,
  reset,
  show,
  throughJson,
  undo,
} from '../helpers/rooms.ts';
import { besideFile, besideSteps, mistakesIn, sessionFrom, workshop } from '../helpers/sessions.ts';

const session = sessionFrom(besideFile);
const room = newRoom('ROOM1', session);
const question = 'question-of-ann-00001';
const asked = after(room, answer('questions', { do: 'ask', text: 'Why?' }, { id: question }));
const toScreen = (to: string) => ({ type: 'switch-screen', id: newId(), to: to as 'live' }) as const;
const shownTo = (at: Room) => screenView(at, 'en', 0);
const besideOf = (at: Room) => presenterView(at, 'en', 'console-front', { phones: 0, consoles: 1 }).beside;

describe('an activity beside the agenda', () => {
  test('is open from the start, at every step, and never one of them', () => {
    expect(room.activities.questions!.phase).toBe('open');
    for (const step of ['lunch', 'goodbye'])
      givenRoom(after(room, show(step)))
        .when(answer('questions', { do: 'ask', text: 'Why?' }))
        .then({ type: 'answered' });
    givenRoom(room).when(show('questions')).refused('unknown-step');
    const view = presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 });
    expect(view.agenda.map(({ id }) => id)).not.toContain('questions');
    expect(view.step.of).toBe(workshop.steps.length);
  });

  test('opens by hand where the file says so', () => {
    const waiting = newRoom('ROOM1', sessionFrom({ ...besideFile, beside: [{ ...besideSteps.questions, opens: 'by-hand' }] }));
    givenRoom(waiting)
      .when(answer('questions', { do: 'ask', text: 'Why?' }))
      .refused('not-open');
    givenRoom(after(waiting, open('questions')))
      .when(answer('questions', { do: 'ask', text: 'Why?' }))
      .then({ type: 'answered' });
  });

  test('is closed, opened, started again, and each of it taken back', () => {
    const closed = after(asked, close('questions'));
    givenRoom(closed)
      .when(answer('questions', { do: 'ask', text: 'Late' }))
      .comesLate();
    const again = after(closed, reset('questions'));
    expect(besideOf(again)[0]).toMatchObject({ run: 1, people: 0, phase: 'open' });
    expect(besideOf(after(again, undo()))[0]).toMatchObject({ run: 0, people: 1, phase: 'closed' });
    expect(besideOf(after(again, undo(), undo(), redo()))[0]).toMatchObject({ phase: 'closed' });
  });

  test('tells the console what waits there', () => {
    expect(besideOf(asked)[0]).toMatchObject({ id: 'questions', kind: 'qa', title: 'Questions', people: 1, waiting: 1 });
    const published = after(asked, control('questions', { do: 'move', question, to: 'published' }));
    expect(besideOf(published)[0]!.waiting).toBe(0);
    expect((besideOf(published)[0]!.body as QaPresenter).questions).toHaveLength(1);
  });

  test('knows people by names of its own', () => {
    expect(mineIn(asked, 'questions', 'en', ann.aliasIn('questions'))).toMatchObject({ turn: 1 });
    expect(mineIn(asked, 'questions', 'en', ann.id)).toMatchObject({ turn: 0, body: null });
  });

  test('is in the export, as part 0', () => {
    const rows = longRows(asked, { say: (text) => String(text), nameOf: (name) => name, surveys: 'all' });
    expect(rows.find(({ item }) => item === 'question')).toMatchObject({ part: 0, step: 'questions', value: 'review' });
  });

  test('takes nothing once the room has ended', () => {
    givenRoom(after(asked, endRoom()))
      .when(answer('questions', { do: 'ask', text: 'Late' }), ben)
      .refused('ended');
  });
});

describe('phones', () => {
  test('at the steps see nothing of it, whatever happens there', () => {
    const published = after(asked, control('questions', { do: 'move', question, to: 'published' }));
    const { rev: _a, ...before } = participantView(room, 'en');
    const { rev: _b, ...now } = participantView(published, 'en');
    expect(now).toEqual(before);
  });

  test('at its own page see it, whatever step the room is at', () => {
    const view = participantView(after(asked, show('lunch')), 'en', 'questions');
    expect(view.step).toMatchObject({ id: 'questions', kind: 'qa', number: 0 });
    expect(view.timer).toBeNull();
    expect(view.stage).toMatchObject({ activity: { kind: 'qa', phase: 'open' } });
  });
});

describe('the screen', () => {
  test('shows it when it is told to, until the next command, and undo takes it back', () => {
    const shown = after(room, show('lunch'), toScreen('beside:questions'));
    expect(shownTo(shown)).toMatchObject({
      mode: 'beside:questions',
      step: { id: 'questions' },
      stage: { activity: { kind: 'qa' } },
    });
    expect(presenterView(shown, 'en', 'console-front', { phones: 0, consoles: 1 }).step.id).toBe('lunch');
    expect(shownTo(after(shown, toScreen('live'))).step.id).toBe('lunch');
    expect(shownTo(after(shown, undo()))).toMatchObject({ mode: 'live', step: { id: 'lunch' } });
    expect(shownTo(after(shown, undo(), redo())).mode).toBe('beside:questions');
  });

  test('shows only what there is', () => {
    for (const to of ['beside:nothing', 'beside:lunch', 'beside:constructor'])
      givenRoom(room).when(toScreen(to)).refused('unknown-activity');
  });
});

describe('the file', () => {
  const mistakes = (beside: unknown) => mistakesIn({ ...besideFile, beside });

  test('may have three, of kinds made for it, under ids of their own', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => ({ ...besideSteps.pulse, id }));
    expect(mistakes(four.slice(1))).toEqual([]);
    expect(mistakes(four)).toEqual(['beside has at most 3 activities']);
    expect(mistakes([besideSteps.pulse, besideSteps.pulse])).toEqual(['beside.1.id "pulse" is the id of another step too']);
    expect(mistakes([{ ...besideSteps.pulse, id: 'lunch' }])).toEqual(['beside.0.id "lunch" is the id of another step too']);
    expect(mistakes([{ id: 'now', kind: 'slide', title: 'Now' }])[0]).toMatch(/^beside\.0\.kind must be one that can run beside/);
    expect(mistakes([{ ...besideSteps.pulse, fade: 0 }])[0]).toMatch(/^beside\.0\.fade/);
  });

  test('may have none, as all had before', () => {
    const old = throughJson(workshop);
    expect(old).not.toHaveProperty('beside');
    expect(presenterView(newRoom('ROOM1', old), 'en', 'console-front', { phones: 0, consoles: 1 }).beside).toEqual([]);
  });

  test('may have its steps without chapters', () => {
    const { parts: _parts, ...rest } = besideFile;
    expect(sessionFrom({ ...rest, steps: [{ id: 'hello', kind: 'slide', title: 'Hello' }] }).beside).toHaveLength(2);
  });
});
