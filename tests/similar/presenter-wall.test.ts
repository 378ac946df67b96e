import { describe, expect, test } from 'vitest';
import type { BoardControl, BoardPresenter } from '../../shared/activities/board/board.ts';
import { cardsWith, withStacks } from '../../shared/activities/board/presenter-layout.ts';
import { PresenterWall, type Hands } from '../../shared/activities/board/presenter-wall.svelte.ts';
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
