import type { QuizView } from './quiz.ts';

/** A line of a question on the screen: an option with how many chose it, or a line of an order in its place. */
export interface Line {
  code: string;
  mark: string;
  text: string;
  count: number;
  share: number;
  right: boolean;
}

/** The options under their letters; an order, once it is known, in the right order under numbers. */
export function linesOf({ type, options, solution, results }: QuizView): Line[] {
  const people = Math.max(1, results?.people ?? 0);
  const ordered = type === 'order';
  const codes = ordered && solution ? solution.picks : options.map(({ code }) => code);
  return codes.map((code, at) => {
    const count = results?.counts[code] ?? 0;
    return {
      code,
      mark: !ordered ? code.toUpperCase() : solution ? String(at + 1) : '•',
      text: options.find((option) => option.code === code)?.text ?? '',
      count,
      share: count / people,
      right: !ordered && (solution?.picks.includes(code) ?? false),
    };
  });
}
