import { classesOf, riskOf, type Risk } from '../disclosure/risk.ts';
import { aboutOf, languageOf, type AnswerTable } from './answer-table.ts';

/**
 * How easily a person of a room is found in its answers: language, way of matching and what people said of themselves are what
 * somebody who was there may know. The room with the highest risk counts; null where nobody answered.
 */
export function riskOfTable({ rooms, waves, demographics = [] }: AnswerTable): Risk | null {
  const risks = rooms.flatMap(({ people }) => {
    const keys = people.map((one) => [languageOf(one, waves), one.method, ...demographics.map(({ code }) => aboutOf(one, code))]);
    const risk = riskOf(classesOf(keys));
    return risk ? { ...risk, ...(demographics.length && { about: true as const }) } : [];
  });
  return risks.sort((a, b) => b.risk - a.risk)[0] ?? null;
}
