import type { BroughtPerson } from '../../shared/evaluation/brought/people.ts';
import { peopleIn } from '../../shared/evaluation/brought/people.ts';
import { inWords } from '../../shared/evaluation/brought/file.ts';
import { readMapping, type Mapping } from '../../shared/evaluation/brought/mapping.ts';
import { broughtEvents, broughtSession } from '../../shared/evaluation/brought/room.ts';
import type { Session } from '../../shared/session/session.ts';
import { newToken, participantOf } from '../rooms/identity.ts';
import type { OpenRoom, Rooms } from '../rooms/rooms.ts';
import { BroughtFileError, readFile } from './read-file.ts';

/** A file that was understood whole. */
export interface Understood {
  mapping: Mapping;
  session: Session;
  people: BroughtPerson[];
}

/** A file under a mapping: understood whole, or every mistake as a sentence. */
export function understand(bytes: Uint8Array, raw: unknown): Understood | { problems: string[] } {
  const read = readMapping(raw);
  if ('problems' in read) return read;
  const { mapping } = read;
  try {
    const found = peopleIn(readFile(bytes, mapping.file), mapping);
    if ('problems' in found) return { problems: found.problems.map(inWords) };
    const made = broughtSession(mapping, found.people);
    if ('problems' in made) return { problems: made.problems.map(({ path, message }) => `${path.join('.')} ${message}.`) };
    return { mapping, session: made.session, people: found.people };
  } catch (error) {
    if (error instanceof BroughtFileError) return { problems: [error.message] };
    throw error;
  }
}

/** Stores what was understood as a room that has ended. Names of the file are kept nowhere: ids follow from them and the room's secret. */
export function bring(rooms: Rooms, { mapping, session, people }: Understood, now: number): OpenRoom {
  const day = mapping.date ? Date.parse(`${mapping.date}T12:00:00Z`) : now;
  return rooms.bring(session, day, (secret) =>
    broughtEvents(people, ({ name, line }) => participantOf(secret, `brought\u0000${name || `line ${line}`}`), newToken),
  );
}

/** How many people there are, and how many of them can be compared. */
export const countsOf = ({ people }: Understood) => ({
  people: people.length,
  matched: people.filter(({ waves }) => waves.before && waves.after).length,
});
