import { methodOf } from '../tables/room-answers.ts';
import type { Room } from '../../room/room.ts';
import type { Asked } from '../answers.ts';
import { askedIn } from '../asked-in.ts';
import { classesOf, riskOf, type Risk } from '../disclosure/risk.ts';

/** How easily somebody is found in the file of answers of an instrument: language and way of matching are keys too. */
export interface FileRisk {
  instrument: string;
  people: number;
  /** Null where nobody answered. */
  risk: Risk | null;
}

/** The risk of every file of answers that a room would give to its team. */
export const fileRisks = (room: Room): FileRisk[] => askedIn(room).map(fileRisk);

function fileRisk(asked: Asked): FileRisk {
  const { code, waves, matches } = asked;
  const people = new Set([...waves.before.people.keys(), ...waves.after.people.keys()]);
  const lines = [...people].map((person) => [
    waves.before.people.get(person)?.lang ?? null,
    waves.after.people.get(person)?.lang ?? null,
    matches.has(person) ? methodOf(asked, person) : null,
    waves.before.people.has(person) && waves.after.people.has(person),
  ]);
  return { instrument: code, people: people.size, risk: riskOf(classesOf(lines)) };
}
