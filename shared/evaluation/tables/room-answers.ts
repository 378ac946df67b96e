import { matchedIn, type Asked } from '../answers.ts';
import { WAVES } from '../../activities/survey/survey.ts';
import type { Respondent, RoomAnswers } from './answer-table.ts';

/** The waves that somebody asks, in their order. */
export const askedWaves = ({ waves }: Asked): string[] => WAVES.filter((wave) => waves[wave].phase !== null);

/** The answers of a room to an instrument, under names that `nameOf` gives: random ones, since the tables are put in their order. */
export function roomAnswers(room: string, asked: Asked, nameOf: (participant: string) => string): RoomAnswers {
  const matched = new Map(matchedIn(asked).map((one) => [one.participant, one]));
  const ids = new Set(WAVES.flatMap((wave) => [...asked.waves[wave].people.keys()]));
  const people = [...ids].map((id): Respondent => {
    const pair = matched.get(id);
    const answers = WAVES.flatMap((wave) => {
      const given = asked.waves[wave].people.get(id);
      return given ? [[wave, given] as const] : [];
    });
    return {
      person: nameOf(id),
      matched: pair !== undefined,
      method: answers.length > 1 ? methodOf(asked, id) : null,
      apart: pair?.reworded ?? [],
      waves: Object.fromEntries(answers),
    };
  });
  return { room, people };
}

/** Codes that people made themselves may not be the same in every answer: that is part of the method, as it is of how sure one can be. */
export function methodOf({ matches }: Asked, participant: string): string {
  const { method, probable } = matches.get(participant) ?? { method: 'device', probable: false };
  return probable ? `${method} probable` : method;
}
