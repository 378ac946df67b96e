import { matchedIn, pairedAs, type Asked, type Matched, type Response } from './answers.ts';

/** An instrument as a room asked it, with whose card is whose there, by marks that all rooms of a series share. */
export interface AskedWithCards {
  asked: Asked;
  cards: ReadonlyMap<string, string>;
}

/**
 * Who answered before in one room of a series and after in another, known by a printed code. Each room alone counts them as lost and as
 * new. A card with two answers to the same wave, or with both in one room, or set aside in any, belongs to nobody here.
 */
export function matchedAcross(rooms: readonly AskedWithCards[]): Matched[] {
  const marks = new Set(rooms.flatMap(({ cards }) => [...cards.keys()]));
  const known = rooms.map(({ asked }) => new Set(matchedIn(asked).map(({ participant }) => participant)));
  return [...marks].sort().flatMap((mark): Matched[] => {
    const [before, after]: [Response[], Response[]] = [[], []];
    for (const [at, { asked, cards }] of rooms.entries()) {
      const person = cards.get(mark);
      if (person === undefined) continue;
      const { waves } = asked;
      if (known[at]!.has(person) || waves.before.setAside.has(person) || waves.after.setAside.has(person)) return [];
      before.push(...answerOf(asked, 'before', person));
      after.push(...answerOf(asked, 'after', person));
    }
    const [one, other] = [before[0], after[0]];
    return one && other && before.length === 1 && after.length === 1 ? [pairedAs(mark, one, other)] : [];
  });
}

function answerOf({ waves }: Asked, wave: 'before' | 'after', person: string): Response[] {
  const found = waves[wave].people.get(person);
  return found ? [found] : [];
}
