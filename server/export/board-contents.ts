import { BOARD_FILE, type BoardFile, type ExchangedGroup, type ExchangedNote } from '../../shared/activities/board/exchange.ts';
import type { BoardConfig } from '../../shared/activities/board/config.ts';
import { colourOf } from '../../shared/activities/board/colours.ts';
import { itemsOf, tallyDots } from '../../shared/activities/board/items.ts';
import { byId, groupOf, stacksIn } from '../../shared/activities/board/notes.ts';
import { placedItems } from '../../shared/activities/board/places.ts';
import { authorOf, type BoardState, type NoteAt } from '../../shared/activities/board/state.ts';
import { actionsOf, groupsOf, reactionsTo } from '../../shared/activities/board/view-parts.ts';
import type { Say } from '../../shared/text/text.ts';

/** Where a board stands: its room, the title of its step, and the language in which it is taken out. */
export interface BoardPlace {
  room: string;
  title: string;
  lang: string;
  say: Say;
}

type Figures = {
  votes: ReadonlyMap<string, number> | null;
  places: ReadonlyMap<string, { impact: number | null; effort: number | null }>;
};

/**
 * Everything on a board as one value. What people took back is not in it. Authors are in it where the board shows them; votes and places
 * are not while people still give them.
 */
export function boardContents(config: BoardConfig, state: BoardState, { room, title, lang, say }: BoardPlace): BoardFile {
  const figures = figuresOf(config, state);
  const notes = byId(state).filter(([, note]) => !note.deleted);
  return {
    type: BOARD_FILE,
    version: 1,
    title,
    question: say(config.question),
    room,
    lang,
    columns: (config.columns ?? []).map(({ code }) => code),
    groups: Object.entries(groupsOf(state)).map(([id, { name }]) => groupFrom(id, name, state, figures)),
    notes: notes.map((one) => noteFrom(config, state, one, figures)),
    actions: actionsOf(state).map(({ text, owner, date, status }) => ({ text, owner, date, status })),
  };
}

function figuresOf(config: BoardConfig, state: BoardState): Figures {
  const on = config.voteOn;
  const { people, room } = tallyDots(state, on);
  const votes = itemsOf(state, on).map(({ id }) => [id, (people[id] ?? 0) + (room[id] ?? 0)] as const);
  const places = placedItems(state, on).map(({ id, set, impact, effort }) => {
    return [id, { impact: set?.impact ?? impact?.median ?? null, effort: set?.effort ?? effort?.median ?? null }] as const;
  });
  return { votes: state.vote === 'dots' ? null : new Map(votes), places: new Map(state.vote === 'place' ? [] : places) };
}

const NOWHERE = { impact: null, effort: null };

/** Dots on a group are its own; where notes are voted on, those of its notes. */
function groupFrom(id: string, name: string, state: BoardState, { votes, places }: Figures): ExchangedGroup {
  const own = byId(state).filter(([, note]) => groupOf(state, note) === id);
  const count = votes && own.reduce((sum, [note]) => sum + (votes.get(note) ?? 0), votes.get(id) ?? 0);
  return { id, name, votes: count, ...(places.get(id) ?? NOWHERE) };
}

function noteFrom(config: BoardConfig, state: BoardState, [id, note]: NoteAt, { votes, places }: Figures): ExchangedNote {
  const { heart, same, unclear } = reactionsTo(state, id);
  const author = config.anonymity === 'anonymous' ? {} : { author: note.author && authorOf(state, note.author).name };
  return {
    id,
    text: note.text,
    group: groupOf(state, note),
    votes: votes && (votes.get(id) ?? 0),
    ...(places.get(id) ?? NOWHERE),
    column: note.column,
    stackOf: stacksIn(state).get(id) ?? null,
    colour: colourOf(id),
    reactions: heart + same + unclear,
    hidden: note.aside || note.late,
    createdPhase: note.written,
    ...author,
  };
}
