import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GroupCommit } from '../../server/store/group-commit.ts';
import { StoreError, type Entry } from '../../server/store/store.ts';

/** A disk that takes `ms` for a commit, and fails for the rooms that it is told to. */
const newDisk = () => ({
  ms: 1,
  failing: new Set<string>(),
  commits: [] as string[][],
  tried: [] as string[][],
  append(entries: readonly Entry[]): void {
    const names = entries.map((entry) => `${entry.room}${entry.seq}`);
    this.tried.push(names);
    clock += this.ms;
    if (entries.some((entry) => this.failing.has(entry.room))) throw new StoreError('The disk is full.');
    this.commits.push(names);
  },
});

let clock = 0;
let disk: ReturnType<typeof newDisk>;
let commit: GroupCommit;

beforeEach(() => {
  vi.useFakeTimers();
  clock = 1_000;
  disk = newDisk();
  commit = new GroupCommit(disk, () => clock);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wait = (ms: number): void => {
  clock += ms;
  vi.advanceTimersByTime(ms);
};

const entry = (room: string, seq: number): Entry => ({ room, seq, commandId: null, at: 0, event: { type: 'room-ended' } });

/** Adds an entry, and tells what became of it. */
function add(room: string, seq: number): { told: (Error | null)[] } {
  const told: (Error | null)[] = [];
  commit.add([entry(room, seq)], (error) => told.push(error));
  return { told };
}

describe('when it is quiet', () => {
  test('a commit happens at once', () => {
    const { told } = add('A', 1);
    expect(disk.commits).toEqual([['A1']]);
    expect(told).toEqual([null]);
  });

  test('it is quiet again three milliseconds after the last commit', () => {
    add('A', 1);
    wait(3);
    add('A', 2);
    expect(disk.commits).toEqual([['A1'], ['A2']]);
  });

  test('nobody is told before the disk has it', () => {
    let atDisk = -1;
    commit.add([entry('A', 1)], () => (atDisk = disk.commits.length));
    expect(atDisk).toBe(1);
  });
});

describe('under load', () => {
  test('what comes within three milliseconds shares one commit', () => {
    add('A', 1);
    const rest = [add('A', 2), add('B', 1), add('A', 3)];
    expect(disk.commits).toHaveLength(1);
    expect(rest.flatMap(({ told }) => told)).toEqual([]);
    wait(3);
    expect(disk.commits).toEqual([['A1'], ['A2', 'B1', 'A3']]);
    expect(rest.map(({ told }) => told)).toEqual([[null], [null], [null]]);
  });

  test('a slow disk is asked less often: after twice the time that it took', () => {
    disk.ms = 20;
    add('A', 1);
    add('A', 2);
    wait(39);
    expect(disk.commits).toHaveLength(1);
    wait(1);
    expect(disk.commits).toHaveLength(2);
  });

  test('one very slow commit does not hold up the room for long', () => {
    disk.ms = 10_000;
    add('A', 1);
    disk.ms = 1;
    add('A', 2);
    wait(250);
    expect(disk.commits).toHaveLength(2);
  });

  test('a thousand entries are one commit', () => {
    add('A', 0);
    for (let seq = 1; seq <= 1000; seq++) add('A', seq);
    wait(3);
    expect(disk.commits.map((one) => one.length)).toEqual([1, 1000]);
  });

  test('entries of one command stay together and in order', () => {
    add('A', 1);
    commit.add([entry('A', 2), entry('A', 3)], () => {});
    add('A', 4);
    wait(3);
    expect(disk.commits[1]).toEqual(['A2', 'A3', 'A4']);
  });

  test('people are told in the order in which they came', () => {
    add('A', 0);
    const order: number[] = [];
    for (let n = 1; n <= 5; n++) commit.add([entry('A', n)], () => order.push(n));
    wait(3);
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('when the disk fails', () => {
  test('everybody of the room is told, once', () => {
    disk.failing.add('A');
    add('A', 0);
    const some = [add('A', 1), add('A', 2)];
    wait(3);
    for (const { told } of some) expect(told).toEqual([expect.any(StoreError)]);
  });

  test('the entries of other rooms are saved all the same', () => {
    disk.failing.add('A');
    add('C', 1);
    const [a, b, a2] = [add('A', 1), add('B', 1), add('A', 2)];
    wait(3);
    expect(b.told).toEqual([null]);
    expect([a.told, a2.told]).toEqual([[expect.any(StoreError)], [expect.any(StoreError)]]);
    expect(disk.commits).toEqual([['C1'], ['B1']]);
  });

  test('it is tried again with what comes next', () => {
    disk.failing.add('A');
    add('A', 1);
    disk.failing.clear();
    wait(10);
    expect(add('A', 1).told).toEqual([null]);
  });
});

describe('on demand', () => {
  test('what waits is committed now, and only once', () => {
    add('A', 1);
    const { told } = add('A', 2);
    commit.flush();
    expect(told).toEqual([null]);
    wait(50);
    expect(disk.tried).toHaveLength(2);
  });

  test('with nothing waiting the disk is left alone', () => {
    commit.flush();
    expect(disk.tried).toEqual([]);
  });

  test('what comes after is gathered anew', () => {
    add('A', 1);
    add('A', 2);
    commit.flush();
    const { told } = add('A', 3);
    expect(told).toEqual([]);
    wait(3);
    expect(told).toEqual([null]);
  });
});

describe('whoever is told', () => {
  test('may add something at once', () => {
    const told: string[] = [];
    commit.add([entry('A', 1)], () => commit.add([entry('A', 2)], () => told.push('second')));
    wait(3);
    expect(told).toEqual(['second']);
    expect(disk.commits).toEqual([['A1'], ['A2']]);
  });

  test('may fail without keeping the others from being told', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    add('A', 0);
    commit.add([entry('A', 1)], () => {
      throw new Error('a page that is gone');
    });
    const { told } = add('B', 1);
    wait(3);
    expect(told).toEqual([null]);
    expect(said).toHaveBeenCalledOnce();
  });
});
