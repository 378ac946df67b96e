/** Tab, CR or LF first; or, past white space and what cannot be seen, a sign that begins a formula, full-width forms included. */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** A text that no sheet runs as a formula: an apostrophe stands before what looks like one, and before one that stands there already. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text before it was guarded. */
export const unguarded = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);
