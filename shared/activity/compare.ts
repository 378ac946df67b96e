/** How one answer sorts people into groups. Whoever is in no level belongs to the rest. */
export interface Grouping {
  /** Which question of the step it is; empty where there is one only. */
  item: string;
  /** What people read; empty where the title of the step says it. */
  label: string;
  /** Levels with an order are merged with a neighbour only. */
  kind: 'nominal' | 'ordered';
  levels: readonly { code: string; label: string }[];
  /** The level of each person; asked for only when a result is split by it. */
  of(): ReadonlyMap<string, string>;
}

/** One line of a result that can be set side by side for groups: what each person said of it, as a number. */
export interface Line {
  code: string;
  label: string;
  /** 0 or 1 where the measure is a share. Who said nothing of this line is not in it. */
  said: ReadonlyMap<string, number>;
}

/** A result as lines. `range` is the scale of a mean or a median, from its least to its most; null where what was said makes it. */
export interface Compared {
  measure: 'share' | 'mean' | 'median';
  range: readonly [least: number, most: number] | null;
  lines: Line[];
}
