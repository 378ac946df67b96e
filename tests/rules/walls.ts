import type { Shown } from '../../shared/activities/board/views.ts';
import { stacksOf, type Stack } from '../../shared/activities/board/stacks.ts';

/** A note as the screen is told of it. */
export const shown = (id: string, more: Partial<Shown> = {}): Shown => ({
  id,
  text: id,
  group: null,
  column: null,
  colour: 1,
  stack: null,
  room: false,
  author: '',
  ...more,
});

export const stacks = (...ids: string[]): Stack[] => stacksOf(ids.map((id) => shown(id)));

/** So many stacks, with ids that sort as they are made. */
export const manyStacks = (count: number): Stack[] => stacks(...Array.from({ length: count }, (_, at) => `n${1000 + at}`));
