import { describe, expect, test } from 'vitest';
import type { PollScreen } from '../../shared/activities/poll/poll.ts';
import { participantView } from '../../shared/room/view-people.ts';
import {
  after,
  ann,
  answer,
  ben,
  bodyFor,
  cleo,
  close,
  given,
  givenRoom,
  join,
  mineNow,
  open,
  post,
  reset,
  show,
  stateIn,
  takeLate,
} from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';
import type { Room } from '../../shared/room/room.ts';

const rice = { choices: ['rice'] };
const soup = { choices: ['soup'] };
const atLunch = after(workshop, show('lunch'));

const countsOf = (room: Room): Record<string, number> => bodyFor<PollScreen>('presenter', room).results!.counts;

describe('an answer', () => {
  test('is logged with who, what, which turn, which run and which language', () => {
    givenRoom(atLunch)
      .when(answer('lunch', rice, { turn: 3, lang: 'es', id: 'command-of-ann-1' }))
      .then({
        type: 'answered',
        id: 'command-of-ann-1',
        activity: 'lunch',
        run: 0,
        participant: 'ann',
        turn: 3,
        lang: 'es',
        answer: rice,
      });
  });

  test('may come before its author joined', () => {
    expect(after(atLunch, answer('lunch', rice), join()).people.size).toBe(1);
  });

  test('counts once per person', () => {
    const room = after(atLunch, answer('lunch', rice), answer('lunch', rice, { turn: 2 }), [ben, answer('lunch', rice)]);
    expect(countsOf(room)).toEqual({ rice: 2 });
  });

  test('may be changed until the presenter closes', () => {
    const room = after(atLunch, answer('lunch', rice), answer('lunch', soup, { turn: 2 }));
    expect(countsOf(room)).toEqual({ soup: 1 });
  });

  test('that arrives late does not replace a later one', () => {
    const room = after(atLunch, answer('lunch', soup, { turn: 7 }), answer('lunch', rice, { turn: 6 }));
    expect(countsOf(room)).toEqual({ soup: 1 });
    expect(mineNow(room, 'ann')).toMatchObject({ turn: 7, body: soup });
  });

  test('of two with the same turn the later in the log holds', () => {
    expect(countsOf(after(atLunch, answer('lunch', rice), answer('lunch', soup)))).toEqual({ soup: 1 });
  });

  test('may be given to an activity that was left open', () => {
    givenRoom(after(atLunch, show('topics')))
      .when(answer('lunch', rice))
      .then({ type: 'answered', activity: 'lunch' });
  });

  test('is JSON or a form, and the form wins', () => {
    const both = { ...post('lunch', { choice: ['soup'] }), answer: rice };
    givenRoom(atLunch).when(both).then({ type: 'answered', answer: soup });
  });
});

describe('refuses an answer', () => {
  test('before the activity opens', () => {
    given().when(answer('lunch', rice)).refused('not-open');
    givenRoom(after(workshop, show('by-hand')))
      .when(answer('by-hand', { choices: ['yes'] }))
      .refused('not-open');
  });

  test('once it is closed where the presenter takes none late, also a change of one that was given', () => {
    const closed = after(atLunch, takeLate(false), answer('lunch', rice), close('lunch'));
    givenRoom(closed)
      .when(answer('lunch', soup, { turn: 2 }))
      .refused('closed');
    givenRoom(closed).when(answer('lunch', soup), ben).refused('closed');
  });

  test('to a run that was reset, and to one that has not begun', () => {
    const again = after(atLunch, answer('lunch', rice), reset('lunch'));
    givenRoom(again)
      .when(answer('lunch', rice, { run: 0 }))
      .refused('reset');
    givenRoom(again)
      .when(answer('lunch', rice, { run: 2 }))
      .refused('reset');
    givenRoom(again)
      .when(answer('lunch', rice, { run: 1 }))
      .then({ type: 'answered', run: 1 });
  });

  test.each(['nowhere', 'constructor', '__proto__', 'toString', ''])('to "%s", which is no step', (activity) => {
    givenRoom(atLunch).when(answer(activity, rice)).refused('unknown-activity');
  });

  test('to a slide', () => {
    givenRoom(atLunch).when(answer('welcome', rice)).refused('not-an-activity');
  });

  test('that is none of its kind', () => {
    const bad = [undefined, null, 7, 'rice', [], {}, { choices: 'rice' }, { choices: [7] }, { choices: { 0: 'rice' } }];
    for (const what of bad) givenRoom(atLunch).when(answer('lunch', what)).refused('malformed', whereIn(what));
  });

  test('and says by how much a list is too long, as a list', () => {
    const many = { choices: Array.from({ length: 10_000 }, () => 'rice') };
    givenRoom(atLunch).when(answer('lunch', many)).refused('too-many', { field: 'choices', limit: 31 });
  });

  test('without changing the room', () => {
    const seen = JSON.stringify(participantView(atLunch, 'en'));
    givenRoom(atLunch)
      .when(answer('lunch', { choices: ['pizza'] }))
      .refused('unknown-option', { field: 'choice' });
    expect(JSON.stringify(participantView(atLunch, 'en'))).toBe(seen);
  });
});

const whereIn = (what: unknown): { field?: string } => {
  if (typeof what !== 'object' || what === null || Array.isArray(what)) return {};
  const list = (what as { choices?: unknown }).choices;
  return { field: Array.isArray(list) ? 'choices.0' : 'choices' };
};

describe('opening', () => {
  test('an activity opens when it is shown', () => {
    expect(atLunch.activities.lunch!.phase).toBe('open');
  });

  test('an activity that opens by hand waits for the presenter', () => {
    const shown = after(workshop, show('by-hand'));
    expect(shown.activities['by-hand']!.phase).toBe('waiting');
    expect(after(shown, open('by-hand')).activities['by-hand']!.phase).toBe('open');
  });

  test('showing a closed activity again leaves it closed', () => {
    expect(after(atLunch, close('lunch'), show('topics'), show('lunch')).activities.lunch!.phase).toBe('closed');
  });

  test('a closed activity can be opened again, and takes answers', () => {
    const room = after(atLunch, answer('lunch', rice), close('lunch'), open('lunch'), [ben, answer('lunch', rice)]);
    expect(countsOf(room)).toEqual({ rice: 2 });
  });
});

describe('an anonymous activity', () => {
  const note = { do: 'write', text: 'More breaks' };
  const room = after(workshop, show('ideas'), answer('ideas', note), [ben, answer('ideas', note)]);

  test('knows people by an alias of its own only', () => {
    expect(JSON.stringify(stateIn(room, 'ideas'))).toContain('ideas/ann');
    const log =
      given().room &&
      givenRoom(after(workshop, show('ideas')))
        .when(answer('ideas', note), cleo)
        .events();
    expect(log).toMatchObject([{ participant: 'ideas/cleo' }]);
    expect(JSON.stringify(log).replaceAll('ideas/cleo', '')).not.toContain('cleo');
  });

  test('still knows who wrote what', () => {
    expect(mineNow(room, ann.aliasIn('ideas'))).toMatchObject({ turn: 1, body: { notes: [{ text: 'More breaks' }] } });
    expect(mineNow(room, 'ann')).toMatchObject({ turn: 0, body: null });
  });
});
