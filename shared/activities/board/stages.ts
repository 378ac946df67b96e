/** The way through a board. Stages are bundles of settings, not locks: the presenter goes back and forth and nothing is lost. */
export const STAGES = ['prompt', 'write', 'reveal', 'read', 'cluster', 'name', 'vote', 'place', 'commit'] as const;
export type Stage = (typeof STAGES)[number];

/** What is being voted on: dots on items, or the impact and effort of the best of them. */
export type Voting = 'dots' | 'place';

/** What may be done on a board now. Whether the room may read the notes is the activity's own `revealed`. */
export interface Settings {
  /** People may write; once the notes are revealed, new ones wait beside the wall. */
  write: boolean;
  /** Each phone also shows three notes of others. */
  inspire: boolean;
  /** What phones help with: which notes belong together, or what a group is called. */
  arrange: 'groups' | 'names' | null;
  vote: Voting | null;
  /** Dots, medians and spreads may be seen, by the console too. */
  tallies: boolean;
  /** The note that is read aloud. */
  spotlight: string | null;
}

/** What a stage sets. `texts`: whether the room may read the notes. */
export type Bundle = Settings & { texts: boolean };

const QUIET: Bundle = {
  texts: false,
  write: false,
  inspire: false,
  arrange: null,
  vote: null,
  tallies: false,
  spotlight: null,
};
const READABLE: Bundle = { ...QUIET, texts: true };

const BUNDLES: Readonly<Record<Stage, Bundle>> = {
  prompt: QUIET,
  write: { ...QUIET, write: true },
  reveal: { ...READABLE, write: true },
  read: { ...READABLE, write: true },
  cluster: { ...READABLE, write: true, arrange: 'groups' },
  name: { ...READABLE, write: true, arrange: 'names' },
  vote: { ...READABLE, vote: 'dots' },
  place: { ...READABLE, vote: 'place' },
  commit: { ...READABLE, tallies: true },
};

/** The settings of a stage. */
export const bundleOf = (stage: Stage): Bundle => BUNDLES[stage];

/** The settings in which a board begins. */
export function firstSettings(): Settings {
  const { texts: _texts, ...settings } = BUNDLES.write;
  return settings;
}

/** Whether notes written now wait beside the wall: the wall has been read, or is being voted on. */
export const isLateIn = (stage: Stage): boolean => STAGES.indexOf(stage) > STAGES.indexOf('write');

/** Dots per person for so many items. */
export function budgetFor(items: number): number {
  if (items <= 12) return 3;
  return items <= 30 ? 5 : 8;
}

/** Items whose impact and effort are asked for. */
export const MOST_PLACED = 8;
