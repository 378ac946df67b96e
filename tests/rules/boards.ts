import type { BoardMine } from '../../shared/activities/board/board.ts';
import type { Command, Who } from '../../shared/protocol/commands.ts';
import type { Room } from '../../shared/room/room.ts';
import { after, ann, answer, ben, control, ownBody, show, type Participant } from '../helpers/rooms.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';

/** A board on which nobody has written: three notes and three dots per person. */
export const empty = after(sessionOf(steps.ideas), show('ideas'));

let turns = 0;

/** An act on the board, each later than the one before. */
export const ask = (what: object, id?: string): Command => answer('ideas', what, { turn: ++turns, ...(id && { id }) });
export const write = (text: string, id?: string): Command => ask({ do: 'write', text }, id);
export const vote = (dots: Record<string, unknown>): Command => ask({ do: 'vote', dots });
export const stage = (to: string): Command => control('ideas', { do: 'go-to-stage', stage: to });

/** Closing the vote shows what came out of it. */
export const closeVote = (): Command => control('ideas', { do: 'open-vote', open: false });

/** The id of a note with a short name, and what writes that note. */
export const note = (name: string): string => `note-${name}-`.padEnd(22, '0');
export const wrote = (who: Participant, name: string): readonly [Who, Command] => [who, write(`Idea ${name}`, note(name))];

/** Two notes by Ann, one by Ben. */
export const three = after(empty, wrote(ann, 'a'), wrote(ann, 'b'), wrote(ben, 'c'));
export const own = (room: Room, who: Participant): BoardMine | null => ownBody<BoardMine>(room, who);
