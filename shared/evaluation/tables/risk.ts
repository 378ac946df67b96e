import { classesOf, riskOf, type Risk } from '../disclosure/risk.ts';
import { languageOf, type AnswerTable } from './answer-table.ts';

/**
 * How easily a person of a room is found in its answers: language and way of matching are what somebody who was there may know. The
 * room with the highest risk counts; null where nobody answered.
 */
export function riskOfTable({ rooms, waves }: AnswerTable): Risk | null {
  const risks = rooms.flatMap(({ people }) => {
    const keys = people.map((one) => [languageOf(one, waves), one.method]);
    return riskOf(classesOf(keys)) ?? [];
  });
  return risks.sort((a, b) => b.risk - a.risk)[0] ?? null;
}
