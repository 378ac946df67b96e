import type { Direction } from '../../../shared/evaluation/orientation.ts';

/** The order in which movements are named and drawn, everywhere. */
export const MOVES: readonly Direction[] = ['toward', 'same', 'away'];
