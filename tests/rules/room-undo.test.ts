import { describe, expect, test } from 'vitest';
import type { BoardPresenter } from '../../shared/activities/board/board.ts';
import { noteIn, type BoardState } from '../../shared/activities/board/state.ts';
import { STANDINGS } from '../../shared/activity/kind.ts';
import type { PresenterCommand, Who } from '../../shared/protocol/commands.ts';
import type { PresenterEvent } from '../../shared/room/events.ts';
import { MOST_UNDO, historyOf } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { mineIn, participantView } from '../../shared/room/view-people.ts';
import { presenterView, screenView } from '../../shared/room/view-staff.ts';
import { textsView } from '../../shared/room/view-texts.ts';
import { stepOf } from '../../shared/session/session.ts';
import {
  after,
  ann,
  answer,
  back,
  ben,
  bodyFor,
  close,
  control,
  expectPeople,
  endRoom,
  front,
  given,
  givenRoom,
  hide,
  holdBack,
  insertStep,
  lock,
  moderate,
  moveStep,
  newId,
  open,
  redo,
  reset,
  reveal,
  screen,
  show,
  showRun,
  splitResults,
  skipStep,
  startTimer,
  stopTimer,
  takeLate,
  undo,
} from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';

const atLunch = after(workshop, show('lunch'), answer('lunch', { choices: ['rice'] }));
const atIdeas = after(
  workshop,
  show('ideas'),
  answer('ideas', { do: 'write', text: 'More breaks' }, { id: 'note-of-ann-0000001' }),
);
const grouping = (): PresenterCommand => control('ideas', { do: 'group-notes', notes: ['note-of-ann-0000001'] });

/** A room and an action in it, for every action there is: one without a line here does not compile. */
const actions: Record<PresenterEvent['type'], [Room, PresenterCommand]> = {
  'step-shown': [atLunch, show('topics')],
  'activity-opened': [after(atLunch, close('lunch')), open('lunch')],
  'activity-closed': [atLunch, close('lunch')],
  'results-revealed': [atLunch, reveal('lunch')],
  'results-hidden': [after(atLunch, reveal('lunch')), hide('lunch')],
  'activity-locked': [after(atLunch, close('lunch')), lock('lunch')],
  'results-split': [atLunch, splitResults('lunch', 'by-hand')],
  'run-shown': [after(atLunch, reset('lunch')), showRun('lunch', 0)],
  'step-inserted': [atLunch, insertStep('lunch', { kind: 'words', title: 'Just now', question: 'How was it?' })],
  'step-moved': [atLunch, moveStep('lunch', null)],
  'step-skipped': [atLunch, skipStep('topics')],
  'activity-reset': [after(atLunch, reveal('lunch'), close('lunch')), reset('lunch')],
  'timer-started': [atLunch, startTimer(60)],
  'timer-stopped': [after(atLunch, startTimer(60)), stopTimer()],
  'screen-switched': [atLunch, screen('blank')],
  'activity-controlled': [atIdeas, grouping()],
  'texts-moderated': [atIdeas, moderate('ideas', ['note-of-ann-0000001'], 'hidden')],
  'author-held': [atIdeas, holdBack('ideas', 'note-of-ann-0000001')],
  'late-switched': [atLunch, takeLate(false)],
  'people-expected': [atLunch, expectPeople(40)],
};

/** Everything that anybody sees, without counters and without what may be undone. */
function seen(room: Room): unknown {
  const {
    undo: _undo,
    redo: _redo,
    driver: _driver,
    pace: _pace,
    ...console
  } = presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 });
  const own = inAgenda(room).flatMap(([id]) => [mineIn(room, id, 'en', 'ann'), mineIn(room, id, 'en', ann.aliasIn(id))]);
  return {
    ...withoutRev([participantView(room, 'en'), screenView(room, 'en', 0), console]),
    own,
    texts: STANDINGS.map((standing) => ({ ...textsView(room, 'en', { standing, activity: null }), rev: 0 })),
    timer: room.timer,
    activities: phases(room),
  };
}

const withoutRev = (views: { rev: number }[]): unknown[] => views.map((view) => ({ ...view, rev: 0 }));
/** The answers to a step that was taken out again are kept, but nobody comes to them. */
const inAgenda = (room: Room) => Object.entries(room.activities).filter(([id]) => stepOf(room.session, id));
const phases = (room: Room): unknown[] => inAgenda(room).map(([, { phase, revealed, run }]) => ({ phase, revealed, run }));

describe.each(Object.entries(actions))('after %s', (type, [room, command]) => {
  const done = givenRoom(room)
    .when(command)
    .then({ type: type as PresenterEvent['type'] });

  test('the room is another', () => {
    expect(seen(done)).not.toEqual(seen(room));
  });

  test('the console says what undo would take back', () => {
    expect(presenterView(done, 'en', 'console-front', { phones: 0, consoles: 1 })).toMatchObject({
      undo: { action: type },
      redo: null,
    });
  });

  test('undo brings everything back as it was, and redo as it became', () => {
    const undone = givenRoom(done).when(undo()).then({ type: 'undone' });
    expect(seen(undone)).toEqual(seen(room));
    expect(presenterView(undone, 'en', 'console-front', { phones: 0, consoles: 1 }).redo).toMatchObject({ action: type });
    const redone = givenRoom(undone).when(redo()).then({ type: 'redone' });
    expect(seen(redone)).toEqual(seen(done));
    expect(seen(after(redone, undo()))).toEqual(seen(room));
  });

  test('undo is each console’s own', () => {
    givenRoom(done).when(undo(), back).refused('nothing-to-undo');
    expect(presenterView(done, 'en', 'console-back', { phones: 0, consoles: 1 }).undo).toBeNull();
  });

  test('it can be taken back when somebody else did something else since', () => {
    const busy = after(
      done,
      [back, open('feelings')],
      [ben, answer('feelings', { words: ['calm'] })],
      [back, reveal('feelings')],
    );
    givenRoom(busy).when(undo()).then({ type: 'undone' });
  });
});

describe('undo', () => {
  test('finds nothing in a new room, and redo neither', () => {
    given().when(undo()).refused('nothing-to-undo');
    given().when(redo()).refused('nothing-to-undo');
  });

  test('goes back step by step, the last action first', () => {
    const room = after(workshop, show('lunch'), close('lunch'), reveal('lunch'), screen('join'));
    const back1 = after(room, undo(), undo());
    expect(back1.screen).toBe('live');
    expect(back1.activities.lunch).toMatchObject({ phase: 'closed', revealed: false });
    expect(seen(after(back1, undo(), undo()))).toEqual(seen(newRoom('ROOM1', workshop)));
  });

  test('goes fifty actions back and no further', () => {
    let room = newRoom('ROOM1', workshop);
    for (let n = 0; n < 60; n++) room = after(room, screen(n % 2 ? 'live' : 'blank'));
    for (let n = 0; n < MOST_UNDO; n++) room = after(room, undo());
    givenRoom(room).when(undo()).refused('nothing-to-undo');
    for (let n = 0; n < MOST_UNDO; n++) room = after(room, redo());
    givenRoom(room).when(redo()).refused('nothing-to-undo');
    expect(MOST_UNDO).toBe(50);
  });

  test('is forgotten by a new action as far as redo goes', () => {
    const room = after(atLunch, close('lunch'), undo(), reveal('lunch'));
    givenRoom(room).when(redo()).refused('nothing-to-undo');
  });

  test('an action that changes nothing leaves redo as it is', () => {
    const room = after(atLunch, close('lunch'), undo(), open('lunch'));
    expect(after(room, redo()).activities.lunch!.phase).toBe('closed');
  });

  test('passes over what somebody else has changed since, and takes back what was before', () => {
    const room = after(atLunch, reveal('lunch'), close('lunch'), [back, open('lunch')]);
    const undone = after(room, undo());
    expect(undone.activities.lunch).toMatchObject({ phase: 'open', revealed: false });
    expect(historyOf(undone, 'console-front').undo.filter(({ passed }) => !passed)).toHaveLength(1);
    expect(after(undone, redo()).activities.lunch).toMatchObject({ phase: 'open', revealed: true });
  });

  test('does not come back to what it passed over, though it stands again', () => {
    const room = after(atLunch, reveal('lunch'), screen('blank'), [back, screen('live')], undo(), [back, undo()]);
    expect(room).toMatchObject({ screen: 'blank', activities: { lunch: { revealed: false } } });
    expect(after(room, undo())).toMatchObject({ screen: 'blank', step: workshop.steps[0]!.id });
  });

  test('takes nobody to another step by passing over', () => {
    const room = after(atLunch, close('lunch'), [back, open('lunch')]);
    givenRoom(room).when(undo()).refused('changed-since');
  });

  test('is not possible once somebody else changed all that was done', () => {
    const room = after(newRoom('ROOM1', workshop), screen('blank'), [back, screen('live')]);
    givenRoom(room).when(undo()).refused('changed-since');
    givenRoom(after(room, [back, undo()]))
      .when(undo())
      .then({ type: 'undone' });
  });

  test('redo is not possible once somebody else changed the same field', () => {
    const room = after(atLunch, close('lunch'), undo(), [back, close('lunch')]);
    givenRoom(room).when(redo()).refused('changed-since');
  });

  test('takes back only what its own console did', () => {
    const room = after(atLunch, close('lunch'), [back, screen('blank')], undo());
    expect(room).toMatchObject({ screen: 'blank', activities: { lunch: { phase: 'open' } } });
  });

  test('keeps answers that came in between', () => {
    const room = after(atLunch, close('lunch'), open('lunch'), [ben, answer('lunch', { choices: ['soup'] })], undo(), undo());
    expect(mineIn(room, 'lunch', 'en', 'ben')).toMatchObject({ body: { choices: ['soup'] } });
  });

  test('of a step that opened an activity closes it to answers and keeps those it has', () => {
    const room = after(atLunch, undo());
    expect(room).toMatchObject({ step: 'welcome', activities: { lunch: { phase: 'waiting' } } });
    givenRoom(room)
      .when(answer('lunch', { choices: ['soup'] }), ben)
      .refused('not-open');
    expect(mineIn(after(room, show('lunch')), 'lunch', 'en', 'ann')).toMatchObject({ body: { choices: ['rice'] } });
  });

  test('of a reset brings the answers back, and redo those that were given anew', () => {
    const again = after(atLunch, reset('lunch'), [ben, answer('lunch', { choices: ['soup'] }, { run: 1 })]);
    const before = after(again, undo());
    expect(mineIn(before, 'lunch', 'en', 'ann')).toMatchObject({ run: 0, body: { choices: ['rice'] } });
    expect(mineIn(before, 'lunch', 'en', 'ben')).toMatchObject({ run: 0, body: null });
    givenRoom(before)
      .when(answer('lunch', { choices: ['bread'] }, { run: 1 }), ben)
      .refused('reset');
    expect(mineIn(after(before, redo()), 'lunch', 'en', 'ben')).toMatchObject({ run: 1, body: { choices: ['soup'] } });
  });

  test('of a control in a run before a reset is done where it belongs', () => {
    const room = after(atIdeas, grouping(), [back, reset('ideas')], undo());
    expect(room.activities.ideas!.run).toBe(1);
    const before = room.activities.ideas!.runs[0] as BoardState;
    expect([before.groups, noteIn(before, 'note-of-ann-0000001')!.group]).toEqual([{}, null]);
  });

  test('is not possible once the room has ended', () => {
    givenRoom(after(atLunch, close('lunch'), endRoom()))
      .when(undo())
      .refused('ended');
  });
});

test('undo names the control that it takes back', () => {
  const room = after(atIdeas, grouping());
  expect(presenterView(room, 'en', 'console-front', { phones: 0, consoles: 1 }).undo).toEqual({
    action: 'activity-controlled',
    activity: 'ideas',
    detail: 'board.did.group-notes',
  });
});

describe('undo of two consoles on one board', () => {
  const two = after(atIdeas, [ben, answer('ideas', { do: 'write', text: 'Longer breaks' }, { id: 'note-of-ben-0000001' })]);
  const group = newId();
  const grouped = after(two, { ...grouping(), id: group });
  const wall = (room: Room): BoardPresenter => bodyFor('presenter', room);
  const groupOf = (room: Room, note: string): unknown => wall(room).notes!.find((one) => one.id === note)?.group;
  const asBack = (what: unknown): readonly [Who, PresenterCommand] => [back, control('ideas', what)];

  test('grouping goes back while the same note was set aside by the other', () => {
    const room = after(grouped, asBack({ do: 'set-aside', notes: ['note-of-ann-0000001'] }), undo());
    expect(wall(room).aside).toMatchObject([{ id: 'note-of-ann-0000001', group: null }]);
    expect(wall(room).groups).toEqual({});
  });

  test('a note that joined the group since stands alone when the group is taken back', () => {
    const room = after(grouped, asBack({ do: 'group-notes', notes: ['note-of-ben-0000001'], group }), undo());
    expect(wall(room).groups).toEqual({});
    expect(groupOf(room, 'note-of-ben-0000001')).toBeNull();
    expect(groupOf(after(room, redo()), 'note-of-ben-0000001')).toBe(group);
  });

  test('a group that the other renamed since cannot be taken back', () => {
    const room = after(grouped, asBack({ do: 'rename-group', group, name: 'Rest' }));
    givenRoom(room).when(undo()).refused('changed-since');
  });

  test('a note that the author changed since is still taken out of its group', () => {
    const room = after(
      grouped,
      answer('ideas', { do: 'edit', note: 'note-of-ann-0000001', text: 'Many more breaks' }, { turn: 2 }),
      undo(),
    );
    expect(wall(room).notes).toContainEqual(
      expect.objectContaining({ id: 'note-of-ann-0000001', text: 'Many more breaks', group: null }),
    );
  });

  test('a note that the presenter added is taken back while nobody touched it', () => {
    const added = after(two, control('ideas', { do: 'add-note', text: 'From the floor' }));
    expect(wall(added).count).toBe(3);
    expect(wall(after(added, undo())).count).toBe(2);
    expect(wall(after(added, undo(), redo())).count).toBe(3);
    const id = wall(added).notes!.find((note) => note.text === 'From the floor')!.id;
    givenRoom(after(added, asBack({ do: 'set-aside', notes: [id] })))
      .when(undo())
      .refused('changed-since');
  });
});

test('fifty actions of each of two consoles are kept apart', () => {
  let room = newRoom('ROOM1', workshop);
  for (let n = 0; n < 60; n++) room = after(room, [n % 2 ? front : back, screen(n % 2 ? 'live' : 'blank')]);
  expect(historyOf(room, 'console-front').undo).toHaveLength(30);
  expect(historyOf(room, 'console-back').undo).toHaveLength(30);
});
