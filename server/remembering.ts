/** The same function, which remembers what it last said: all phones of a room ask with one and the same word. */
export function remembering<Words extends string[], Result>(of: (...words: Words) => Result): (...words: Words) => Result {
  let last: { words: Words; result: Result } | null = null;
  return (...words) => {
    if (!last?.words.every((word, at) => word === words[at])) last = { words, result: of(...words) };
    return last.result;
  };
}
