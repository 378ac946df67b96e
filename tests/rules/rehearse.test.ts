import { describe, expect, test } from 'vitest';
import { actsIn, askedIn, behaviours, secondsFor } from '../../server/rehearse/answers/answers.ts';
import type { Speaker } from '../../server/rehearse/answers/behaviour.ts';
import { linksIn } from '../../server/rehearse/beside.ts';
import { ratingOf } from '../../server/rehearse/answers/survey.ts';
import { RehearsalError, readOptions } from '../../server/rehearse/options.ts';
import { phrasesIn } from '../../server/rehearse/phrases/phrases.ts';
import { drawn, randomFrom, seedOf } from '../../server/rehearse/random.ts';
import { Story } from '../../server/rehearse/story.ts';
import { temperamentOf, thinkingMs } from '../../server/rehearse/temperament.ts';
import { kinds } from '../../shared/activities/kinds.ts';
import type { KindName } from '../../shared/activities/kinds.ts';
import { decide } from '../../shared/room/decide.ts';
import { evolve } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { participantView } from '../../shared/room/view-people.ts';
import type { ActivityView } from '../../shared/room/views.ts';
import { NOW, control, front, newId, participant, show } from '../helpers/rooms.ts';
import { besideSteps, sessionOf, workshop } from '../helpers/sessions.ts';

const speaker = (number: number, lang = 'en'): Speaker => ({
  lang,
  seed: seedOf(1, number),
  random: randomFrom(seedOf(1, number)),
});

const told = (room: Room, command: Parameters<typeof decide>[1]): Room => {
  const decision = decide(room, command, front, NOW);
  if ('refusal' in decision) throw new Error(decision.refusal.reason);
  return decision.events.reduce(evolve, room);
};

/** The room after this many simulated people have done what they would do at its step, and how often they were refused. */
function acted(before: Room, people: number): { room: Room; sent: number; refused: string[] } {
  let room = before;
  let sent = 0;
  const refused: string[] = [];
  for (let number = 0; number < people; number++) {
    const lang = number % 2 ? 'es' : 'en';
    const { step, stage } = participantView(room, lang);
    if (!('activity' in stage)) continue;
    for (const [turn, form] of actsIn(stage.activity, speaker(number, lang)).entries()) {
      const command = {
        type: 'answer' as const,
        id: newId(),
        activity: step.id,
        run: stage.activity.run,
        turn: turn + 1,
        lang,
        form: form as Record<string, string[]>,
      };
      const decision = decide(room, command, participant(`p${number}`), NOW);
      sent++;
      if ('refusal' in decision) refused.push(decision.refusal.reason);
      else room = decision.events.reduce(evolve, room);
    }
  }
  return { room, sent, refused };
}

const activityAt = (room: Room): ActivityView => {
  const { stage } = participantView(room, 'en');
  if (!('activity' in stage)) throw new Error('This step is a slide.');
  return stage.activity;
};

describe('what simulated people answer', () => {
  const at = (step: string): Room => told(newRoom('ROOM1', workshop), show(step));

  test('every kind of activity has somebody who answers it', () => {
    expect(Object.keys(behaviours).sort()).toEqual(Object.keys(kinds).sort());
  });

  for (const step of ['lunch', 'topics', 'feelings', 'ideas', 'before', 'after'])
    test(`is accepted by the room at "${step}"`, () => {
      const { sent, refused } = acted(at(step), 40);
      expect(sent).toBeGreaterThanOrEqual(38);
      expect(refused).toEqual([]);
    });

  for (const step of [{ ...besideSteps.questions, review: false }, besideSteps.pulse])
    test(`is accepted by ${step.kind}, as a step too`, () => {
      const { sent, refused } = acted(told(newRoom('ROOM1', sessionOf(step)), show(step.id)), 40);
      expect(sent).toBeGreaterThanOrEqual(38);
      expect(refused).toEqual([]);
    });

  test('what runs beside the steps is found on the page', () => {
    const page =
      '<nav class="bar"><a href="/p/ABCDE/beside/questions">Q</a><a href="/p/ABCDE/t/x/beside/how-it-goes">H</a></nav>';
    expect(linksIn(page)).toEqual(['questions', 'how-it-goes']);
    expect(linksIn('<a href="/p/ABCDE">Steps</a>')).toEqual([]);
  });

  test('gives dots on a board once it is voted on, and nothing afterwards', () => {
    const written = acted(at('ideas'), 20).room;
    const voting = told(written, control('ideas', { do: 'go-to-stage', stage: 'vote' }));
    const { room, sent, refused } = acted(voting, 20);
    expect(refused).toEqual([]);
    expect(sent).toBe(20);
    expect(actsIn(activityAt(told(room, control('ideas', { do: 'open-vote', open: false }))), speaker(1))).toEqual([]);
  });

  test('a board asks anew when its stage changes, a poll only when it is reset', () => {
    const writing = at('ideas');
    const voting = told(writing, control('ideas', { do: 'go-to-stage', stage: 'vote' }));
    expect(askedIn(activityAt(writing), 'ideas')).not.toBe(askedIn(activityAt(voting), 'ideas'));
    expect(askedIn(activityAt(at('lunch')), 'lunch')).toBe(askedIn(activityAt(at('lunch')), 'lunch'));
  });

  test('the same seed answers the same, another person something else', () => {
    const activity = activityAt(at('feelings'));
    expect(actsIn(activity, speaker(7))).toEqual(actsIn(activity, speaker(7)));
    const different = new Set(Array.from({ length: 20 }, (_, number) => JSON.stringify(actsIn(activity, speaker(number)))));
    expect(different.size).toBeGreaterThan(10);
  });

  test('takes longer for a survey than for a poll', () => {
    expect(secondsFor(activityAt(at('before')))).toBeGreaterThan(secondsFor(activityAt(at('lunch'))));
  });

  test('nothing is answered to a kind that nobody knows', () => {
    const unknown: ActivityView = { kind: 'toString' as KindName, phase: 'open', revealed: false, run: 0, body: {} };
    expect(actsIn(unknown, speaker(1))).toEqual([]);
  });

  test('people write in their language, and in English where nobody taught them theirs', () => {
    expect(phrasesIn('ar')).not.toBe(phrasesIn('en'));
    expect(phrasesIn('km')).toBe(phrasesIn('en'));
  });
});

describe('before and after', () => {
  const rating = (person: number, at: number, again: boolean): number => ratingOf(randomFrom(seedOf(person, at)), at, 5, again);
  const people = Array.from({ length: 400 }, (_, person) => person);
  const mean = (at: number, again: boolean): number =>
    people.reduce((sum, person) => sum + rating(person, at, again), 0) / people.length;

  test('stay on the scale', () => {
    const all = people.flatMap((person) => [rating(person, 0, false), rating(person, 1, true)]);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...all)).toBeLessThanOrEqual(5);
  });

  test('move, one statement down and the next up, but not everybody', () => {
    expect(mean(0, true)).toBeLessThan(mean(0, false) - 0.2);
    expect(mean(1, true)).toBeGreaterThan(mean(1, false) + 0.2);
    const same = people.filter((person) => rating(person, 0, true) === rating(person, 0, false)).length;
    expect(same).toBeGreaterThan(people.length / 4);
  });
});

describe('simulated people', () => {
  test('some never answer, some lose the connection', () => {
    const room = Array.from({ length: 30 }, (_, number) => temperamentOf(number, randomFrom(number)));
    expect(room.filter((one) => !one.answers)).toHaveLength(3);
    expect(room.filter((one) => one.sleepy)).toHaveLength(4);
  });

  test('think for about as long as the question needs, never for no time and never for ever', () => {
    const times = Array.from({ length: 500 }, (_, n) => thinkingMs(10, temperamentOf(n, randomFrom(n)), randomFrom(n + 1)));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(800);
    expect(Math.max(...times)).toBeLessThanOrEqual(40_000);
    const middle = times.sort((a, b) => a - b)[250]!;
    expect(middle).toBeGreaterThan(7_000);
    expect(middle).toBeLessThan(14_000);
  });

  test('what weighs more is drawn more often, nothing twice', () => {
    const random = randomFrom(3);
    const first = Array.from({ length: 300 }, () => drawn(['rare', 'usual'], 1, (item) => (item === 'usual' ? 9 : 1), random)[0]);
    expect(first.filter((item) => item === 'usual').length).toBeGreaterThan(230);
    expect(drawn([1, 2, 3], 3, () => 1, random).sort()).toEqual([1, 2, 3]);
  });
});

describe('the story of a rehearsal', () => {
  test('says where the room is and how many answered there, then the sum', () => {
    const said: string[] = [];
    const story = new Story((sentence) => said.push(sentence));
    story.join('en');
    story.join('es');
    story.allHere(3);
    story.moved('lunch', 'Lunch');
    story.saved(0, 'lunch');
    story.saved(0, 'lunch');
    story.saved(1, 'lunch');
    story.refused('closed');
    story.slept();
    story.moved('lunch', 'Lunch');
    story.moved('ideas', 'Ideas');
    const summary = story.summary();
    expect(said).toEqual(['2 of 3 are in (1 in en, 1 in es).', 'Now: “Lunch”.', '“Lunch”: 2 answered.', 'Now: “Ideas”.']);
    expect(summary).toContain('Answered at least once: 2');
    expect(summary).toContain('Saved: 3 answers. Refused: 1:\n  1 × Too late: this question is closed.');
  });
});

describe('the command line of a rehearsal', () => {
  test('needs a room and fills in the rest', () => {
    expect(readOptions(['--room', ' abcde '])).toEqual({
      server: 'http://localhost:3000',
      code: 'ABCDE',
      people: 30,
      minutes: 60,
      seed: 1,
    });
  });

  for (const [argv, sentence] of [
    [[], 'Which room?'],
    [['--room', 'A', '--people', '0'], '--people must be a number from 1 to 500, not "0".'],
    [['--room', 'A', '--people', '501'], '--people must be a number from 1 to 500'],
    [['--room', 'A', '--seed', 'x'], '--seed must be a number'],
    [['--room', 'A', '--server', 'ftp://x'], '--server must be an address'],
    [['--room', 'A', '--what'], 'Unknown option'],
  ] as const)
    test(`says in words what is wrong with: ${argv.join(' ') || 'nothing'}`, () => {
      expect(() => readOptions(argv)).toThrow(RehearsalError);
      expect(() => readOptions(argv)).toThrow(sentence);
    });
});
