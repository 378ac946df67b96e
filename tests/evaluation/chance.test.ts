import { expect, test } from 'vitest';
import { toCsv } from '../../server/export/csv.ts';
import { LONG_COLUMNS } from '../../server/export/rows.ts';
import { matchedIn } from '../../shared/evaluation/answers.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { LEAST_SHOWN } from '../../shared/evaluation/disclosure.ts';
import type { InstrumentEvaluation } from '../../shared/evaluation/evaluation.ts';
import type { Room } from '../../shared/room/room.ts';
import { after as roomAfter, answer, close, open, participant, reset } from '../helpers/rooms.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';
import { evaluated, item, readCsv, rowsOf, surveyed, surveyStep } from './surveyed.ts';

const ITEMS = ['one', 'two', 'three'];
const AIMS = ['lower', 'higher', 'lower'] as const;
const STEPS = [surveyStep('before', 'before'), surveyStep('after-a', 'after'), surveyStep('after-b', 'after')];
const session = surveyed(
  ITEMS.map((code, at) => item(code, AIMS[at])),
  STEPS,
);

/** One answer of one person to one step. */
interface Act {
  person: string;
  step: string;
  items: Record<string, number>;
  lang: string;
}

/** Points, don't know, and items left out; at least one answer. */
function someItems(random: Chance): Record<string, number> {
  const given = ITEMS.filter(() => random.maybe(0.85));
  return Object.fromEntries((given.length ? given : ['one']).map((code) => [code, random.maybe(0.1) ? -8 : 1 + random.below(5)]));
}

function someActs(random: Chance, step: string, share: number): Act[] {
  const people = Array.from({ length: 40 }, (_, at) => `person-${at}`).filter(() => random.maybe(share));
  return people.map((person) => ({ person, step, items: someItems(random), lang: random.pick(['en', 'es']) }));
}

const given = (acts: readonly Act[], run: number) =>
  acts.map(({ person, step, items, lang }) => [participant(person), answer(step, { items }, { run, lang })] as const);

/** A room in which the before wave was reset once; `order` says in which order people act. */
function played(parts: readonly (readonly Act[])[], order: (acts: readonly Act[]) => readonly Act[]): Room {
  const [tried, before, a, b] = parts.map(order) as [Act[], Act[], Act[], Act[]];
  const begun = roomAfter(session, open('before'), ...given(tried, 0), reset('before'), ...given(before, 1));
  return roomAfter(begun, open('after-a'), open('after-b'), ...given(a, 0), ...given(b, 0), close('after-a'), close('after-b'));
}

const someParts = (random: Chance): Act[][] => [
  someActs(random, 'before', 0.5),
  someActs(random, 'before', 0.8),
  someActs(random, 'after-a', 0.7),
  someActs(random, 'after-b', 0.3),
];

test(
  'the order in which people answer changes neither the evaluation nor a line of the export',
  perSeed((random) => {
    const parts = someParts(random);
    const [one, other] = [played(parts, (acts) => acts), played(parts, (acts) => random.shuffled(acts))];
    expect(evaluated(other)).toEqual(evaluated(one));
    expect(askedIn(other).map(matchedIn)).toEqual(askedIn(one).map(matchedIn));
    expect(toCsv(LONG_COLUMNS, rowsOf(other))).toBe(toCsv(LONG_COLUMNS, rowsOf(one)));
  }),
);

/** The evaluation of an item as somebody with only the file would count it: matched lines, by person, linked by item. */
function recounted(csv: string, code: string) {
  const [header, ...lines] = readCsv(csv);
  const at = Object.fromEntries(header!.map((name, index) => [name, index]));
  const matched = lines.filter((line) => line[at.matched!] === 'yes' && line[at.item!] === code);
  const wave = (name: string) =>
    new Map(matched.filter((line) => line[at.wave!] === name).map((line) => [line[at.participant!]!, line]));
  const [before, after] = [wave('before'), wave('after')];
  const linked = [...before].flatMap(([person, line]) => (after.has(person) ? [[line, after.get(person)!] as const] : []));
  const pairs = linked.filter((pair) => pair.every((line) => line[at.value_toward_aim!] !== ''));
  const changes = pairs.map(([first, last]) => Number(last[at.value_toward_aim!]) - Number(first[at.value_toward_aim!]));
  const points = (which: 0 | 1) =>
    [1, 2, 3, 4, 5].map((point) => pairs.filter((pair) => pair[which][at.value!] === String(point)).length);
  const unknown = (lines: Map<string, string[]>) => [...lines.values()].filter((line) => line[at.value!] === '-8').length;
  return {
    lines: matched.length,
    people: before.size + after.size,
    pairs: pairs.length,
    toward: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
    away: changes.filter((change) => change < 0).length,
    couldMove: pairs.filter(([first]) => first[at.value_toward_aim!] !== '5').length,
    before: points(0),
    after: points(1),
    dontKnow: { before: unknown(before), after: unknown(after) },
  };
}

test(
  'the exported lines, read again, add up to the evaluation',
  perSeed((random) => {
    const room = played(someParts(random), (acts) => acts);
    const csv = toCsv(LONG_COLUMNS, rowsOf(room));
    const { items }: InstrumentEvaluation = evaluated(room);
    for (const { code, text: _text, aim: _aim, primary: _primary, withheld, ...figures } of items) {
      const { lines, people, ...counts } = recounted(csv, code);
      expect(withheld).toBe(counts.pairs < LEAST_SHOWN ? 'too-few' : null);
      if (withheld) continue;
      expect(figures).toEqual(counts);
      expect(lines, 'one matched line per person, wave and item').toBe(people);
    }
  }),
);
