import type { BoardView } from './views.ts';

/** What a phone does on a board at a time: each is a script of its own, so that none delays another. `inspired` and `own` delay nothing. */
export const PHONE_PARTS = [
  'prompt',
  'write',
  'inspired',
  'own',
  'read',
  'sort',
  'names',
  'dots',
  'place',
  'actions',
  'results',
] as const;
export type PhonePart = (typeof PHONE_PARTS)[number];

/** Where a part is, as the build knows it. */
export const phonePartSource = (part: PhonePart): string =>
  `shared/activities/board/Phone${part[0]!.toUpperCase()}${part.slice(1)}.svelte`;

/** The part that a phone starts with; null where the screen has all there is. */
export function phonePart(view: BoardView, { open, revealed }: { open: boolean; revealed: boolean }): PhonePart | null {
  if (!revealed) return open && view.write ? 'write' : view.stage === 'prompt' ? 'prompt' : null;
  if (view.spotlight) return 'read';
  return (open && partWhileOpen(view)) || (view.actions ? 'actions' : view.results || view.placed ? 'results' : null);
}

function partWhileOpen(view: BoardView): PhonePart | null {
  if (view.sort) return 'sort';
  if (view.unnamed) return 'names';
  return view.items && (view.vote === 'dots' ? 'dots' : 'place');
}
