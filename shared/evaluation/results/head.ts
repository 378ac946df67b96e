import type { Instrument, Item } from '../../session/instrument.ts';
import type { Say, Text } from '../../text/text.ts';
import type { ItemHead } from './item-results.ts';

/** What an item is, in the language of `say`. */
export function headOf(item: Item, { scale }: Instrument, say: Say): ItemHead {
  const end: Text = item.aim === 'lower' ? scale[0]! : scale.at(-1)!;
  return { code: item.code, text: say(item.text), aim: item.aim, aimText: say(end), primary: item.primary ?? false };
}
