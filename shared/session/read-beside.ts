import { kindOf, kinds } from '../activities/kinds.ts';
import type { Instruments } from './instrument.ts';
import type { Problem } from './problems.ts';
import { readStep } from './read-step.ts';
import type { Step } from './session.ts';

/** How many activities may run beside the agenda: each is a link on every phone and a tab of the console. */
export const MOST_BESIDE = 3;

const BESIDE_KINDS = Object.keys(kinds).filter((name) => kindOf(name)!.beside);

/** Reads what runs beside the agenda: activities of kinds made for it, under ids that no step has. */
export function readBeside(raw: unknown[], agenda: Step[], instruments: Instruments) {
  const steps: Step[] = [];
  const problems = raw.flatMap((one, at): Problem[] => {
    const read = readStep(one, instruments);
    const found = 'step' in read ? misplaced(read.step, [...agenda, ...steps]) : read.problems;
    if ('step' in read) steps.push(read.step);
    return found.map((problem) => ({ ...problem, path: ['beside', at, ...problem.path] }));
  });
  return { steps, problems };
}

function misplaced({ id, kind }: Step, others: Step[]): Problem[] {
  if (!BESIDE_KINDS.includes(kind))
    return [{ path: ['kind'], message: `must be one that can run beside the workshop: ${BESIDE_KINDS.join(', ')}` }];
  return others.some((step) => step.id === id) ? [{ path: ['id'], message: `"${id}" is the id of another step too` }] : [];
}
