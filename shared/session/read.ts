import { z } from 'zod';
import { kindOf, kinds } from '../activities/kinds.ts';
import { slide } from '../slide/slide.ts';
import { languageTag, text } from '../text/text.ts';
import { instrument, type Instruments } from './instrument.ts';
import { problemsOf, type Problem } from './problems.ts';
import type { Part, Session, Step } from './session.ts';

export type { Problem } from './problems.ts';

const MOST_STEPS = 300;

/** Problems carry what was read, which tells a missing field from a wrong one. */
const REPORT = { reportInput: true };
const minutes = z.number('must be a number of minutes').min(0, 'must not be negative').max(600, 'is at most 600 minutes');

const stepFields = z.object({
  id: z
    .string('must be an id')
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be an id such as my-step: a-z, 0-9 and -, at most 40 characters'),
  kind: z.enum(['slide', ...Object.keys(kinds)], `must be one of: slide, ${Object.keys(kinds).join(', ')}`),
  title: text,
  minutes: minutes.default(5),
  timer: minutes.optional(),
  notes: text.optional(),
  opens: z.enum(['shown', 'by-hand'], 'must be shown or by-hand').default('shown'),
  results: z.enum(['hidden', 'live'], 'must be hidden or live').default('hidden'),
});

const file = z.strictObject({
  title: text,
  description: text.optional(),
  language: languageTag.default('en'),
  languages: z.array(languageTag).min(1).optional(),
  instruments: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be a code: a-z, 0-9 and -'), instrument).default({}),
  parts: z
    .array(z.strictObject({ title: text.optional(), steps: z.array(z.unknown()).min(1, 'needs at least one step') }))
    .min(1, 'needs at least one part')
    .max(30),
});

/** Reads a session from what a YAML file holds (its parts' own files already in place). Every mistake is reported, not only the first. */
export function readSession(name: string, raw: unknown): { session: Session } | { problems: Problem[] } {
  const whole = withParts(raw);
  const parsed = file.safeParse(whole, REPORT);
  if (!parsed.success)
    return { problems: inFile(raw, [...problemsOf(parsed.error), ...readParts(partsOf(whole), null).problems]) };
  const { title, description, language, instruments } = parsed.data;
  const { steps, parts, problems } = readParts(parsed.data.parts, instruments);
  problems.push(...doubledItems(instruments));
  if (problems.length) return { problems: inFile(raw, problems) };
  const languages = parsed.data.languages ?? [language];
  if (!languages.includes(language))
    return { problems: [{ path: ['languages'], message: `must name ${language}, the language of the session, too` }] };
  const session = { name, title, language, languages, instruments, parts, steps };
  return { session: description ? { ...session, description } : session };
}

/** A session without chapters is one chapter. */
function withParts(raw: unknown): unknown {
  if (!hasStepsOnly(raw)) return raw;
  const { steps, ...rest } = raw;
  return { ...rest, parts: [{ steps }] };
}

const hasStepsOnly = (raw: unknown): raw is { steps: unknown } =>
  typeof raw === 'object' && raw !== null && 'steps' in raw && !('parts' in raw);

/** Where a mistake is in the file as it was written, with or without chapters. */
function inFile(raw: unknown, problems: Problem[]): Problem[] {
  if (!hasStepsOnly(raw)) return problems;
  return problems.map(({ path, message }) => ({ path: path[0] === 'parts' ? ['steps', ...path.slice(3)] : path, message }));
}

type RawPart = z.infer<typeof file>['parts'][number];

/** The chapters as far as they can be read: a mistake in the head of a file does not hide those in its steps. */
function partsOf(whole: unknown): RawPart[] {
  const parts: unknown = typeof whole === 'object' && whole !== null && 'parts' in whole ? whole.parts : [];
  return Array.isArray(parts)
    ? parts.map((part: Partial<RawPart> | null) => ({ steps: Array.isArray(part?.steps) ? part.steps : [] }))
    : [];
}

/** Steps are not tied to instruments where these could not be read. */
function readParts(raw: RawPart[], instruments: Instruments | null) {
  const steps: Step[] = [];
  const problems: Problem[] = [];
  const parts = raw.map((part, p): Part => {
    const ids = part.steps.flatMap((one, s) => {
      const read = readStep(one, instruments);
      if ('step' in read) steps.push(read.step);
      else problems.push(...read.problems.map((problem) => ({ ...problem, path: ['parts', p, 'steps', s, ...problem.path] })));
      return 'step' in read ? [read.step.id] : [];
    });
    return part.title ? { title: part.title, steps: ids } : { steps: ids };
  });
  problems.push(...doubled(raw));
  if (steps.length > MOST_STEPS) problems.push({ path: ['parts'], message: `has more than ${MOST_STEPS} steps` });
  return { steps, parts, problems };
}

/** The fields that every step has are read apart from those of its kind, so that each mistake names its own field. */
function readStep(raw: unknown, instruments: Instruments | null): { step: Step } | { problems: Problem[] } {
  if (typeof raw !== 'object' || raw === null)
    return { problems: [{ path: [], message: 'must be a step with id, kind and title' }] };
  const common = stepFields.safeParse(raw, REPORT);
  const own = Object.fromEntries(Object.entries(raw).filter(([key]) => !Object.hasOwn(stepFields.shape, key)));
  const name = 'kind' in raw ? String(raw.kind) : '';
  const kind = kindOf(name);
  const schema = name === 'slide' ? slide : kind?.config;
  const config = schema?.safeParse(own, REPORT);
  const problems = [common, config].flatMap((result) => (result?.error ? problemsOf(result.error) : []));
  if (problems.length || !common.success || !config?.success) return { problems };

  const linked = kind?.link && instruments ? kind.link(config.data, instruments) : config.data;
  if (isMistake(linked)) return { problems: [{ path: linked.path, message: linked.error }] };
  if (common.data.results === 'live' && kind?.secret?.(linked))
    return { problems: [{ path: ['results'], message: 'must be hidden where there is a right answer' }] };
  return { step: { ...(common.data as Omit<Step, 'config'>), config: linked } };
}

const isMistake = (linked: unknown): linked is { error: string; path: string[] } =>
  typeof linked === 'object' && linked !== null && 'error' in linked;

function doubled(parts: RawPart[]): Problem[] {
  const seen = new Set<unknown>();
  return parts.flatMap((part, p) =>
    part.steps.flatMap((step, s) => {
      const id = (step as { id?: unknown } | null)?.id;
      const twice = seen.has(id);
      seen.add(id);
      return twice && id !== undefined
        ? [{ path: ['parts', p, 'steps', s, 'id'], message: `"${String(id)}" is the id of another step too` }]
        : [];
    }),
  );
}

function doubledItems(instruments: Instruments): Problem[] {
  return Object.entries(instruments).flatMap(([code, { items }]) => {
    const seen = new Set<string>();
    return items.flatMap((item, at) => {
      const twice = seen.has(item.code);
      seen.add(item.code);
      return twice
        ? [{ path: ['instruments', code, 'items', at, 'code'], message: `"${item.code}" is the code of another item too` }]
        : [];
    });
  });
}
