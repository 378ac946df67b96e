/** A code that somebody made themselves: a keyed hash of each of its answers, in the order of the questions. */
export interface Made {
  id: string;
  elements: readonly string[];
}

/** Who somebody is: `differing` answers of their code are not the same. */
export interface Recognised {
  as: string;
  differing: number;
}

/** At most two answers may differ, and at least two have to be the same. */
export const mayDiffer = (questions: number): number => Math.max(0, Math.min(2, questions - 2));

/** In how many answers two codes differ. */
export const differing = (one: readonly string[], other: readonly string[]): number =>
  one.filter((element, at) => element !== other[at]).length + Math.max(0, other.length - one.length);

/**
 * Who of `coming` is who of `known`: the nearest code on both sides, where there is one only. Where two are as near as each other,
 * nobody is recognised: a guess would make two people one.
 */
export function recognised(known: readonly Made[], coming: readonly Made[]): Map<string, Recognised> {
  const back = new Map(known.map((one) => [one.id, nearest(one, coming)]));
  return new Map(
    coming.flatMap((one): [string, Recognised][] => {
      const found = nearest(one, known);
      return found && back.get(found.as)?.as === one.id ? [[one.id, found]] : [];
    }),
  );
}

/** The only one that is nearest and near enough, or null. */
function nearest({ elements }: Made, others: readonly Made[]): Recognised | null {
  let [least, found]: [number, string[]] = [mayDiffer(elements.length), []];
  for (const other of others) {
    const apart = differing(elements, other.elements);
    if (apart > least) continue;
    found = apart < least ? [other.id] : [...found, other.id];
    least = apart;
  }
  return found.length === 1 ? { as: found[0]!, differing: least } : null;
}
