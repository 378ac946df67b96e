import { oriented } from '../orientation.ts';
import { ABOUT, aboutOf, columnOf, languageOf, type AnswerTable, type Respondent } from './answer-table.ts';
import type { Cell, Table } from './table.ts';

/** The columns of the long table in their order. Names stay as they are: people's scripts read them. */
export const LONG_COLUMNS = ['room', 'person', 'wave', 'item', 'value', 'value_toward_aim', 'matched', 'language'] as const;

/** The columns of the wide table that every instrument has; what people said of themselves and the answers follow. */
export const WIDE_HEAD = ['room', 'person', 'match_method', 'language', 'matched'] as const;

const yes = (holds: boolean): number => (holds ? 1 : 0);

/**
 * One row per answer that was given; `matched` says whether it is compared with the same person's other answer. Room by room, person
 * by person in the order of their names, which are random.
 */
export function longTable({ instrument, waves, rooms }: AnswerTable): Table {
  const rows = rooms.flatMap(({ room, people }) =>
    inOrder(people).flatMap((one) =>
      waves.flatMap((wave) =>
        instrument.items.flatMap((item): Cell[][] => {
          const given = one.waves[wave];
          const value = given?.items[item.code];
          if (value === undefined) return [];
          return [
            [
              room,
              one.person,
              wave,
              item.code,
              value,
              oriented(instrument, item, value),
              yes(one.matched && !one.apart.includes(item.code)),
              given!.lang,
            ],
          ];
        }),
      ),
    ),
  );
  return { columns: [...LONG_COLUMNS], rows };
}

/** One row per person: the raw codes, nothing where nothing was answered. */
export function wideTable(table: AnswerTable): Table {
  const { waves, rooms, demographics = [] } = table;
  const answers = answerColumns(table);
  return {
    columns: [...WIDE_HEAD, ...demographics.map(({ code }) => columnOf(ABOUT, code)), ...answers.map(({ name }) => name)],
    rows: rooms.flatMap(({ room, people }) =>
      inOrder(people).map((one) => [
        ...[room, one.person, one.method, languageOf(one, waves), yes(one.matched)],
        ...demographics.map(({ code }) => aboutOf(one, code)),
        ...answers.map(({ wave, item }) => one.waves[wave]?.items[item] ?? null),
      ]),
    ),
  };
}

/** The columns of answers in the wide table: by wave, then by item. */
export const answerColumns = ({ instrument, waves }: Pick<AnswerTable, 'instrument' | 'waves'>) =>
  waves.flatMap((wave) => instrument.items.map(({ code }) => ({ name: columnOf(wave, code), wave, item: code })));

const inOrder = (people: readonly Respondent[]): Respondent[] =>
  [...people].sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
