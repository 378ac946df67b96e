import { DAMM } from '../return-code.ts';

const DIGITS = '0123456789';

/**
 * The rule for a return code as forms of ODK and KoboToolbox know it: seven digits whose check digit is right. `translate` takes the row of
 * Damm's table at which the rest of the table begins, and looks at no more of it than there are digits.
 */
export function returnCodeRule(): string {
  const table = DAMM.join('');
  const step = (row: string, at: number): string => `translate(substr(., ${at}, ${at + 1}), '${DIGITS}', ${row})`;
  const last = Array.from({ length: 6 }, (_, at) => at + 1).reduce(
    (before, at) => step(`substr('${table}', 10 * ${before})`, at),
    step(`'${table}'`, 0),
  );
  return `regex(., '^[0-9]{7}$') and ${last} = '0'`;
}
