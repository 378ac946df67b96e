import { describe, expect, test } from 'vitest';
import type { BoardControl, BoardPresenter } from '../../shared/activities/board/board.ts';
import { PresenterSimilar } from '../../shared/activities/board/presenter-similar.svelte.ts';
import { similarSets, type SimilarSets } from '../../shared/text/similar/sets.ts';
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
  let notes = loose(texts).map((note) => ({ ...note, group: groups[note.id] ?? null }));
  const sent: BoardControl[] = [];
  const here = {
    offline: false,
    sent,
    find: async (): Promise<SimilarSets | null> => similarSets(notes),
    take: (ids: readonly string[]) => (notes = notes.filter(({ id }) => !ids.includes(id))),
    groupOf: (id: string) => notes.find((note) => note.id === id)?.group,
  };
  const control = async (asked: BoardControl): Promise<boolean> => {
    if (here.offline || asked.do !== 'group-notes') return false;
    const group = asked.group ?? `g${sent.push(asked)}`;
    notes = notes.map((note) => (asked.notes.includes(note.id) ? { ...note, group } : note));
    return true;
  };
  const hands = { t: () => 'Group', control, similar: Promise.resolve({ sets: () => here.find() }) };
  return { ...here, here, similar: new PresenterSimilar(hands, () => ({ notes }) as BoardPresenter) };
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

  test('are all accepted at once, unless one cannot be saved: that and the rest stay on offer', async () => {
    const { similar, here, sent } = room();
    await similar.look();
    here.offline = true;
    expect(await similar.acceptAll()).toBe(false);
    expect(similar.sets).toHaveLength(3);
    here.offline = false;
    expect(await similar.acceptAll()).toBe(true);
    expect(sent).toHaveLength(3);
    await similar.look();
    expect(similar.shown).toBeNull();
    expect(await similar.accept()).toBe(false);
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
});
