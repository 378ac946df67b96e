/** A place inside an answer. */
type Path = readonly (string | number)[];

const DEEP = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown;
/** What stands where it belongs in no answer of any kind. */
const NEVER: readonly (readonly [name: string, value: unknown])[] = [
  ['a deep list', DEEP],
  ['a poisoned object', JSON.parse('{"__proto__":{"role":"presenter"},"constructor":{"prototype":{}}}') as unknown],
  ['bytes', Buffer.from('rice')],
];
/** What may be cleaned and taken where people write, and is refused elsewhere. */
const STRANGE: readonly (readonly [name: string, value: unknown])[] = [
  ['nothing', null],
  ['a number that is none', NaN],
  ['an endless number', Infinity],
  ['a huge number', 1e308],
  ['a negative number', -1],
  ['a text of a huge number', '1e309'],
  ['a prototype', '__proto__'],
  ['something built in', 'constructor'],
  ['control characters', '\u0000\u0007\u001b[2J\u0085'],
  ['half a character', '\ud83d'],
  ['the other half', 'a\udc00b'],
  ['a text turned around', '\u202eabc\u2066'],
  ['marks without end', `a${'\u0301'.repeat(3_000)}`],
  ['a text without end', 'x'.repeat(9_000)],
  ['nothing that can be seen', '\u200b\u2060'],
];
const KEYS = ['__proto__', 'constructor', 'toString', '', 'x'.repeat(500), '\ud800'];

/** An answer in which one thing is not as it should be. `never`: no kind may take it. */
export interface Mutation {
  name: string;
  answer: unknown;
  never: boolean;
}

/** The answer with one part replaced, or one more key, for every part and everything strange. */
export function mutationsOf(answer: unknown): Mutation[] {
  const replaced = pathsIn(answer).flatMap((path) =>
    [NEVER, STRANGE].flatMap((list) =>
      list.map(([name, value]) => ({
        name: `${name} at ${path.join('.')}`,
        answer: setIn(answer, path, value),
        never: list === NEVER,
      })),
    ),
  );
  const keyed = mapsIn(answer).flatMap((path) =>
    KEYS.map((key) => ({
      name: `${JSON.stringify(key.slice(0, 20))} in ${path.join('.')}`,
      answer: withKey(answer, path, key),
      never: false,
    })),
  );
  return [...replaced, ...keyed];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function pathsIn(value: unknown, path: Path = []): Path[] {
  const inner = isObject(value) ? Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key])) : [];
  return path.length ? [path, ...inner] : inner;
}

/** Where keys are chosen by who answers. */
const mapsIn = (answer: unknown): Path[] =>
  pathsIn(answer).filter((path) => isObject(at(answer, path)) && !Array.isArray(at(answer, path)));

const at = (value: unknown, path: Path): unknown => path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value);

function setIn(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = setIn((copy as Record<string, unknown>)[key], rest, put);
  return copy;
}

/** JSON makes own keys of names that an assignment would not. */
function withKey(answer: unknown, path: Path, key: string): unknown {
  const inside = at(answer, path) as object;
  const one = JSON.stringify(Object.values(inside)[0] ?? 1);
  const more = JSON.parse(`{${JSON.stringify(key)}:${one}}`) as object;
  const both = Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(inside), ...Object.getOwnPropertyDescriptors(more) },
  );
  return setIn(answer, path, both);
}

/** Values of a form field that no page of ours would send. */
export const STRANGE_VALUES: readonly string[] = [
  'NaN',
  '1e309',
  '-1',
  '9'.repeat(400),
  '__proto__',
  'constructor',
  '\u0000\u0007\u001b[2J',
  '\ud83d',
  '\u202eabc',
  'x'.repeat(9_000),
];
