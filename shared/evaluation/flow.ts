import { FOLLOW_UPS, METHODS, type Method, type Wave } from '../waves/waves.ts';
import { matchedIn, mayShow, type Asked, type WaveAnswers } from './answers.ts';
import { flowCounts, type Did, type FlowCounts, type FlowGroup } from './flow-counts.ts';
import { pairsOf } from './pairs.ts';

/** How many people took which way through the waves of an instrument. */
export interface Flow extends FlowCounts {
  /** Heads that the presenter counted; null where nobody did. */
  presentBefore: number | null;
  presentAfter: number | null;
  openedAfter: number;
  refusedAfter: number;
  /** People whose code was used from two devices in one wave: set aside, matched with nothing. */
  duplicates: number;
  /** Complete answers that newer ones of the same person have replaced; they are kept and count for nothing. */
  earlier: number;
  /** Matched people whose two answers are in different languages. */
  twoLanguages: number;
  /** Matched people with at least one item that read differently the second time. */
  reworded: number;
  /** Matched people by the way in which they were. */
  methods: Readonly<Record<Method, number>>;
  /** Of those, how many have a self-made code that is not wholly the same. */
  probable: number;
  /** The waves that are asked beside before and after, with those who answered before among the ones who answered them. */
  others: readonly { wave: Wave; answered: number; matched: number }[];
  /** Valid pairs by item code; null until they may be shown, since they tell, as they grow, who did not know an answer. */
  pairs: Readonly<Record<string, number>> | null;
}

/** The flow of an instrument: only numbers of answers, so it may always be shown. */
export function flowOf(asked: Asked): Flow {
  const { before, after } = asked.waves;
  const matched = matchedIn(asked);
  const counted = (holds: (person: (typeof matched)[number]) => boolean): number => matched.filter(holds).length;
  return {
    ...flowCounts(groupsOf(asked), before.present),
    presentBefore: before.present,
    presentAfter: after.present,
    openedAfter: after.people.size + after.opened.size + after.refused.size + after.setAside.size,
    refusedAfter: after.refused.size,
    duplicates: new Set([...before.setAside, ...after.setAside]).size,
    earlier: before.earlier + after.earlier,
    twoLanguages: counted((person) => person.before.lang !== person.after.lang),
    reworded: counted((person) => person.reworded.length > 0),
    methods: Object.fromEntries(METHODS.map((way) => [way, counted(({ method }) => method === way)])) as Record<Method, number>,
    probable: counted(({ probable }) => probable),
    others: (['then', ...FOLLOW_UPS] as const).flatMap((wave) => otherWave(asked, wave)),
    pairs: mayShow(asked) ? pairCounts(asked) : null,
  };
}

function groupsOf({ waves: { before, after } }: Asked): FlowGroup[] {
  const everybody = new Set([before, after].flatMap((wave) => [...peopleOf(wave)]));
  return [...everybody].map((person) => ({ before: didIn(before, person), after: didIn(after, person), people: 1 }));
}

const peopleOf = ({ people, opened, refused, setAside }: WaveAnswers): string[] => [
  ...people.keys(),
  ...opened,
  ...refused,
  ...setAside,
];

function didIn({ people, opened, refused, setAside }: WaveAnswers, person: string): Did {
  if (setAside.has(person)) return 'duplicate';
  if (people.has(person)) return 'answered';
  if (refused.has(person)) return 'refused';
  return opened.has(person) ? 'opened' : null;
}

function otherWave({ waves }: Asked, wave: Wave): Flow['others'] {
  const { phase, people } = waves[wave];
  if (phase === null) return [];
  const matched = [...people.keys()].filter((person) => waves.before.people.has(person)).length;
  return [{ wave, answered: people.size, matched }];
}

function pairCounts(asked: Asked): Record<string, number> {
  const matched = matchedIn(asked);
  return Object.fromEntries(asked.instrument.items.map((item) => [item.code, pairsOf(asked.instrument, item, matched).length]));
}
