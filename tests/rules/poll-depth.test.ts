import { describe, expect, test } from 'vitest';
import { dotsOf, peoplePerDot } from '../../shared/activities/poll/dots.ts';
import type { PollScreen, PollView } from '../../shared/activities/poll/poll.ts';
import { ringOf } from '../../shared/activities/poll/ring.ts';
import { after, answer, bodyFor, control, givenRoom, open, reveal, show, undo } from '../helpers/rooms.ts';
import { mistakesIn, sessionOf, steps, workshopFile } from '../helpers/sessions.ts';

const capitals = {
  ...steps.lunch,
  id: 'capital',
  question: 'Which is the capital?',
  options: [
    { code: 'north', text: 'North', image: 'north.png' },
    { code: 'south', text: 'South', image: 'media/south.png', right: true },
  ],
};
const atCapital = after(sessionOf(capitals), show('capital'), answer('capital', { choices: ['north'] }));
const mistakes = (fields: object) => mistakesIn({ ...workshopFile, parts: [{ steps: [{ ...capitals, ...fields }] }] }).join('\n');

describe('a poll with a right answer', () => {
  test('tells nobody which it is before the reveal, and everybody after it', () => {
    for (const audience of ['participant', 'screen'] as const) {
      expect(JSON.stringify(bodyFor(audience, atCapital))).not.toContain('right');
      expect(bodyFor<PollView>(audience, after(atCapital, reveal('capital'))).results!.right).toEqual(['south']);
    }
    expect(bodyFor<PollScreen>('presenter', atCapital).results!.right).toEqual(['south']);
  });

  test('takes no answer from those who have seen it', () => {
    const seen = givenRoom(after(atCapital, reveal('capital')));
    seen.when(open('capital')).refused('answer-known');
    seen.when(answer('capital', { choices: ['south'] }, { turn: 2 })).refused('closed');
  });

  test('is never shown live', () => {
    expect(mistakes({ results: 'live' })).toMatch(/results/);
  });
});

describe('pictures as options', () => {
  test('reach everybody with their size, so that nothing jumps', () => {
    const [north, south] = bodyFor<PollView>('participant', atCapital).options;
    expect(north!.picture).toEqual({ file: 'media/north.png', width: 4, height: 3 });
    expect(south!.picture!.file).toBe('media/south.png');
  });

  test('are files of the session', () => {
    expect(
      mistakes({
        options: [
          { code: 'a', text: 'A', image: '../a.png' },
          { code: 'b', text: 'B' },
        ],
      }),
    ).toMatch(/options\.0\.image must be the name of a picture/);
  });
});

describe('how the screen draws a poll', () => {
  test('is chosen by the session and changed by the presenter, who can take it back', () => {
    expect(bodyFor<PollScreen>('screen', atCapital).view).toBe('bars');
    const dots = after(atCapital, control('capital', { do: 'show-view', view: 'dots' }));
    expect(bodyFor<PollScreen>('screen', dots).view).toBe('dots');
    expect(bodyFor<PollScreen>('screen', after(dots, undo())).view).toBe('bars');
  });

  test('is no ring where people choose several, whose shares do not add up', () => {
    expect(mistakes({ view: 'donut', choose: 2 })).toMatch(/view is "donut"/);
    const several = after(sessionOf(steps.topics), show('topics'));
    givenRoom(several)
      .when(control('topics', { do: 'show-view', view: 'donut' }))
      .refused('malformed', { field: 'view' });
  });

  test('a ring has a piece for each count and none for nobody', () => {
    expect(ringOf([3, 0, 1]).map(({ at }) => at)).toEqual([0, 2]);
    expect(ringOf([0, 0])).toEqual([]);
    const [half] = ringOf([1, 1]);
    expect([half!.x, half!.y].map(Math.round)).toEqual([89, 50]);
  });

  test('a ring of one answer is whole: an arc that ends where it begins would be nothing', () => {
    const [only] = ringOf([0, 7]);
    expect(only!.path.match(/M/g)).toHaveLength(2);
  });

  test('a dot is a person, or as many that a line stays short', () => {
    expect([peoplePerDot([3, 60]), peoplePerDot([61]), peoplePerDot([1000]), peoplePerDot([])]).toEqual([1, 2, 20, 1]);
    expect(dotsOf(7, 2)).toEqual({ whole: 3, rest: 0.5 });
  });
});
