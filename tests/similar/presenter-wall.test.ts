import { describe, expect, test } from 'vitest';
import type { BoardControl, BoardPresenter } from '../../shared/activities/board/board.ts';
import { cardsWith, withStacks } from '../../shared/activities/board/presenter-layout.ts';
import { PresenterWall, type Hands } from '../../shared/activities/board/presenter-wall.svelte.ts';
import { sortLike } from '../../shared/text/similar/sort-like.ts';
import type { Stage } from '../../shared/activities/board/stages.ts';

const note = (id: string, stack: string | null = null) => ({ id, text: id, group: null, stack });

/** A wall with a stack of two and two notes more, at a stage. */
function wallAt(stage: Stage) {
  const sent: BoardControl[] = [];
  const view = { stage, notes: [note('a'), note('b', 'a'), note('c'), note('d')], groups: {}, off: [], spotlight: null };
  const hands = {
    t: (key: string) => key,
    control: async (asked: BoardControl) => sent.push(asked) > 0,
    refuse: () => false,
  } as unknown as Hands;
  return { sent, view, wall: new PresenterWall(hands, () => view as unknown as BoardPresenter) };
}

describe('one note large on the screen', () => {
  test('is the one card that is selected, by the note on top; of several it is none', () => {
    const { wall } = wallAt('cluster');
    expect(wall.single).toBeNull();
    wall.toggle({ id: 'a', ids: ['a', 'b'] });
    expect(wall.single).toBe('a');
    wall.add(['c']);
    expect(wall.single).toBeNull();
  });

  test('comes and goes by the same press, in the stages in which the wall is read', async () => {
    const { wall, sent, view } = wallAt('cluster');
    expect(await wall.light(null)).toBe(false);
    await wall.light('c');
    Object.assign(view, { spotlight: { id: 'c' } });
    expect(wall.isLit('c')).toBe(true);
    await wall.light('c');
    expect(sent).toEqual([
      { do: 'spotlight', note: 'c' },
      { do: 'spotlight', note: null },
    ]);
    expect(
      (['write', 'reveal', 'read', 'cluster', 'name', 'vote'] as const).filter((stage) => wallAt(stage).wall.mayLight),
    ).toEqual(['reveal', 'read', 'cluster', 'name']);
  });
});

describe('where a selection may go', () => {
  const at = (id: string, text: string, group: string | null) => ({ id, text, group, stack: null });
  const notes = [
    at('a', 'Phones away at lunch', 'phones'),
    at('b', 'No phone in bed', 'phones'),
    at('c', 'Internet in villages is slow', 'internet'),
    at('d', 'Slow internet in our villages', 'internet'),
    at('e', 'The internet is slow here', null),
    at('f', 'Lunch without phones', null),
  ];
  const groups = { phones: { name: 'Phones' }, internet: { name: 'Internet' } };
  const view = { stage: 'cluster', notes, groups, off: [], spotlight: null } as unknown as BoardPresenter;
  const like = async (seeds: Record<string, string[]>, all: readonly { id: string; text: string }[]) => sortLike(seeds, all);
  const wallWith = (similar: object) =>
    new PresenterWall(
      { t: (key: string) => key, refuse: () => false, similar: Promise.resolve(similar) } as unknown as Hands,
      () => view,
    );

  test.each([
    ['e', ['internet', 'phones']],
    ['f', ['phones', 'internet']],
  ])('begins with the group that %s is most like', async (id, order) => {
    const wall = wallWith({ like });
    wall.add([id]);
    await wall.chooseGroup();
    expect(wall.moving).toBe(true);
    expect(wall.choices.map((group) => group.id)).toEqual(order);
  });

  test('is the groups as they were made where likeness cannot be told', async () => {
    const wall = wallWith({ like: () => Promise.reject(new Error('no worker')) });
    wall.add(['e']);
    await wall.chooseGroup();
    expect([wall.moving, wall.choices.map((group) => group.id)]).toEqual([true, ['phones', 'internet']]);
  });
});

describe('a selection', () => {
  test('that grows keeps what it has, and has nothing twice', () => {
    const { wall } = wallAt('cluster');
    wall.add(['c']);
    wall.add(['c', 'd']);
    expect(wall.selected).toEqual(['c', 'd']);
  });

  test('takes whole stacks along, and counts them as one card', () => {
    const { notes } = wallAt('cluster').view;
    expect(withStacks(notes, ['b', 'c'])).toEqual(['b', 'c', 'a']);
    expect(cardsWith(notes, ['a', 'b', 'c', 'gone'])).toBe(2);
  });
});
