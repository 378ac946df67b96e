import { describe, expect, test } from 'vitest';
import { participantView } from '../../shared/room/view-people.ts';
import {
  after,
  answer,
  ben,
  close,
  control,
  given,
  givenRoom,
  hide,
  mineNow,
  open,
  reset,
  reveal,
  show,
  stateIn,
  undo,
} from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';

const rice = { choices: ['rice'] };
const atLunch = after(workshop, show('lunch'), answer('lunch', rice));

const lifecycle = { open, close, reveal, hide, reset };

describe('the presenter', () => {
  test('opens, closes, reveals and hides', () => {
    given().when(open('lunch')).then({ type: 'activity-opened', activity: 'lunch' });
    givenRoom(atLunch).when(close('lunch')).then({ type: 'activity-closed', activity: 'lunch' });
    const shown = givenRoom(atLunch).when(reveal('lunch')).then({ type: 'results-revealed', activity: 'lunch' });
    givenRoom(shown).when(hide('lunch')).then({ type: 'results-hidden', activity: 'lunch' });
  });

  test('may do so to an activity that is not shown now', () => {
    given().when(open('topics')).then({ type: 'activity-opened', activity: 'topics' });
  });

  test('changes nothing by asking for what is so already', () => {
    givenRoom(atLunch).when(open('lunch')).changesNothing();
    givenRoom(atLunch).when(hide('lunch')).changesNothing();
    givenRoom(after(atLunch, close('lunch')))
      .when(close('lunch'))
      .changesNothing();
    givenRoom(after(atLunch, reveal('lunch')))
      .when(reveal('lunch'))
      .changesNothing();
  });

  test.each(Object.entries(lifecycle))('cannot %s a slide or what is not there', (_name, ask) => {
    given().when(ask('welcome')).refused('not-an-activity');
    given().when(ask('nowhere')).refused('unknown-activity');
  });

  test.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    'cannot reach into the program by the name %s',
    (name) => {
      for (const ask of Object.values(lifecycle)) given().when(ask(name)).refused('unknown-activity');
      given().when(control(name, {})).refused('unknown-activity');
    },
  );
});

describe('results', () => {
  test('are hidden until they are revealed, unless the step says live', () => {
    expect(atLunch.activities.lunch!.revealed).toBe(false);
    expect(atLunch.activities.topics!.revealed).toBe(true);
  });

  test('reach phones when they are revealed and leave them when they are hidden', () => {
    const shown = after(atLunch, reveal('lunch'));
    expect(JSON.stringify(participantView(shown, 'en'))).toContain('"counts":{"rice":1}');
    expect(JSON.stringify(participantView(after(shown, hide('lunch')), 'en'))).not.toContain('counts');
  });

  test('stay as they are when answers close or open', () => {
    const room = after(atLunch, reveal('lunch'), close('lunch'), open('lunch'));
    expect(room.activities.lunch).toMatchObject({ phase: 'open', revealed: true });
  });
});

describe('a reset', () => {
  const again = after(atLunch, reveal('lunch'), close('lunch'), reset('lunch'));

  test('starts another run that is open and hidden and has no answers', () => {
    expect(again.activities.lunch).toMatchObject({ phase: 'open', revealed: false, run: 1 });
    expect(mineNow(again, 'ann')).toMatchObject({ run: 1, turn: 0, body: null });
  });

  test('keeps the run before', () => {
    expect(again.activities.lunch!.runs[0]).toBe(atLunch.activities.lunch!.runs[0]);
  });

  test('starts a run with live results where the step has them', () => {
    expect(after(atLunch, show('topics'), hide('topics'), reset('topics')).activities.topics!.revealed).toBe(true);
  });

  test('never starts a run that somebody may still hold answers to', () => {
    const room = after(again, undo(), reset('lunch'));
    expect(room.activities.lunch!.run).toBe(2);
    givenRoom(room)
      .when(answer('lunch', rice, { run: 1 }))
      .refused('reset');
  });

  test('of one activity leaves the others as they are', () => {
    expect(again.activities.topics).toBe(atLunch.activities.topics);
  });
});

describe('a control of a kind', () => {
  const written = after(workshop, show('feelings'), answer('feelings', { words: ['calm'] }), [
    ben,
    answer('feelings', { words: ['Calm'] }),
  ]);

  test('is logged with the command that asked for it', () => {
    givenRoom(written)
      .when(control('feelings', { do: 'hide-word', word: 'calm' }))
      .then({ type: 'activity-controlled', activity: 'feelings', run: 0, control: { do: 'hide-word', word: 'calm' } });
  });

  test('holds only what the kind knows', () => {
    const [event] = givenRoom(written)
      .when(control('feelings', { do: 'hide-word', word: 'calm', text: 'ha', __proto__: null }))
      .events();
    expect(event).toMatchObject({ control: { do: 'hide-word', word: 'calm' } });
    expect(JSON.stringify(event)).not.toContain('ha"');
  });

  test.each([undefined, null, 7, 'hide', [], {}, { do: 'nothing' }, { do: 'hide-word' }, { do: 'hide-word', word: 7 }])(
    'is refused when it is none: %j',
    (what) => {
      givenRoom(written).when(control('feelings', what)).refused('malformed');
    },
  );

  test('is refused by a kind that has none, by a slide and by what is not there', () => {
    givenRoom(written)
      .when(control('lunch', { do: 'hide-word', word: 'calm' }))
      .refused('malformed');
    givenRoom(written).when(control('welcome', {})).refused('not-an-activity');
    givenRoom(written).when(control('nowhere', {})).refused('unknown-activity');
  });

  test('that would change nothing is not logged', () => {
    const hidden = after(written, control('feelings', { do: 'hide-word', word: 'calm' }));
    givenRoom(hidden)
      .when(control('feelings', { do: 'hide-word', word: 'calm' }))
      .changesNothing();
    expect(stateIn(hidden, 'feelings')).toMatchObject({ hidden: { calm: true } });
  });
});
