import { describe, expect, test } from 'vitest';
import { onActivity, readyFor, type Act, type ConsoleCommand } from '../../client/presenter/acts.ts';
import { clockText, countdownAt } from '../../client/presenter/countdown.ts';
import { seen } from '../../client/presenter/seen.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Room } from '../../shared/room/room.ts';
import { presenterView } from '../../shared/room/view-staff.ts';
import { presenterTexts } from '../../shared/text/presenter/presenter-texts.ts';
import { after, close, endRoom, given, NOW, reveal, screen, show, startTimer } from '../helpers/rooms.ts';
import { workshop } from '../helpers/sessions.ts';

const en = presenterTexts('en');

const BY = 'console-front';
const view = (room: Room) => presenterView(room, 'en', BY, { phones: 0, consoles: 1 });
const ready = (act: Act, room: Room) => readyFor(act, view(room), 300);
const idOf = (kind: string): string => workshop.steps.find((step) => step.kind === kind)!.id;
const at = (kind: string, ...then: Command[]): Room => after(given().room, show(idOf(kind)), ...then);

const command = (act: Act, room: Room): ConsoleCommand => {
  const made = ready(act, room);
  if ('why' in made) throw new Error(made.why);
  return made.command;
};
const why = (act: Act, room: Room) => {
  const made = ready(act, room);
  return 'why' in made ? made.why : null;
};

describe('going through the agenda', () => {
  const first = workshop.steps[0]!.id;
  const last = workshop.steps.at(-1)!.id;

  test('next and previous name the steps beside the current one', () => {
    const room = after(given().room, show(workshop.steps[1]!.id));
    expect(command('next', room)).toEqual({ type: 'show-step', step: workshop.steps[2]!.id });
    expect(command('previous', room)).toEqual({ type: 'show-step', step: first });
  });

  test('there is nothing before the first step and after the last', () => {
    expect(why('previous', after(given().room, show(last), show(first)))).toBe('why.first');
    expect(why('next', after(given().room, show(last)))).toBe('why.last');
  });
});

describe('the buttons of an activity', () => {
  test('open what is closed and close what is open', () => {
    const poll = idOf('poll');
    expect(command('open', at('poll'))).toEqual({ type: 'close-activity', activity: poll });
    expect(command('open', at('poll', close(poll)))).toEqual({ type: 'open-activity', activity: poll });
  });

  test('show what is hidden and hide what is shown', () => {
    const poll = idOf('poll');
    expect(command('reveal', at('poll'))).toEqual({ type: 'reveal-results', activity: poll });
    expect(command('reveal', at('poll', reveal(poll)))).toEqual({ type: 'hide-results', activity: poll });
  });

  test('offer a leaderboard nothing to open or ask again, unless people choose their team there', () => {
    const board = (choose: boolean) =>
      ({ kind: 'leaderboard', phase: 'open', revealed: false, run: 0, body: { choose } }) as const;
    expect(onActivity('open', 'standing', board(false))).toEqual({ label: 'act.open', why: 'why.leaderboard' });
    expect(onActivity('reset', 'standing', board(false))).toEqual({ label: 'act.reset', why: 'why.leaderboard' });
    expect(onActivity('reveal', 'standing', board(false))).toMatchObject({ command: { type: 'reveal-results' } });
    expect(onActivity('open', 'standing', board(true))).toMatchObject({ command: { type: 'close-activity' } });
  });

  test('say of a survey why it shows nothing, but open, close and reset it', () => {
    expect(why('reveal', at('survey'))).toBe('why.survey');
    expect(command('open', at('survey')).type).toBe('close-activity');
    expect(command('reset', at('survey')).type).toBe('reset-activity');
  });

  test.each(['open', 'reveal', 'reset'] as const)('say of a slide why there is nothing to %s', (act) => {
    expect(why(act, at('slide'))).toBe('why.slide');
  });
});

describe('screen and timer', () => {
  test.each(['blank', 'join'] as const)('a second press of %s brings the step back', (to) => {
    expect(command(to, given().room)).toEqual({ type: 'switch-screen', to });
    expect(command(to, after(given().room, screen(to)))).toEqual({ type: 'switch-screen', to: 'live' });
  });

  test('the timer starts with the length chosen and stops when it runs', () => {
    expect(command('timer', given().room)).toEqual({ type: 'start-timer', seconds: 300 });
    expect(command('timer', after(given().room, startTimer(60)))).toEqual({ type: 'stop-timer' });
  });

  test('a countdown is soon over at 20 % left, in its last moments at 5 %, and says by how much it is over', () => {
    const timer = { endsAt: NOW + 100_000, seconds: 100 };
    const left = (seconds: number) => countdownAt(timer, NOW + (100 - seconds) * 1000);
    expect(left(100)).toEqual({ left: 100, share: 1, pressing: 'none' });
    expect(left(21).pressing).toBe('none');
    expect(left(20).pressing).toBe('soon');
    expect(left(5).pressing).toBe('last');
    expect(left(0)).toEqual({ left: 0, share: 0, pressing: 'over' });
    expect(left(-7)).toEqual({ left: -7, share: 0, pressing: 'over' });
  });

  test.each([
    [0, '0:00'],
    [65, '1:05'],
    [-7, '0:07'],
    [3600, '1:00:00'],
  ])('%i seconds read %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});

describe('taking back', () => {
  test('is there once this console has done something, and doing again once it was taken back', () => {
    expect(why('undo', given().room)).toBe('why.no-undo');
    const room = after(given().room, screen('blank'));
    expect(command('undo', room)).toEqual({ type: 'undo' });
    expect(why('redo', room)).toBe('why.no-redo');
  });
});

describe('a workshop that is over', () => {
  test.each(['next', 'open', 'timer', 'blank', 'undo'] as const)('has no use for %s', (act) => {
    const ended = after(at('poll'), endRoom());
    expect(why(act, ended)).toBe('why.ended');
  });
});

describe('what the room sees, in words', () => {
  const says = (room: Room): string => en[seen(view(room))] as string;

  test('every state of every kind has its sentence', () => {
    for (const { id } of workshop.steps) {
      const shown = after(given().room, show(id));
      const activity = shown.activities[id];
      const states = activity
        ? [shown, after(shown, reveal(id)), after(shown, close(id)), after(shown, reveal(id), close(id))]
        : [shown];
      for (const room of [...states, after(shown, screen('blank')), after(shown, screen('join'))])
        expect(says(room)).toMatch(/\.$/);
    }
  });

  test.each(['leaderboard', 'qa', 'pulse'] as const)('is said for %s in its own words', (kind) => {
    const stage = (phase: 'open' | 'closed', revealed: boolean) =>
      seen({ mode: 'live', stage: { activity: { kind, phase, revealed, run: 0, body: {} } } });
    const keys = [stage('open', false), stage('open', true), stage('closed', true)];
    for (const key of keys) expect(key).toMatch(new RegExp(`^sees\\.${kind}\\.`));
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('a board that has come to its next steps shows these, whatever the vote said', () => {
    const body = { stage: 'commit', tallies: true };
    const stage = { activity: { kind: 'board', phase: 'open' as const, revealed: true, run: 0, body } };
    expect(seen({ mode: 'live', stage })).toBe('sees.board.commit.shown');
  });

  test('hidden results are said to be hidden', () => {
    expect(seen(view(at('poll')))).toBe('sees.open.hidden');
    expect(seen(view(at('poll', reveal(idOf('poll')))))).toBe('sees.open.shown');
  });
});

describe('the texts of the console', () => {
  const forms = (message: unknown): string[] =>
    typeof message === 'string' ? [message] : Object.values(message as Record<string, string>);
  const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

  test.each(['es', 'sr-Latn', 'ar'])('in %s fill in only what English fills in', (language) => {
    const texts = presenterTexts(language);
    for (const [key, message] of Object.entries(en)) {
      const known = new Set([...forms(message).flatMap(places), ...(typeof message === 'string' ? [] : ['n'])]);
      for (const form of forms(texts[key as keyof typeof en]))
        for (const place of places(form)) expect(known, `${key}: ${form}`).toContain(place);
    }
  });

  test.each(['es', 'sr-Latn', 'ar'])('in %s are translated, except for signs and names', (language) => {
    const texts = presenterTexts(language);
    const same = Object.entries(en).filter(
      ([key, message]) => JSON.stringify(texts[key as keyof typeof en]) === JSON.stringify(message),
    );
    const words = same.filter(([, message]) =>
      forms(message)
        .join(' ')
        .replace(/\{\w+\}/g, '')
        .match(/\p{L}{4,}/u),
    );
    expect(words).toEqual([]);
  });
});
