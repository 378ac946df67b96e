import { notShown, type Result, type Why } from '../analysis/result.ts';

/** A figure withheld for this reason; what is not shown already keeps its own. */
export const withheld = <T extends object>(figure: Result<T>, why: Why): Result<T> =>
  figure.shown ? notShown(figure.n, why) : figure;

/** The figures with all of them withheld for this reason: even another reason may tell something, such as how few changed. */
export const withheldAll = <Figures extends object>(figures: Figures, why: Why): Figures =>
  mapped(figures, ({ n }) => notShown(n, why));

/** The figures with nothing shown, all for this reason and of nobody. */
export const allFor = <Figures extends object>(figures: Figures, why: Why): Figures => mapped(figures, () => notShown(0, why));

const mapped = <Figures extends object>(figures: Figures, change: (figure: Result<object>) => Result<object>): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, change(figure as Result<object>)])) as Figures;
