import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Polite } from '../../client/lib/polite.ts';
import { kinds, type KindName } from '../../shared/activities/kinds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is said to those who hear a page', () => {
  test('comes at once, then at most every ten seconds, and then only the newest', () => {
    const heard: string[] = [];
    const polite = new Polite((text) => heard.push(text));
    for (let second = 0; second < 25; second++) {
      polite.say(`${second} people`);
      vi.advanceTimersByTime(1_000);
    }
    expect(heard).toEqual(['0 people', '9 people', '19 people']);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual(['0 people', '9 people', '19 people', '24 people']);
  });

  test('is not said again while it is the same, and not at all when it is taken back', () => {
    const heard: string[] = [];
    const polite = new Polite((text) => heard.push(text));
    for (const text of ['one', 'one', 'two', 'one']) polite.say(text);
    vi.advanceTimersByTime(30_000);
    polite.say('one');
    vi.advanceTimersByTime(30_000);
    expect(heard).toEqual(['one']);
  });
});

describe('what may no longer be heard', () => {
  const listen = () => {
    let region = '';
    const polite = new Polite((text) => (region = text));
    return { polite, region: () => region };
  };

  test('is taken away at once, and what is said instead keeps the rate', () => {
    const { polite, region } = listen();
    polite.say('3 answers: kind; rubbish', ['kind', 'rubbish']);
    vi.advanceTimersByTime(1_000);
    expect(region()).toContain('rubbish');
    polite.say('2 answers: kind', ['kind']);
    expect(region()).toBe('');
    vi.advanceTimersByTime(8_000);
    expect(region()).toBe('');
    vi.advanceTimersByTime(1_000);
    expect(region()).toBe('2 answers: kind');
  });

  test('is not even said where it was waiting to be', () => {
    const { polite, region } = listen();
    polite.say('1 answer: kind', ['kind']);
    vi.advanceTimersByTime(1_000);
    polite.say('2 answers: kind; rubbish', ['kind', 'rubbish']);
    polite.say('1 answer: kind', ['kind']);
    vi.advanceTimersByTime(30_000);
    expect(region()).toBe('1 answer: kind');
    polite.say('2 answers: kind; rubbish', ['kind', 'rubbish']);
    polite.hush();
    vi.advanceTimersByTime(30_000);
    expect(region()).toBe('');
  });

  test('leaves what stands for what it is: more of it, or others before it, wait their turn', () => {
    const { polite, region } = listen();
    polite.say('kind 3, brave 2', ['kind', 'brave', 'shy']);
    vi.advanceTimersByTime(1_000);
    polite.say('shy 4, kind 3', ['shy', 'kind', 'brave']);
    expect(region()).toBe('kind 3, brave 2');
  });
});

const folder = new URL('../../shared/activities/', import.meta.url);
const partsOf = (kind: string): string[] => readdirSync(new URL(`${kind}/`, folder)).filter((file) => file.endsWith('.svelte'));
const sourceOf = (kind: string, file: string): string => readFileSync(new URL(`${kind}/${file}`, folder), 'utf8');

/** A survey shows no results in the room; the pulse of phones is its own buttons with their counts. */
const shownOnPhones = (Object.keys(kinds) as KindName[]).filter((kind) => !['survey', 'pulse'].includes(kind));

describe.each(Object.keys(kinds) as KindName[])('the results of %s', (kind) => {
  test('are said on the screen', () => {
    expect(sourceOf(kind, 'Screen.svelte')).toContain('screen.announce(');
  });
});

describe.each(shownOnPhones)('the results of %s', (kind) => {
  test('stand where phones say them', () => {
    const views = partsOf(kind).filter((file) => !/^(Screen|Presenter)/.test(file));
    expect(views.some((file) => /class="results"|data-results|<PhoneBars|views\.bars/.test(sourceOf(kind, file)))).toBe(true);
  });
});
