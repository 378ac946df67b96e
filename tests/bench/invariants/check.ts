/** Something that must hold whatever the machine is. `detail` says what was counted. */
export interface Check {
  rule: string;
  holds: boolean;
  detail: string;
}

/** One line of the report. */
export const checkText = ({ rule, holds, detail }: Check): string => `  ${holds ? 'PASS' : 'FAIL'}  ${rule} (${detail})`;
