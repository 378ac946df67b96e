const ARABIC = { ',': '،', ';': '؛' };

/** Several things in a row, with the commas of the script in which the language is written. */
export const listed = (things: readonly string[], lang: string, mark: ',' | ';' = ','): string =>
  things.join(`${/^(ar|fa|ur|ps)\b/.test(lang) ? ARABIC[mark] : mark} `);
