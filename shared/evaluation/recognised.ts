import { isDoubled, type SurveyBallot, type SurveyState } from '../activities/survey/state.ts';
import type { OwnCode } from '../room/room.ts';
import { emptyTable, entries, get, put, type Table } from '../table.ts';
import { WAVES, type Wave } from '../waves/waves.ts';
import { recognised, type Made, type Recognised } from './own-code.ts';

type WaveStates = readonly { wave: Wave; state: SurveyState }[];

/** Who came back by a code of their own, by wave and by the id under which they came. */
export type CameBack = Readonly<Partial<Record<Wave, ReadonlyMap<string, Recognised>>>>;

/**
 * The people of later waves who answered before under another id. Only who answered before can be recognised, and nobody who answered
 * the later wave too: these are two people. Once somebody is recognised, they are the same person in the waves that follow.
 */
export function cameBack(states: WaveStates, codes: Table<OwnCode> | undefined): CameBack {
  if (!codes) return {};
  const first = peopleIn(states, 'before');
  const chosen = new Map<string, Recognised>();
  const found = WAVES.filter((wave) => wave !== 'before').map((wave) => {
    const here = peopleIn(states, wave);
    const coming = [...here].filter((id) => !first.has(id));
    const again = coming.filter((id) => chosen.has(id) && !here.has(chosen.get(id)!.as));
    const taken = new Set(again.map((id) => chosen.get(id)!.as));
    const known = [...first].filter((id) => !here.has(id) && !taken.has(id));
    const fresh = coming.filter((id) => !chosen.has(id));
    const matched = new Map([
      ...again.map((id) => [id, chosen.get(id)!] as const),
      ...recognised(madeBy(known, codes), madeBy(fresh, codes)),
    ]);
    for (const [id, who] of matched) chosen.set(id, who);
    return [wave, matched] as const;
  });
  return Object.fromEntries(found.filter(([, matched]) => matched.size));
}

const peopleIn = (states: WaveStates, wave: Wave): Set<string> =>
  new Set(states.flatMap((one) => (one.wave === wave ? entries(one.state.ballots).map(([id]) => id) : [])));

const madeBy = (ids: readonly string[], codes: Table<OwnCode>): Made[] =>
  ids.flatMap((id) => {
    const code = get(codes, id);
    return code ? [{ id, elements: code.elements }] : [];
  });

/** A wave in which those who came back have the id that they had before; what they decided there holds for them. */
export function underOneName(state: SurveyState, names: ReadonlyMap<string, Recognised> | undefined): SurveyState {
  if (!names?.size) return state;
  const move = <T>(table: Table<T>, as: (value: T) => T): Table<T> => {
    const moved = entries(table).filter(([id]) => names.has(id));
    const into = new Set(moved.map(([id]) => names.get(id)!.as));
    const stay = entries(table).filter(([id]) => !names.has(id) && !into.has(id));
    const all: (readonly [string, T])[] = [...stay, ...moved.map(([id, value]) => [names.get(id)!.as, as(value)] as const)];
    return all.reduce((made, [id, value]) => put(made, id, value), emptyTable<T>());
  };
  return { ...state, ballots: move(state.ballots, bySelfMade), parts: move(state.parts, (part) => part) };
}

const bySelfMade = (ballot: SurveyBallot): SurveyBallot => ({
  ...ballot,
  via: isDoubled(ballot)
    ? Object.fromEntries(Object.keys(ballot.via).map((device) => [device, 'self-made']))
    : { own: 'self-made' },
});

/** Who was recognised by a code of their own, in all waves of an instrument. */
export const allBack = (back: CameBack): Map<string, Recognised> => new Map(Object.values(back).flatMap((found) => [...found]));
