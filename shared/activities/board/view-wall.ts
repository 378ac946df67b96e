import type { ReadOnRequest, Sight } from '../../activity/kind.ts';
import { shownAs } from './view-parts.ts';
import type { BoardConfig } from './config.ts';
import { groupOf, membersOf, shownNotes, stacksIn } from './notes.ts';
import type { BoardState, NoteAt } from './state.ts';

const PAGE = 48;

/** The wall as a phone reads it when somebody asks for it: groups first, a page at a time. Nothing before the reveal. */
export function wallOnRequest(
  config: BoardConfig,
  state: BoardState,
  { revealed, say }: Sight,
  page: number,
): ReadOnRequest | null {
  if (!revealed) return null;
  const stacks = stacksIn(state);
  const grouped = [...membersOf(state)].flatMap(([id, notes]) =>
    notes.map((note) => ({ heading: state.groups[id]!.name, note })),
  );
  const columns = new Map((config.columns ?? []).map(({ code, text }) => [code, say(text)]));
  const order = [...columns.keys(), null];
  const columnOf = ([, { column }]: NoteAt): string | null => (column !== null && columns.has(column) ? column : null);
  const single = shownNotes(state)
    .filter(([, note]) => groupOf(state, note) === null)
    .toSorted((a, b) => order.indexOf(columnOf(a)) - order.indexOf(columnOf(b)))
    .map((note) => ({ heading: columns.get(columnOf(note) ?? '') ?? '', note }));
  const lines = [...grouped, ...single].filter(({ note: [id] }) => !stacks.has(id));
  const counts = new Map<string, number>();
  for (const head of stacks.values()) counts.set(head, (counts.get(head) ?? 0) + 1);
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const shown = lines.slice((at - 1) * PAGE, at * PAGE).map(({ heading, note }) => {
    const { id, text, author } = shownAs(config, state, note, 'named');
    const count = counts.get(id);
    return { heading, text: [text, author && `(${author})`, count && `×${count + 1}`].filter(Boolean).join(' ') };
  });
  return { lines: shown, page: at, pages };
}
