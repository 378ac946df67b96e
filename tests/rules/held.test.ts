import { describe, expect, test } from 'vitest';
import { STANDINGS } from '../../shared/activity/kind.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Room } from '../../shared/room/room.ts';
import { mineIn, participantView } from '../../shared/room/view-people.ts';
import { screenView } from '../../shared/room/view-staff.ts';
import { textsView, type TextItem } from '../../shared/room/view-texts.ts';
import { after, ann, answer, ben, givenRoom, holdBack, moderate, reset, reveal, show, undo } from '../helpers/rooms.ts';
import { mistakesIn, sessionFrom, steps, workshop, workshopFile } from '../helpers/sessions.ts';

const write = (text: string, turn = 1): Command => answer('ideas', { do: 'write', text }, { turn });
const listed = (room: Room, standing: TextItem['standing'] = 'shown', activity: string | null = null): TextItem[] =>
  textsView(room, 'en', { standing, activity }).texts;
const textOf = (room: Room, text: string): TextItem =>
  STANDINGS.flatMap((how) => listed(room, how)).find((one) => one.text === text)!;
const said = (data: unknown): string => JSON.stringify(data);

const started = after(workshop, show('ideas'), write('Rude words'), [ben, write('Kind words')]);
const holding = after(started, holdBack('ideas', textOf(started, 'Rude words').id));
const later = after(holding, write('Still rude', 2), [ben, write('Still kind', 2)]);

describe('a device that is held back', () => {
  test('has what it writes from now on saved and kept for the presenter', () => {
    expect(
      listed(later)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Kind words', 'Rude words', 'Still kind']);
    expect(listed(later, 'waiting')).toMatchObject([{ text: 'Still rude', why: 'held', author: 'held' }]);
    const seen = said([participantView(after(later, reveal('ideas')), 'en'), screenView(after(later, reveal('ideas')), 'en', 0)]);
    expect([seen.includes('Still kind'), seen.includes('Still rude')]).toEqual([true, false]);
  });

  test('is told in the words of everybody whose texts are read first', () => {
    const mine = (who: typeof ann) => mineIn(later, 'ideas', 'en', who.aliasIn('ideas'))!;
    expect(mine(ann)).toMatchObject({ turn: 2, waits: { late: null, held: [{ text: 'Still rude', hidden: false }] } });
    expect(mine(ben)).not.toHaveProperty('waits');
  });

  test('speaks to the room again text by text, or at all', () => {
    const { id } = listed(later, 'waiting')[0]!;
    const approved = after(later, moderate('ideas', [id], 'shown', { [id]: 'Still rude' }));
    expect(listed(approved).map(({ text }) => text)).toContain('Still rude');
    expect(mineIn(approved, 'ideas', 'en', ann.aliasIn('ideas'))!.waits!.held).toEqual([]);
    const free = after(later, holdBack('ideas', id, false), write('Kind now', 3));
    expect(listed(free).map(({ text }) => text)).toContain('Kind now');
    const all = after(later, holdBack('ideas', null, false), write('Kind now', 3));
    expect(listed(all).map(({ text }) => text)).toContain('Kind now');
  });

  test('is free again once that is taken back', () => {
    expect(listed(after(holding, undo(), write('Free', 2))).map(({ text }) => text)).toContain('Free');
  });

  test('still votes, and is held back in this activity only', () => {
    const [note] = listed(later);
    const voting = after(later, {
      type: 'control-activity',
      id: 'v'.repeat(20),
      activity: 'ideas',
      control: { do: 'go-to-stage', stage: 'vote' },
    });
    givenRoom(voting)
      .when(answer('ideas', { do: 'vote', dots: { [note!.id]: 1 } }, { turn: 9 }))
      .then({ type: 'answered' });
    const elsewhere = after(later, show('feelings'), answer('feelings', { words: ['calm'] }));
    expect(listed(elsewhere, 'shown', 'feelings').map(({ text }) => text)).toEqual(['calm']);
  });

  test('stays held back when the activity is asked again', () => {
    const again = after(later, reset('ideas'), answer('ideas', { do: 'write', text: 'And again' }, { run: 1, turn: 3 }));
    expect(listed(again, 'waiting')).toMatchObject([{ text: 'And again', why: 'held' }]);
  });

  test('is not to be told from others by its other texts', () => {
    const two = after(workshop, show('ideas'), write('One'), write('Two', 2));
    const held = after(two, holdBack('ideas', textOf(two, 'One').id));
    expect([textOf(held, 'One').author, textOf(held, 'Two').author]).toEqual(['held', 'free']);
  });
});

test('nobody is held back for what nobody or several wrote, or what is not there', () => {
  const room = after(workshop, show('feelings'), answer('feelings', { words: ['calm'] }), [
    ben,
    answer('feelings', { words: ['Calm'] }),
  ]);
  expect(listed(room)).toMatchObject([{ id: 'calm', author: null }]);
  for (const text of ['calm', 'constructor', 'gone'])
    givenRoom(room).when(holdBack('feelings', text)).refused('unknown-item', { field: 'text' });
  givenRoom(room).when(holdBack('feelings', null)).refused('unknown-item', { field: 'text' });
  givenRoom(room).when(holdBack('welcome', 'calm')).refused('not-an-activity');
  givenRoom(room).when(holdBack('nowhere', 'calm')).refused('unknown-activity');
});

test('words and own answers of a held back device wait whole', () => {
  const room = after(workshop, show('topics'), answer('topics', { choices: ['other'], other: 'Rude' }));
  const held = after(
    room,
    holdBack('topics', 'rude'),
    answer('topics', { choices: ['safety', 'other'], other: 'Ruder' }, { turn: 2 }),
  );
  expect(listed(held, 'waiting')).toMatchObject([{ text: 'Ruder', why: 'held' }]);
  expect(said(participantView(held, 'en'))).not.toContain('Ruder');
  const { id } = listed(held, 'waiting')[0]!;
  expect(said(participantView(after(held, moderate('topics', [id], 'shown', { [id]: 'Ruder' })), 'en'))).toContain('Ruder');
});

describe('the list of all texts', () => {
  test('sets texts of any kind aside, brings them back, and says what the room may see', () => {
    const room = after(started, show('topics'), answer('topics', { choices: ['other'], other: 'My own' }));
    const aside = after(
      room,
      moderate('topics', ['my own'], 'hidden'),
      moderate('ideas', [textOf(room, 'Kind words').id], 'hidden'),
    );
    expect(
      listed(aside, 'hidden')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Kind words', 'My own']);
    expect(said(participantView(aside, 'en'))).not.toContain('My own');
    expect(textsView(aside, 'es', { standing: 'shown', activity: 'ideas' }).activities).toMatchObject([
      { id: 'topics', waiting: 0, shown: 0, hidden: 1 },
      { id: 'ideas', waiting: 0, shown: 1, hidden: 1 },
    ]);
    const back = after(aside, moderate('topics', ['my own'], 'shown', { 'my own': 'My own' }));
    expect(said(participantView(back, 'en'))).toContain('My own');
  });

  test('shows nothing that was changed since it was read', () => {
    const { id } = textOf(started, 'Rude words');
    const aside = after(started, moderate('ideas', [id], 'hidden'));
    const changed = after(aside, answer('ideas', { do: 'edit', note: id, text: 'Ruder words' }, { turn: 2 }));
    givenRoom(changed)
      .when(moderate('ideas', [id], 'shown', { [id]: 'Rude words' }))
      .refused('changed-since');
    givenRoom(changed)
      .when(moderate('ideas', [id], 'hidden', { [id]: 'Rude words' }))
      .changesNothing();
  });

  test('takes no text that is not there', () => {
    for (const id of ['gone', '__proto__', 'constructor'])
      givenRoom(started)
        .when(moderate('ideas', [id], 'hidden'))
        .refused('unknown-item', { field: 'texts' });
    givenRoom(started)
      .when(moderate('ideas', 'late', 'shown'))
      .refused('unknown-item', { field: 'texts' });
    givenRoom(started)
      .when(moderate('welcome', ['x'], 'shown'))
      .refused('not-an-activity');
  });

  test('is one act to take back, however many texts were meant', () => {
    const ids = listed(started).map(({ id }) => id);
    const aside = after(started, moderate('ideas', ids, 'hidden'));
    expect(listed(aside)).toEqual([]);
    expect(listed(after(aside, undo()))).toHaveLength(2);
  });

  test('begins with what waits longest, and else with what came last, by batches', () => {
    const batch: Record<string, number> = { [textOf(started, 'Rude words').id]: 1, [textOf(started, 'Kind words').id]: 2 };
    const view = textsView(started, 'en', { standing: 'shown', activity: null }, ({ written }) => batch[written.id]);
    expect(view.texts.map(({ text }) => text)).toEqual(['Kind words', 'Rude words']);
    const first = textsView(started, 'en', { standing: 'shown', activity: null }, ({ written }) =>
      batch[written.id] === 1 ? 1 : undefined,
    );
    expect([first.texts.length, first.activities[0]!.shown]).toEqual([1, 1]);
  });

  test('marks what is worth a look only where the session asks for it, and hides nothing', () => {
    const rude = (file: object): TextItem[] => {
      const session = sessionFrom({ title: 'Trial', steps: [steps.ideas], ...file });
      return listed(after(session, write('You are an idiot'), [ben, write('Sunrise party rally', 1)]));
    };
    const marks = (file: object) =>
      rude(file)
        .filter(({ hint }) => hint)
        .map(({ text }) => text);
    expect(marks({})).toEqual([]);
    expect(marks({ hints: true })).toEqual(['You are an idiot']);
    expect(marks({ hints: ['Sunrise Party'] }).sort()).toEqual(['Sunrise party rally', 'You are an idiot']);
    expect(rude({ hints: true })).toHaveLength(2);
    expect(mistakesIn({ ...workshopFile, hints: 'idiot' })).toEqual(['hints must be true, or words of this room']);
  });
});
