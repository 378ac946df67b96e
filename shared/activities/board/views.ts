import type { Anonymity } from './config.ts';
import type { Item, Ranked, VoteOn } from './items.ts';
import type { Proposal } from './names.ts';
import type { Placed } from './places.ts';
import type { Together } from './sorts.ts';
import type { Settings, Stage, Voting } from './stages.ts';
import type { ActionStatus, Dots, Places, Reaction, Take } from './state.ts';

/** What every audience knows of a board. `dots` is what each person has. */
export type Frame = {
  question: string;
  examples: string[];
  perPerson: number;
  length: number;
  dots: number;
  perItem: number;
  /** What dots go on. */
  voteOn: VoteOn;
  stage: Stage;
  anonymity: Anonymity;
  columns: { code: string; text: string }[];
  write: boolean;
  vote: Voting | null;
};

/** A note that may be read. `author` is a name, and only where the audience may know it; `room`: written by the presenter. */
export type Shown = {
  id: string;
  text: string;
  group: string | null;
  column: string | null;
  /** Number of the paper's colour, 1 to 5. */
  colour: number;
  /** The note that it lies under, since both say the same, or nearly. */
  stack: string | null;
  room: boolean;
  author: string;
};

/** A card that lies face down: all that the screen knows before the reveal. */
export type Card = { id: string; column: string | null; colour: number };

export type Groups = Record<string, { name: string }>;
/** The note that is read aloud, and how many reacted how. */
export type Spot = { id: string; text: string; author: string; reactions: Record<Reaction, number> };
/** An action card; nothing ties its owner to notes. */
export type ActionCard = { id: string; text: string; owner: string; date: string; status: ActionStatus };
/** A group that is to be named: what it holds, and names that others propose. */
export type Unnamed = { id: string; name: string; notes: string[]; proposals: string[] };

/** What phones share. Never a note before its reveal, never the wall: of that, the page fetches what is asked for. */
export type BoardView = Frame & {
  /** New notes wait beside the wall. */
  late: boolean;
  /** Each phone is shown notes of others to go on from, or is asked to sort some: which, is told to it alone. */
  inspire: boolean;
  sort: boolean;
  spotlight: { id: string; text: string } | null;
  /** What is voted on or placed now; each phone shows it in its own order. */
  items: Item[] | null;
  unnamed: Unnamed[] | null;
  /** In the order of their dots, once these may be seen. */
  results: Ranked[] | null;
  placed: Placed[] | null;
  actions: ActionCard[] | null;
};

/** What is projected. `notes` is null until revealed: the screen then knows cards, and how many people are done. */
export type BoardScreen = Frame & {
  people: number;
  /** People who say that they are done with this stage. */
  done: number;
  voters: number;
  /** People who placed items. */
  placers: number;
  count: number;
  cards: Card[];
  notes: Shown[] | null;
  groups: Groups;
  /** How many late notes wait beside the wall. */
  late: number;
  spotlight: Spot | null;
  results: Ranked[] | null;
  /** With nothing but names until the medians may be seen. */
  placed: Placed[] | null;
  actions: ActionCard[];
};

/** What the console shows: texts from the first note on, tallies no sooner than the room. */
export type BoardPresenter = BoardScreen &
  Pick<Settings, 'inspire' | 'arrange' | 'tallies'> & {
    aside: Shown[];
    inbox: Shown[];
    /** Notes that have been in the spotlight. */
    read: string[];
    /** Notes that were taken off a stack and could lie on it again. */
    off: string[];
    /** Items with the dots that the presenter put for the room, which are no secret to the presenter. */
    items: (Item & { room: number })[];
    proposals: Record<string, Proposal[]>;
    /** How many phones have sorted, and what they say of pairs of notes; null where none were asked. */
    crowd: { people: number; pairs: Together[] } | null;
    /** Whether phones can be asked to sort. */
    crowdSort: boolean;
    /** Who would take an action. */
    takers: Record<string, Take[]>;
  };

export type OwnNote = { id: string; text: string; aside: boolean; late: boolean; column: string | null };
type Other = { id: string; text: string };

/** What one person did here, and what only they are given. */
export type BoardMine = {
  notes: OwnNote[];
  /** Notes that they took back and may bring back. */
  gone: Other[];
  dots: Dots;
  name: string;
  done: boolean;
  /** What they think of the note in the spotlight. */
  reactions: Reaction[];
  places: Places;
  names: Record<string, string>;
  takes: Record<string, Take>;
  /** Notes of others to go on from. */
  inspired: Other[];
  /** Notes to sort, and the pile of each. */
  sorting: (Other & { pile: number })[];
};
