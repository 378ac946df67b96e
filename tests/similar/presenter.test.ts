import { describe, expect, test } from 'vitest';
import type { BoardControl, BoardPresenter } from '../../shared/activities/board/board.ts';
import { PresenterSimilar } from '../../shared/activities/board/presenter-similar.svelte.ts';
import { similarSets, type SimilarSets } from '../../shared/text/similar/sets.ts';
import { sortLike, type Sorted } from '../../shared/text/similar/sort-like.ts';
import { loose } from './notes.ts';

const texts = [
  'More breaks in the training',
  'The training needs more breaks',
  'Internet in villages is slow',
  'Slow internet in our villages',
  'Ask donors to pay a camera',
  'Donors should pay a camera',
  'Something else entirely',
];

/** A console with a board on it that does what it is told, until it is offline. */
function room(groups: Record<string, string> = {}) {
  let notes = loose(texts).map((note) => ({ ...note, group: groups[note.id] ?? null, stack: null as string | null }));
  const sent: BoardControl[] = [];
  const here = {
    offline: false,
    sent,
    find: async (): Promise<SimilarSets | null> => similarSets(notes),
    take: (ids: readonly string[]) => (notes = notes.filter(({ id }) => !ids.includes(id))),
    /** Lays notes on others. */
    under: (tops: Record<string, string>) => (notes = notes.map((note) => ({ ...note, stack: tops[note.id] ?? null }))),
    groupOf: (id: string) => notes.find((note) => note.id === id)?.group,
  };
  const control = async (asked: BoardControl): Promise<boolean> => {
    if (asked.do === 'stack-notes') return sent.push(asked) > 0;
    if (here.offline || (asked.do !== 'group-notes' && asked.do !== 'group-sets')) return false;
    const made = sent.push(asked);
    for (const [at, set] of (asked.do === 'group-sets' ? asked.sets : [asked]).entries())
      notes = notes.map((note) => (set.notes.includes(note.id) ? { ...note, group: set.group ?? `g${made}-${at}` } : note));
    return true;
  };
  const like = async (seeds: Record<string, string[]>): Promise<Sorted[]> => sortLike(seeds, notes);
  const hands = { t: () => 'Group', control, similar: Promise.resolve({ sets: () => here.find(), like }) };
  const view = () => ({ notes, groups: { training: { name: 'Training' } }, off: [] }) as unknown as BoardPresenter;
  return { ...here, here, similar: new PresenterSimilar(hands, view) };
}

describe('the suggestions of the console', () => {
  test('come one by one, and nothing is grouped until the presenter says so', async () => {
    const { similar, sent } = room();
    await similar.look();
    expect(similar.standing).toBe('open');
    expect(similar.sets).toHaveLength(3);
    const first = similar.shown!;
    expect([...similar.marked]).toEqual(first.notes);
    similar.step(1);
    expect(similar.shown).not.toEqual(first);
    similar.step(-1);
    similar.step(-1);
    expect(similar.place).toBe(2);
    similar.step(1);
    expect(similar.shown).toEqual(first);
    expect(sent).toEqual([]);
  });

  test('are grouped one at a time under their own names, and are then gone from the list', async () => {
    const { similar, sent } = room();
    await similar.look();
    const { notes, name } = similar.shown!;
    expect(await similar.accept()).toBe(true);
    expect(sent).toEqual([{ do: 'group-notes', notes, name }]);
    await similar.look();
    expect(similar.sets.flatMap((set) => set.notes).filter((id) => notes.includes(id))).toEqual([]);
  });

  test('go into the group of a person where that is suggested, and mark its notes too', async () => {
    const { similar, here, groupOf } = room({ n000: 'training' });
    await similar.look();
    while (similar.shown!.into === null) similar.step(1);
    expect(similar.shown!.notes).toEqual(['n001']);
    expect([...similar.marked].sort()).toEqual(['n000', 'n001']);
    await similar.accept();
    expect([groupOf('n000'), here.groupOf('n001')]).toEqual(['training', 'training']);
  });

  test('of the rest go to the group that each is most like, the surest first, and none that is like no group', async () => {
    const { similar, sent } = room({ n000: 'training' });
    await similar.lookLike();
    expect(similar.sets.map(({ notes, into, name }) => [notes, into, name])).toContainEqual([['n001'], 'training', 'Training']);
    expect(similar.shown!.notes).toEqual(['n001']);
    expect(similar.sets.map(({ similarity }) => similarity)).toEqual(
      similar.sets.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
    await similar.accept();
    expect(sent).toEqual([{ do: 'group-notes', notes: ['n001'], group: 'training' }]);
  });

  test('are all accepted as one action, unless that cannot be saved: they stay on offer', async () => {
    const { similar, here, sent } = room();
    await similar.look();
    here.offline = true;
    expect(await similar.acceptAll()).toBe(false);
    expect(similar.sets).toHaveLength(3);
    here.offline = false;
    expect(await similar.acceptAll()).toBe(true);
    expect(sent).toMatchObject([{ do: 'group-sets', sets: [{}, {}, {}] }]);
    await similar.look();
    expect(similar.shown).toBeNull();
    expect(await similar.accept()).toBe(false);
  });

  test('are no sets where all notes are one stack already, and take whole stacks along', async () => {
    const { similar, sent, under } = room({ n002: 'training' });
    under({ n001: 'n000', n006: 'n003' });
    await similar.look();
    expect(similar.sets.map(({ notes }) => notes)).not.toContainEqual(['n000', 'n001']);
    while (!similar.shown!.notes.includes('n003')) similar.step(1);
    await similar.accept();
    expect(sent).toEqual([{ do: 'group-notes', notes: ['n003', 'n006'], group: 'training' }]);
  });

  test('that are ignored are not offered again, however often the presenter looks', async () => {
    const { similar, sent } = room();
    await similar.look();
    const { notes } = similar.shown!;
    similar.ignore();
    await similar.look(0.5);
    expect(similar.sets).toHaveLength(2);
    expect(similar.sets.map((set) => set.notes)).not.toContainEqual(notes);
    expect(sent).toEqual([]);
    similar.close();
    await similar.look();
    expect(similar.sets).toHaveLength(3);
  });

  test('of an earlier look say nothing after a later one, and nothing once closed', async () => {
    const { similar, here } = room();
    const looked = similar.look();
    similar.close();
    await looked;
    expect(similar.standing).toBe('closed');
    here.find = async () => null;
    await similar.look();
    expect(similar.standing).toBe('looking');
    here.find = () => Promise.reject(new Error('no memory left'));
    await similar.look();
    expect(similar.standing).toBe('failed');
  });

  test('of notes that are nearly the same are stacks, with one on top that the presenter chooses, and without what is left out', async () => {
    const { similar, sent, here } = room();
    const alike = ['n000', 'n001', 'n006'];
    const found = similarSets(loose(texts));
    here.find = async () => ({ ...found, duplicates: [alike, ['n002', 'n003']] });
    await similar.look();
    similar.turnTo('stacks');
    expect([similar.count, similar.shown, similar.offer]).toEqual([2, null, { front: 'n000', notes: alike }]);
    expect([...similar.marked]).toEqual(alike);
    similar.chooseFront('n001');
    similar.leaveOut('n006');
    expect(similar.offer).toEqual({ front: 'n001', notes: ['n000', 'n001'] });
    similar.step(1);
    expect(similar.offer!.notes).toEqual(['n002', 'n003']);
    similar.ignore();
    expect(similar.count).toBe(1);
    expect(sent).toEqual([]);
    await similar.acceptAll();
    expect(sent).toEqual([{ do: 'stack-notes', stacks: [{ front: 'n001', notes: ['n000', 'n001'] }] }]);
    similar.leaveOut('n000');
    expect(similar.count).toBe(0);
    expect(await similar.accept()).toBe(false);
  });
});
