import { describe, expect, test } from 'vitest';
import { Apart, type Mate } from '../../client/presenter/similar/apart.ts';
import { Latest } from '../../client/presenter/similar/latest.ts';
import { answer } from '../../client/presenter/similar/questions.ts';
import { Similar } from '../../client/presenter/similar/similar.ts';
import { similarSets } from '../../shared/text/similar/sets.ts';
import { sortLike } from '../../shared/text/similar/sort-like.ts';
import { loose, writtenIn } from './notes.ts';

const notes = loose(writtenIn('en').map(({ text }) => text));

/** A worker as the page sees it: what it is asked it answers later, or it breaks instead. */
function mate(breaks = false): Mate & { asked: number; ended: boolean } {
  return {
    asked: 0,
    ended: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage({ number, question }) {
      this.asked++;
      queueMicrotask(() => {
        if (breaks) this.onerror?.({} as ErrorEvent);
        else this.onmessage?.({ data: { number, answer: answer(question) } } as MessageEvent);
      });
    },
    terminate() {
      this.ended = true;
    },
  };
}

describe('similar notes on the console', () => {
  test('are found by the worker, which is opened once and with the first question', async () => {
    const worker = mate();
    let opened = 0;
    const similar = new Similar(new Apart(() => (opened++, worker)));
    expect(opened).toBe(0);
    expect(await similar.sets(notes, { fewer: 1 })).toEqual(similarSets(notes, { fewer: 1 }));
    expect(await similar.like({ one: ['n000'] }, notes)).toEqual(sortLike({ one: ['n000'] }, notes));
    expect([opened, worker.asked]).toEqual([1, 2]);
  });

  test('are found on the page itself where no worker may be opened', async () => {
    const similar = new Similar(
      new Apart(() => {
        throw new Error('This document requires TrustedScriptURL assignment.');
      }),
    );
    expect(await similar.sets(notes)).toEqual(similarSets(notes));
    expect(await similar.sets(notes)).toEqual(similarSets(notes));
  });

  test('are found on the page itself once the worker has broken, whatever it was asked', async () => {
    const worker = mate(true);
    const similar = new Similar(new Apart(() => worker));
    const both = [similar.sets(notes), similar.like({ one: ['n000'] }, notes)];
    expect(await Promise.all(both)).toEqual([similarSets(notes), sortLike({ one: ['n000'] }, notes)]);
    expect(worker.ended).toBe(true);
    const asked = worker.asked;
    expect(await similar.sets(notes)).toEqual(similarSets(notes));
    expect(worker.asked).toBe(asked);
  });

  test('of a board that has changed meanwhile are not told: only the latest question is answered', async () => {
    const worker = mate();
    const similar = new Similar(new Apart(() => worker));
    const answers = await Promise.all([3, 5, 7, 9].map((count) => similar.sets(notes.slice(0, count))));
    expect(answers).toEqual([null, null, null, similarSets(notes.slice(0, 9))]);
    expect(worker.asked).toBe(2);
  });
});

test('a question that fails says so, and the next one is answered', async () => {
  const latest = new Latest(async (number: number) => {
    if (number === 1) throw new Error('one');
    return number * 2;
  });
  await expect(latest.ask(1)).rejects.toThrow('one');
  expect(await latest.ask(2)).toBe(4);
});
