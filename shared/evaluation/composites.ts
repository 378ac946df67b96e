import type { CompositeDefinition, Instrument } from '../session/instrument.ts';
import type { Text } from '../text/text.ts';

/** A composite of an instrument; `title` is null for all statements together, which nobody had to define. */
export interface AskedComposite {
  code: string;
  title: Text | null;
  items: readonly string[];
  primary: boolean;
}

/** Its code where an instrument defines none. */
const EVERY_ITEM = 'composite';

/** The composites of an instrument: those that it defines, or else all of its items; none of one item alone. */
export function compositesOf({ items, composites = [] }: Instrument): AskedComposite[] {
  if (composites.length) return composites.map(defined);
  if (items.length < 2) return [];
  return [{ code: EVERY_ITEM, title: null, items: items.map(({ code }) => code), primary: false }];
}

/** How many of so many items somebody answers at least to have a mean. */
export const leastAnswered = (items: number): number => Math.ceil((2 * items) / 3);

const defined = ({ code, title, items, primary = false }: CompositeDefinition): AskedComposite => ({
  code,
  title,
  items,
  primary,
});
