import { mayShow, type Asked } from '../../../shared/evaluation/answers.ts';
import { askedIn } from '../../../shared/evaluation/asked-in.ts';
import { mayHoldTexts, type Grade } from '../../../shared/evaluation/results/grade.ts';
import { roomResults, type RoomResults } from '../../../shared/evaluation/results/room.ts';
import { seriesResults, type SeriesResults } from '../../../shared/evaluation/results/series.ts';
import type { Risk } from '../../../shared/evaluation/disclosure/risk.ts';
import type { AnswerTable, Respondent, RoomAnswers } from '../../../shared/evaluation/tables/answer-table.ts';
import { codebook } from '../../../shared/evaluation/tables/codebook.ts';
import { readmeTable, readmeText } from '../../../shared/evaluation/tables/readme.ts';
import { wideTable } from '../../../shared/evaluation/tables/responses.ts';
import { resultsTable } from '../../../shared/evaluation/tables/results-table.ts';
import { riskOfTable } from '../../../shared/evaluation/tables/risk.ts';
import { askedWaves, roomAnswers } from '../../../shared/evaluation/tables/room-answers.ts';
import { sheetsOf, type Sheet } from '../../../shared/evaluation/tables/sheets.ts';
import type { Table } from '../../../shared/evaluation/tables/table.ts';
import type { Room } from '../../../shared/room/room.ts';
import type { Session } from '../../../shared/session/session.ts';
import { directionOf } from '../../../shared/text/direction.ts';
import { sayIn, type Say } from '../../../shared/text/text.ts';
import { guardedCells, tableToCsv } from '../csv.ts';
import { newestOf } from '../newest.ts';
import { answerFiles } from './answer-files.ts';
import { drawnFiles } from './drawn.ts';
import type { BundleFile } from './file.ts';
import { freeText } from './free-text.ts';
import { questionnaires } from './questionnaires.ts';
import { workbook } from './workbook.ts';

/** A room with what its log does not hold. `openedAt` is milliseconds since 1970. */
export interface BundleRoom {
  room: Room;
  openedAt: number;
  /** Whose card is whose, by marks that rooms of a series share. */
  cards?: ReadonlyMap<string, string>;
}

export interface BundleRequest {
  grade: Grade;
  language: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** The version of Plenary. */
  software: string;
  /** A new random name for a person, and a random number: nobody is found again in another bundle. */
  chance: { name(): string; number(): number };
}

/** Which rooms: one, or all of a session. */
export type BundleScope = { scope: 'room'; room: BundleRoom } | { scope: 'series'; rooms: readonly BundleRoom[] };

/** What is in a bundle before it is written, and how risky it is. */
export interface Contents {
  results: RoomResults | SeriesResults;
  tables: AnswerTable[];
  texts: Table[];
  /** The highest of all tables; null where no answers of single persons are in it. */
  risk: Risk | null;
}

/** What a bundle of this grade holds. Null for a series without rooms. */
export function contentsOf(which: BundleScope, request: BundleRequest): Contents | null {
  const rooms = which.scope === 'room' ? [which.room] : which.rooms;
  const results =
    which.scope === 'room' ? roomResults(which.room.room, which.room.openedAt, request) : seriesResults(which.rooms, request);
  if (!results) return null;
  const tables = request.grade === 'public' ? [] : tablesOf(rooms, results.threshold, request);
  const say = sayOf(rooms, request);
  const texts = request.grade === 'restricted' ? rooms.map(({ room }) => freeText(room, say, request.chance.number)) : [];
  const risks = tables.flatMap((table) => riskOfTable(table) ?? []);
  return { results, tables, texts, risk: risks.sort((a, b) => b.risk - a.risk)[0] ?? null };
}

const sayOf = ([first]: readonly BundleRoom[], { language }: BundleRequest): Say =>
  sayIn(language, first?.room.session.language ?? language);

/** The answers to each instrument, of the rooms in which they may be seen and in which enough people gave some. */
function tablesOf(rooms: readonly BundleRoom[], threshold: number, { chance, grade }: BundleRequest): AnswerTable[] {
  const all = rooms.flatMap(({ room }) =>
    askedIn(room)
      .filter(mayShow)
      .map((asked) => ({ room, asked })),
  );
  const byWording = new Map<string, typeof all>();
  for (const one of all) {
    const key = JSON.stringify([
      one.asked.code,
      one.asked.instrument.items.map(({ code, aim }) => [code, aim]),
      one.asked.instrument.scale.length,
      (one.asked.instrument.demographics ?? []).map(({ code, levels }) => [code, ...levels.map((level) => level.code)]),
      (one.asked.instrument.composites ?? []).map(({ code, items }) => [code, ...items]),
    ]);
    byWording.set(key, [...(byWording.get(key) ?? []), one]);
  }
  return [...byWording.values()].flatMap((same) => {
    const about = mayHoldTexts(grade) ? demographicsOf(same) : {};
    const answers = same.map(({ room, asked }) => {
      const found = roomAnswers(room.code, asked, remembered(chance.name));
      return room.sealed ? withoutAbout(found, asked) : found;
    });
    const enough = answers.filter(({ people }) => people.length >= threshold);
    const { code, instrument } = same[0]!.asked;
    const waves = wavesOf(same.map(({ asked }) => asked));
    return enough.length ? [{ code, instrument, waves, rooms: enough, ...about }] : [];
  });
}

/** A sealed room no longer holds what each person said of themselves: of its groups only, in the report. */
const demographicsOf = (rooms: readonly { room: Room; asked: Asked }[]): Pick<AnswerTable, 'demographics'> =>
  rooms.every(({ room }) => room.sealed) ? {} : { demographics: rooms[0]!.asked.instrument.demographics ?? [] };

function withoutAbout({ room, people }: RoomAnswers, { instrument }: Asked): RoomAnswers {
  const items = new Set(instrument.items.map(({ code }) => code));
  const only = (given: Respondent['waves'][string]) => ({
    ...given,
    items: Object.fromEntries(Object.entries(given.items).filter(([code]) => items.has(code))),
  });
  return {
    room,
    people: people.map((one) => ({
      ...one,
      waves: Object.fromEntries(Object.entries(one.waves).map(([wave, given]) => [wave, only(given)])),
    })),
  };
}

const wavesOf = (all: readonly Asked[]): string[] => [...new Set(all.flatMap(askedWaves))];

/** Somebody keeps their random name within a table. */
function remembered(name: () => string): (participant: string) => string {
  const known = new Map<string, string>();
  return (participant) => {
    if (!known.has(participant)) known.set(participant, name());
    return known.get(participant)!;
  };
}

/** The files of a bundle, with the risk of what is in them; null for a series without rooms. */
export async function bundleFiles(
  which: BundleScope,
  request: BundleRequest,
): Promise<{ files: BundleFile[]; risk: Risk | null } | null> {
  const contents = contentsOf(which, request);
  if (!contents) return null;
  const { results, tables, texts, risk } = contents;
  const say = sayOf(which.scope === 'room' ? [which.room] : which.rooms, request);
  const files: BundleFile[] = [
    ...drawnFiles(results),
    { path: 'results.csv', content: tableToCsv(resultsTable(results)) },
    { path: 'results.json', content: `${JSON.stringify(results, null, 2)}\n` },
    ...tables.flatMap((table, at) => answerFiles(table, folderOf(tables, at), aboutOf(results, say))),
    ...(texts.length ? [{ path: 'free_text.csv', content: tableToCsv(joined(texts)) }] : []),
    ...(await questionnaires(sessionOf(which))),
  ];
  const readme = readmeTable(results, {
    paths: ['report.xlsx', ...files.map(({ path }) => path)],
    made: new Date(request.madeAt).toISOString().slice(0, 10),
    risk,
  });
  const sheets = [...sheetsOf(results, readme, codebookOf(contents, say, which)), ...responseSheets(contents)];
  const xlsx = await workbook(sheets, directionOf(request.language) === 'rtl');
  const rest = [
    { path: 'report.xlsx', content: xlsx },
    { path: 'README.txt', content: readmeText(readme) },
  ];
  return { files: [...files, ...rest], risk };
}

/** What is asked is no secret, and of a series what its newest room asked. */
const sessionOf = (which: BundleScope): Session => (which.scope === 'room' ? which.room : newestOf(which.rooms)!).room.session;

/** One instrument needs no folder; several have one each. */
const folderOf = (tables: readonly AnswerTable[], at: number): string => {
  if (tables.length === 1) return '';
  const { code } = tables[at]!;
  const before = tables.slice(0, at).filter((other) => other.code === code).length;
  return before ? `${code}-${before + 1}/` : `${code}/`;
};

const aboutOf = ({ session, madeAt, software }: Contents['results'], say: Say) => ({
  title: session.title,
  created: new Date(madeAt).toISOString(),
  version: software,
  say,
});

const joined = (tables: readonly Table[]): Table => ({ columns: tables[0]!.columns, rows: tables.flatMap(({ rows }) => rows) });

/** What was asked is no secret: the sheet is there in every grade. */
function codebookOf({ tables }: Contents, say: Say, which: BundleScope): Table {
  const rooms = which.scope === 'room' ? [which.room] : which.rooms;
  const asked = tables.length ? tables : askedOnly(rooms);
  const books = asked.map((table) => codebook(table, say, guardedCells(wideTable(table))));
  return books.length ? joined(books) : { columns: ['variable', 'label'], rows: [] };
}

const askedOnly = (rooms: readonly BundleRoom[]): AnswerTable[] => {
  const all = rooms.flatMap(({ room }) => askedIn(room));
  const codes = [...new Set(all.map(({ code }) => code))];
  return codes.map((code) => {
    const asked = all.find((one) => one.code === code)!;
    return { code, instrument: asked.instrument, waves: askedWaves(asked), rooms: [] };
  });
};

function responseSheets({ tables, texts }: Contents): Sheet[] {
  const many = tables.length > 1;
  return [
    ...tables.map((table, at) => ({ name: many ? `Responses ${at + 1}` : 'Responses', ...wideTable(table) })),
    ...(texts.length ? [{ name: 'Free text', ...joined(texts) }] : []),
  ];
}
