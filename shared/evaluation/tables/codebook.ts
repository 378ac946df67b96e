import { DONT_KNOW, PREFER_NOT_TO_SAY, type Demographic, type Instrument, type Item } from '../../session/instrument.ts';
import type { Say } from '../../text/text.ts';
import { answerColumns, WIDE_HEAD } from './responses.ts';
import { ABOUT, columnOf, type AnswerTable } from './answer-table.ts';
import { compositesOf, leastAnswered, type AskedComposite } from '../composites.ts';
import type { Cell, Table } from './table.ts';

/** What a value of a variable means. */
export interface Code {
  value: number;
  label: string;
}

/** One column of the wide table. `min` and `max` are null where it holds no answers. */
export interface Variable {
  name: string;
  label: string;
  type: 'string' | 'integer';
  codes: Code[];
  min: number | null;
  max: number | null;
  aim: Item['aim'] | null;
}

/** What was not answered although something was chosen: never a point of the scale. */
export const MISSING: readonly Code[] = [
  { value: DONT_KNOW, label: 'I do not know' },
  { value: PREFER_NOT_TO_SAY, label: 'I prefer not to say' },
];

const PREFERS_NOT = MISSING[1]!;

const levelsOf = (levels: Demographic['levels'], say: Say): Code[] =>
  levels.map(({ text }, at) => ({ value: at + 1, label: say(text) }));

const HEAD: Readonly<Record<(typeof WIDE_HEAD)[number], Omit<Variable, 'name' | 'min' | 'max' | 'aim'>>> = {
  room: { label: 'Room: one delivery of the workshop', type: 'string', codes: [] },
  person: { label: 'A random name, another one in every file', type: 'string', codes: [] },
  match_method: { label: 'How the waves of a person were matched', type: 'string', codes: [] },
  language: { label: 'Language of the first answers', type: 'string', codes: [] },
  matched: {
    label: 'Answered both before and after',
    type: 'integer',
    codes: [
      { value: 0, label: 'no' },
      { value: 1, label: 'yes' },
    ],
  },
};

/** The columns of the wide table with their meaning, in the words of one language. */
export function variablesOf(table: AnswerTable, say: Say): Variable[] {
  const { instrument, demographics = [] } = table;
  const codes = [...pointsOf(instrument, say), ...MISSING];
  const items = new Map(instrument.items.map((item) => [item.code, item]));
  return [
    ...WIDE_HEAD.map((name) => ({ name, ...HEAD[name], min: null, max: null, aim: null })),
    ...demographics.map(({ code, text, levels }) => ({
      ...{
        name: columnOf(ABOUT, code),
        label: say(text),
        type: 'integer' as const,
        codes: [...levelsOf(levels, say), PREFERS_NOT],
      },
      ...{ min: null, max: null, aim: null },
    })),
    ...answerColumns(table).map(({ name, wave, item }) => ({
      ...{ name, label: `${say(items.get(item)!.text)} (${wave})`, type: 'integer' as const, codes },
      ...{ min: 1, max: instrument.scale.length, aim: items.get(item)!.aim },
    })),
  ];
}

/** The variables that hold what people said of themselves. */
export const demographicsOf = ({ demographics = [] }: AnswerTable, variables: readonly Variable[]): Variable[] =>
  variables.filter(({ name }) => demographics.some(({ code }) => columnOf(ABOUT, code) === name));

/** The points of a scale; one without a label is its number. */
export const pointsOf = ({ scale }: Instrument, say: Say): Code[] =>
  scale.map((label, at) => ({ value: at + 1, label: say(label).trim() || String(at + 1) }));

/**
 * The codebook: a row per column of the wide table, then one per composite, which is computed and no column. `prefixed` counts the cells
 * of text that were kept from running as formulas.
 */
export const codebook = (table: AnswerTable, say: Say, prefixed: Readonly<Record<string, number>>): Table => ({
  columns: ['variable', 'label', 'type', 'codes', 'min', 'max', 'aim', 'prefixed_cells'],
  rows: [
    ...variablesOf(table, say).map(({ name, label, type, codes, min, max, aim }) => [
      ...[name, label, type, codes.map((code) => `${code.value} = ${code.label}`).join('; ')],
      ...[min, max, aim, prefixed[name] ?? 0],
    ]),
    ...compositesOf(table.instrument).map((composite) => compositeLine(composite, table.instrument, say)),
  ],
});

/** How a composite is made from the columns of a wave. */
function compositeLine({ code, title, items }: AskedComposite, instrument: Instrument, say: Say): Cell[] {
  const points = instrument.scale.length;
  const parts = instrument.items
    .filter((item) => items.includes(item.code))
    .map((item) => (item.aim === 'lower' ? `${points + 1} - ${item.code}` : item.code));
  const how = `mean of ${parts.join(', ')} in each wave, of who answered at least ${leastAnswered(items.length)} of ${items.length}`;
  return [code, title === null ? 'All statements together' : say(title), 'composite', how, 1, points, 'higher', 0];
}
