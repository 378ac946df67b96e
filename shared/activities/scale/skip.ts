/** The answer of somebody who does not want to rate a statement: something else than not having answered yet. */
export const SKIP = 'skip';
