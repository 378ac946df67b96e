import type { Asked } from '../answers.ts';
import type { Respondent, RoomAnswers } from './answer-table.ts';

/** The answers of a room to an instrument, under names that `nameOf` gives: random ones, since the tables are put in their order. */
export function roomAnswers(room: string, { waves }: Asked, nameOf: (participant: string) => string): RoomAnswers {
  const asked = Object.entries(waves);
  const ids = new Set(asked.flatMap(([, wave]) => [...wave.people.keys()]));
  const people = [...ids].map((id): Respondent => {
    const answers = asked.flatMap(([name, wave]) => (wave.people.has(id) ? [[name, wave.people.get(id)!] as const] : []));
    const matched = waves.before.people.has(id) && waves.after.people.has(id);
    return { person: nameOf(id), matched, method: matched ? 'device' : null, apart: [], waves: Object.fromEntries(answers) };
  });
  return { room, people };
}
