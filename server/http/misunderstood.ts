/** One thing that the schema of a route did not take, as the validator hands it over. */
export interface Mistake {
  keyword: string;
  instancePath: string;
  message?: string | undefined;
  params: Readonly<Record<string, unknown>>;
}

/** Where it stood: the part of a request that was looked at. */
const PLACES: Readonly<Record<string, string>> = {
  querystring: 'in the address',
  params: 'in the address',
  headers: 'in the headers',
  body: 'in the body',
};

const MOST_MISTAKES = 5;
const LONGEST_CITED = 60;

/** What was not understood in a request, in sentences: which field, what it was, and what it may be. `given` is the part that was looked at. */
export function misunderstood(mistakes: readonly Mistake[], context: string | undefined, given: unknown): string {
  const place = PLACES[context ?? ''] ?? 'in the request';
  return mistakes
    .slice(0, MOST_MISTAKES)
    .map((mistake) => sentence(mistake, place, given))
    .join(' ');
}

function sentence({ instancePath, keyword, message, params }: Mistake, place: string, given: unknown): string {
  const path = instancePath.split('/').filter(Boolean);
  const value = path.reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), given);
  const allowed = allowedBy(keyword, params, message);
  if (!path.length) return `What stands ${place} is ${cited(given)}, but ${allowed}.`;
  const field = `The field "${path.join('.')}" ${place}`;
  return value === undefined ? `${field} is missing: it ${allowed}.` : `${field} is ${cited(value)}, but ${allowed}.`;
}

/** What a schema would have taken, in words that follow "but". Sentences of our own schemas already are such words. */
function allowedBy(keyword: string, params: Mistake['params'], message: string | undefined): string {
  if (message && /^(must|has|is|needs) /.test(message)) return message;
  switch (keyword) {
    case 'invalid_value':
      return `must be one of: ${(params.values as unknown[]).map(String).join(', ')}`;
    case 'invalid_type':
      return `must be ${KINDS[String(params.expected)] ?? String(params.expected)}`;
    case 'too_big':
      return `must be at most ${String(params.maximum)}${unitOf(params)}`;
    case 'too_small':
      if (params.minimum === 1 && params.origin === 'string') return 'must not be empty';
      return `must be at least ${String(params.minimum)}${unitOf(params)}`;
    case 'unrecognized_keys':
      return `must not have the fields ${(params.keys as string[]).map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_union':
      return 'must be one of the forms that the description of this address names';
    default:
      return 'must be of the form that the description of this address names';
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with named fields',
  record: 'an object with named fields',
};

const UNITS: Readonly<Record<string, string>> = { string: ' characters long', array: ' entries long' };

const unitOf = ({ origin }: Mistake['params']): string => UNITS[String(origin)] ?? '';

function cited(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST_CITED ? `${text.slice(0, LONGEST_CITED)}…` : text;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
