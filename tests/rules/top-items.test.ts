import { describe, expect, test } from 'vitest';
import type { PollView } from '../../shared/activities/poll/poll.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom } from '../../shared/room/room.ts';
import { after, ann, answer, bodyFor, control, givenRoom, open, show, undo } from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, steps } from '../helpers/sessions.ts';
import { note, stage, vote, wrote } from './boards.ts';

const top = { id: 'top', kind: 'poll', title: 'Top', question: 'Which first?', options: { from: 'ideas', top: 2 } };
const session = sessionOf(steps.welcome, steps.ideas, top);

const dots = (item: string, count: number) => control('ideas', { do: 'set-room-dots', item: note(item), dots: count });
const voted = after(
  session,
  show('ideas'),
  ...['a', 'b', 'c'].map((name) => wrote(ann, name)),
  stage('vote'),
  dots('a', 1),
  dots('b', 5),
  dots('c', 3),
  control('ideas', { do: 'open-vote', open: false }),
);
const optionsIn = (room: typeof voted): string[] => bodyFor<PollView>('participant', room).options.map(({ text }) => text);

describe('a poll on the best items of a board', () => {
  test('has them as its options from when it opens, best first', () => {
    const room = after(voted, show('top'));
    expect([room.activities.top!.phase, optionsIn(room)]).toEqual(['open', ['Idea b', 'Idea c']]);
  });

  test('keeps them whatever happens on the board afterwards: they are in the log', () => {
    const decided = givenRoom(voted).when(show('top')).events();
    expect(decided.map(({ type }) => type)).toEqual(['step-filled', 'step-shown']);
    const later = after(fold(voted, decided), dots('a', 50), show('ideas'), show('top'));
    expect(optionsIn(later)).toEqual(['Idea b', 'Idea c']);
    const reopened = after(
      later,
      [ann, answer('top', { choices: ['top-1'] })],
      control('ideas', { do: 'set-aside', notes: [note('b')] }),
    );
    expect(optionsIn(reopened)).toEqual(['Idea b', 'Idea c']);
  });

  test('takes them anew when the opening is taken back and nobody has answered', () => {
    const back = after(voted, show('top'), undo(), dots('a', 9), show('top'));
    expect(optionsIn(back)).toEqual(['Idea a', 'Idea b']);
  });

  test('is shown but does not open while there is nothing to ask about, or people still vote', () => {
    const early = after(session, show('top'));
    expect(early.activities.top!.phase).toBe('waiting');
    givenRoom(early).when(open('top')).refused('empty', { field: 'options' });
    const voting = after(
      session,
      show('ideas'),
      wrote(ann, 'a'),
      wrote(ann, 'b'),
      stage('vote'),
      [ann, vote({ [note('a')]: 1 })],
      show('top'),
    );
    expect(voting.activities.top!.phase).toBe('waiting');
  });

  test('accepts one of them and nothing else', () => {
    const room = after(voted, show('top'));
    givenRoom(room)
      .when(answer('top', { choices: ['top-3'] }))
      .refused('unknown-option', { field: 'choice' });
    expect(after(room, [ann, answer('top', { choices: ['top-2'] })]).activities.top!.phase).toBe('open');
  });

  test('is the same after its log is read again', () => {
    const events = givenRoom(voted).when(show('top')).events();
    const [live, again] = [
      fold(voted, events),
      fold(structuredClone(voted), JSON.parse(JSON.stringify(events)) as typeof events),
    ];
    expect(again.session).toEqual(live.session);
    expect(newRoom('ROOM2', session).activities.top!.phase).toBe('waiting');
  });
});

describe('a session file with such a poll', () => {
  const poll = (options: unknown) => ({ ...top, options });
  test.each([
    [{ from: 'nothing' }, 'is "nothing", which is no step before this one'],
    [{ from: 'welcome' }, 'is "welcome", which has no best items to ask about'],
  ])('names a board before it: %j', (options, message) => {
    const file = { title: 'T', steps: [steps.welcome, steps.ideas, poll(options)] };
    expect(mistakesIn(file)).toEqual([`steps.2.options.from ${message}`]);
  });

  test('may not ask before the board, and says how many within limits', () => {
    expect(mistakesIn({ title: 'T', steps: [steps.welcome, top, steps.ideas] })).toEqual([
      'steps.1.options.from is "ideas", which is no step before this one',
    ]);
    expect(mistakesIn({ title: 'T', steps: [steps.ideas, poll({ from: 'ideas', top: 99 })] })[0]).toMatch(/options\.top/);
  });
});
