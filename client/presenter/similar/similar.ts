import type { SimilarNote } from '../../../shared/text/similar/items.ts';
import type { SimilarSets } from '../../../shared/text/similar/sets.ts';
import type { Sorted } from '../../../shared/text/similar/sort-like.ts';
import { Apart } from './apart.ts';
import { Latest } from './latest.ts';
import type { Questions } from './questions.ts';

/** Finds similar notes beside the page. Whoever asks again before the answer has come gets null for the first. */
export class Similar {
  readonly #sets: Latest<Questions['sets']['takes'], SimilarSets>;
  readonly #like: Latest<Questions['like']['takes'], Sorted[]>;

  constructor(apart = new Apart()) {
    this.#sets = new Latest(async (takes) => (await apart.ask({ name: 'sets', takes })) as SimilarSets);
    this.#like = new Latest(async (takes) => (await apart.ask({ name: 'like', takes })) as Sorted[]);
  }

  /** See `similarSets`. */
  sets(notes: readonly SimilarNote[], options: { fewer?: number } = {}): Promise<SimilarSets | null> {
    return this.#sets.ask([notes.map(({ id, text, group }) => ({ id, text, group })), options]);
  }

  /** See `sortLike`. */
  like(seeds: Record<string, string[]>, notes: readonly { id: string; text: string }[]): Promise<Sorted[] | null> {
    return this.#like.ask([seeds, notes.map(({ id, text }) => ({ id, text }))]);
  }
}
