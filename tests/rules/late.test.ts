import { describe, expect, test } from 'vitest';
import type { PollView } from '../../shared/activities/poll/poll.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { LATE_MS, MOST_WAITING } from '../../shared/room/late.ts';
import type { Room } from '../../shared/room/room.ts';
import { mineIn } from '../../shared/room/view-people.ts';
import { presenterView } from '../../shared/room/view-staff.ts';
import { textsView } from '../../shared/room/view-texts.ts';
import {
  NOW,
  after,
  ann,
  answer,
  ben,
  bodyFor,
  cleo,
  close,
  control,
  front,
  givenRoom,
  hide,
  holdBack,
  moderate,
  open,
  redo,
  reveal,
  show,
  takeLate,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionFrom, steps, workshop, workshopFile } from '../helpers/sessions.ts';

const soup = (turn = 1): Command => answer('lunch', { choices: ['soup'] }, { turn });
const closed = after(workshop, show('lunch'), answer('lunch', { choices: ['rice'] }), close('lunch'));
const late = after(closed, [ben, soup()]);
const counts = (room: Room): unknown => bodyFor<PollView>('presenter', room).results!.counts;
const waiting = (room: Room): number => presenterView(room, 'en', 'x', { phones: 0, consoles: 1 }).agenda[1]!.late;
const own = (room: Room) => mineIn(room, 'lunch', 'en', 'ben')!.waits!.late;

describe('an answer that comes after closing', () => {
  test('waits, counts nowhere, and its author is told so', () => {
    expect([counts(late), waiting(late), own(late)]).toEqual([{ rice: 1 }, 1, 'waiting']);
    expect(bodyFor<PollView>('screen', after(late, reveal('lunch'))).results!.people).toBe(1);
    expect(mineIn(late, 'lunch', 'en', 'ben')).toMatchObject({ turn: 1, body: null });
  });

  test('counts once it is accepted, and no longer once that is taken back', () => {
    const taken = after(late, moderate('lunch', 'late', 'shown'));
    expect([counts(taken), waiting(taken), own(taken)]).toEqual([{ rice: 1, soup: 1 }, 0, 'shown']);
    const back = after(taken, undo());
    expect([counts(back), waiting(back), own(back)]).toEqual([{ rice: 1 }, 1, 'waiting']);
    expect(counts(after(back, redo()))).toEqual({ rice: 1, soup: 1 });
  });

  test('is left out for as long as the presenter likes', () => {
    const out = after(late, moderate('lunch', 'late', 'hidden'));
    expect([counts(out), waiting(out), own(out)]).toEqual([{ rice: 1 }, 0, 'hidden']);
    const { id } = textsView(out, 'en', { standing: 'hidden', activity: 'lunch' }).texts[0]!;
    expect(counts(after(out, moderate('lunch', [id], 'shown')))).toEqual({ rice: 1, soup: 1 });
  });

  test('goes without what others did since', () => {
    const taken = after(late, moderate('lunch', 'late', 'shown'), open('lunch'), [cleo, answer('lunch', { choices: ['bread'] })]);
    const back = after(taken, undo(), undo());
    expect(counts(back)).toEqual({ rice: 1, bread: 1 });
  });

  test('may come for ten minutes, and not a moment longer', () => {
    givenRoom(closed)
      .when(soup(), ben, NOW + LATE_MS)
      .then({ type: 'answered', waits: 'late' });
    givenRoom(closed)
      .when(soup(), ben, NOW + LATE_MS + 1)
      .refused('closed');
  });

  test('is refused where the presenter takes none', () => {
    givenRoom(after(closed, takeLate(false)))
      .when(soup(), ben)
      .refused('closed');
    const never = sessionFrom({ ...workshopFile, late: 'never' });
    givenRoom(after(never, show('lunch'), close('lunch')))
      .when(soup(), ben)
      .refused('closed');
    expect(mistakesIn({ ...workshopFile, late: 'sometimes' })).toEqual(['late must be ask or never']);
  });

  test('is none before it was opened, nor in a room that is over', () => {
    givenRoom(workshop).when(soup(), ben).refused('not-open');
  });

  test('is refused in the words of its kind where it is no answer at all', () => {
    givenRoom(closed)
      .when(answer('lunch', { choices: ['stones'] }), ben)
      .refused('unknown-option', { field: 'choice' });
  });

  test('waits among twenty of one person at most', () => {
    const many = Array.from({ length: MOST_WAITING }, (_one, at) => [ben, soup(at + 1)] as const);
    givenRoom(after(closed, ...many))
      .when(soup(99), ben)
      .refused('too-many', { limit: MOST_WAITING });
  });

  test('holds by its turn, as any other', () => {
    const two = after(closed, [ben, answer('lunch', { choices: ['bread'] }, { turn: 7 })], [ben, soup(2)]);
    expect(counts(after(two, moderate('lunch', 'late', 'shown')))).toEqual({ rice: 1, bread: 1 });
  });
});

describe('a late answer is never accepted', () => {
  const capital = { id: 'capital', kind: 'quiz', title: 'Capital', type: 'choice', question: 'Which?', options: [] as object[] };
  capital.options = [
    { code: 'a', text: 'A', right: true },
    { code: 'b', text: 'B' },
  ];
  const quiz = sessionFrom({ title: 'Quiz', steps: [capital, steps.goodbye] });
  const pick = answer('capital', { picks: ['a'] });

  test('once the right answer is known', () => {
    givenRoom(after(quiz, close('capital'), reveal('capital')))
      .when(pick, ben)
      .refused('closed');
    const before = after(quiz, close('capital'), [ben, pick], reveal('capital'));
    givenRoom(before)
      .when(moderate('capital', 'late', 'shown'))
      .refused('closed');
    givenRoom(before)
      .when(moderate('capital', 'late', 'hidden'))
      .then({ type: 'texts-moderated' });
  });

  const fun = (wave: string): Command => answer(wave, { items: { fun: 3 } });
  const surveyed = after(workshop, show('before'), fun('before'), show('after'), fun('after'));

  test('to a survey whose report may have been read', () => {
    const over = after(surveyed, close('after'));
    for (const wave of ['before', 'after'])
      givenRoom(after(over, close(wave)))
        .when(fun(wave), ben)
        .refused('closed');
  });

  test('but to a survey that is still withheld it may be', () => {
    const early = after(surveyed, close('before'), [ben, fun('before')]);
    givenRoom(early)
      .when(moderate('before', 'late', 'shown'))
      .then({ type: 'texts-moderated' });
    givenRoom(after(early, close('after')))
      .when(moderate('before', 'late', 'shown'))
      .refused('closed');
  });
});

describe('what is taken back takes nothing along', () => {
  const write = (text: string): Command => answer('ideas', { do: 'write', text });
  const board = after(workshop, show('ideas'), write('More time'), close('ideas'), [ben, write('Late idea')]);
  const notes = (room: Room): string[] => bodyFor<{ notes: { text: string }[] }>('presenter', room).notes.map(({ text }) => text);

  test('an accepted note that was grouped since leaves no trace of itself', () => {
    const taken = after(board, moderate('ideas', 'late', 'shown'));
    const id = Object.keys(taken.activities.ideas!.piles[0]!.acts)[0]!;
    const grouped = after(taken, [
      { role: 'presenter', id: 'console-back' },
      control('ideas', { do: 'group-notes', notes: [id] }),
    ]);
    expect(notes(grouped)).toHaveLength(2);
    const back = after(grouped, [front, undo()]);
    expect(notes(back)).toEqual(['More time']);
    expect(notes(after(back, redo()))).toHaveLength(2);
  });

  test('held back words and late words are no different', () => {
    const note = textsView(board, 'en', { standing: 'shown', activity: 'ideas' }).texts[0]!.id;
    const held = after(board, holdBack('ideas', note), open('ideas'), [
      ann,
      answer('ideas', { do: 'write', text: 'Rude' }, { turn: 2 }),
    ]);
    expect(notes(held)).toEqual(['More time']);
    expect(notes(after(held, hide('ideas')))).not.toContain('Rude');
  });
});
