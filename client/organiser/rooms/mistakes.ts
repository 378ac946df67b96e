/** A mistake in a session file. `file` and `line` are where it says so, and absent where it does not. */
export interface Mistake {
  file?: string;
  line?: number;
  words: string;
}

const PLACE = /^(.+), line (\d+): (.+)$/;

/** The mistakes that the server found in a session, one a line; of the path only the file and its folder. */
export const mistakesIn = (problem: string): Mistake[] =>
  problem
    .split('\n')
    .filter((sentence) => sentence.trim() !== '')
    .map(mistakeOf);

function mistakeOf(sentence: string): Mistake {
  const [, path, line, words] = PLACE.exec(sentence) ?? [];
  if (!path || !line || !words) return { words: sentence };
  return { file: path.split(/[/\\]/).slice(-2).join('/'), line: Number(line), words };
}
