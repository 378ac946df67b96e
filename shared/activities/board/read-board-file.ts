import { BOARD_FILE, type BoardFile, type ExchangedAction, type ExchangedGroup, type ExchangedNote } from './exchange.ts';
import { ACTION_STATUSES } from './state.ts';

type Check = (value: unknown) => boolean;
/** What each field of a value has to be; a field that is not named here is of no matter. */
type Shape<Value> = { [Field in keyof Value]-?: Check };

const MOST = { line: 2048, id: 64, columns: 20, groups: 500, notes: 5000, actions: 500 };

const isText =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isList =
  (most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most;
const isWhole: Check = Number.isInteger;
const isRating: Check = (value) => typeof value === 'number' && value >= 0 && value <= 100;
const [line, id] = [isText(MOST.line), isText(MOST.id)];

const FILE: Shape<BoardFile> = {
  type: (value) => value === BOARD_FILE,
  version: (value) => value === 1,
  title: line,
  question: line,
  room: id,
  lang: id,
  columns: (value) => isList(MOST.columns)(value) && (value as unknown[]).every(line),
  groups: isList(MOST.groups),
  notes: isList(MOST.notes),
  actions: isList(MOST.actions),
};

const rated = { votes: orNull(isWhole), impact: orNull(isRating), effort: orNull(isRating) };
const GROUP: Shape<ExchangedGroup> = { id, name: line, ...rated };

const NOTE: Shape<ExchangedNote> = {
  id,
  text: line,
  group: orNull(id),
  ...rated,
  column: orNull(line),
  stackOf: orNull(id),
  colour: isWhole,
  reactions: isWhole,
  hidden: (value) => typeof value === 'boolean',
  createdPhase: id,
  author: (value) => value === undefined || orNull(line)(value),
};

const ACTION: Shape<ExchangedAction> = {
  text: line,
  owner: line,
  date: line,
  status: (value) => ACTION_STATUSES.some((status) => status === value),
};

/**
 * A board file as it was exported, or the first field that is not as it should be, such as `notes.3.text`. Written out by hand: the
 * console reads files itself, and a schema library weighs more than the whole import.
 */
export function readBoardFile(data: unknown): { file: BoardFile } | { wrong: string } {
  const wrong = wrongIn(data, FILE, '') ?? wrongInLists(data as BoardFile);
  return wrong === null ? { file: data as BoardFile } : { wrong };
}

const wrongInLists = ({ groups, notes, actions }: BoardFile): string | null =>
  wrongInList(groups, GROUP, 'groups') ?? wrongInList(notes, NOTE, 'notes') ?? wrongInList(actions, ACTION, 'actions');

function wrongInList<Value>(list: readonly unknown[], shape: Shape<Value>, name: string): string | null {
  for (const [at, value] of list.entries()) {
    const wrong = wrongIn(value, shape, `${name}.${at}.`);
    if (wrong !== null) return wrong;
  }
  return null;
}

function wrongIn<Value>(value: unknown, shape: Shape<Value>, before: string): string | null {
  if (typeof value !== 'object' || value === null) return before.slice(0, -1) || BOARD_FILE;
  const fields = Object.keys(shape) as (keyof Value & string)[];
  const wrong = fields.find((field) => !shape[field]((value as Value)[field]));
  return wrong === undefined ? null : `${before}${wrong}`;
}
