import type { Instrument } from '../../session/instrument.ts';
import type { Asked } from '../answers.ts';
import { askedIn } from '../asked-in.ts';
import type { SeriesRoom } from './series.ts';

/** An instrument in one wording, with the rooms that asked it so. */
export interface Wording {
  number: number | null;
  instrument: Instrument;
  rooms: { place: SeriesRoom; asked: Asked }[];
}

/** The instruments by their wording: rooms are compared only where every statement, code and label is the same. */
export function wordingsOf(rooms: readonly SeriesRoom[]): Wording[] {
  const all = rooms.flatMap((place) => askedIn(place.room).map((asked) => ({ place, asked })));
  const codes = [...new Set(all.map(({ asked }) => asked.code))];
  return codes.flatMap((code) => {
    const byText = new Map<string, typeof all>();
    for (const one of all.filter(({ asked }) => asked.code === code)) {
      const text = rated(one.asked.instrument);
      byText.set(text, [...(byText.get(text) ?? []), one]);
    }
    const wordings = [...byText.values()];
    return wordings.map((found, at) => ({
      number: wordings.length > 1 ? at + 1 : null,
      instrument: found[0]!.asked.instrument,
      rooms: found,
    }));
  });
}

/**
 * What people rate, and how it is counted. A title, words of consent, a day of sealing or what is asked beside it may be others from room to
 * room; so may that one can say "I do not know", which of a file of answers is only known where somebody did.
 */
function rated({ intro, scale, items, composites }: Instrument): string {
  const statements = items.map(({ code, text, aim, primary }) => ({ code, text, aim, primary }));
  return JSON.stringify({ intro, scale, statements, composites });
}
