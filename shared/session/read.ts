import { z } from 'zod';
import { languageTag, text } from '../text/text.ts';
import { instrument, type Instruments } from './instrument.ts';
import { anyPicture, type Pictures } from './pictures.ts';
import { problemsOf, type Problem } from './problems.ts';
import { MOST_BESIDE, readBeside } from './read-beside.ts';
import { REPORT, readStep } from './read-step.ts';
import { checkSources } from './check-sources.ts';
import { surveyProblems } from './read-surveys.ts';
import { MOST_EXPECTED } from '../room/expected.ts';
import type { Part, Session, Step } from './session.ts';

export type { Problem } from './problems.ts';

export const MOST_STEPS = 300;

/** `true` for the lists alone, or words of this room beside them. */
const hints = z.union(
  [
    z.literal(true, 'must be true, or words of this room'),
    z
      .array(z.string('must be a word').trim().min(1, 'must not be empty').max(60, 'is longer than 60 characters'))
      .max(200, 'has more than 200 words'),
  ],
  'must be true, or words of this room',
);

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
  beside: z.array(z.unknown()).max(MOST_BESIDE, `has at most ${MOST_BESIDE} activities`).optional(),
  late: z.enum(['ask', 'never'], 'must be ask or never').default('ask'),
  hints: hints.optional(),
  people: z
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(MOST_EXPECTED, `must be at most ${MOST_EXPECTED}`)
    .optional(),
});

/**
 * Reads a session from what a YAML file holds (its parts' own files already in place). Every mistake is reported, not only the first.
 * `pictures` knows those of the session.
 */
export function readSession(
  name: string,
  raw: unknown,
  pictures: Pictures = anyPicture,
): { session: Session } | { problems: Problem[] } {
  const whole = withParts(raw);
  const parsed = file.safeParse(whole, REPORT);
  if (!parsed.success)
    return { problems: inFile(raw, [...problemsOf(parsed.error), ...readParts(partsOf(whole), null, pictures).problems]) };
  const { title, description, language, instruments } = parsed.data;
  const { steps, parts, problems } = readParts(parsed.data.parts, instruments, pictures);
  problems.push(...checkSources(steps, (step) => placeOf(parts, step.id)));
  const beside = readBeside(parsed.data.beside ?? [], steps, instruments);
  problems.push(...beside.problems, ...doubledItems(instruments), ...surveyProblems(parts, steps, instruments));
  if (problems.length) return { problems: inFile(raw, problems) };
  const languages = parsed.data.languages ?? [language];
  if (!languages.includes(language))
    return { problems: [{ path: ['languages'], message: `must name ${language}, the language of the session, too` }] };
  const session: Session = { name, title, language, languages, instruments, parts, steps };
  if (description) session.description = description;
  if (beside.steps.length) session.beside = beside.steps;
  if (parsed.data.late === 'never') session.late = 'never';
  if (parsed.data.people) session.people = parsed.data.people;
  if (parsed.data.hints) session.hints = parsed.data.hints === true ? [] : parsed.data.hints;
  return { session };
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
function readParts(raw: RawPart[], instruments: Instruments | null, pictures: Pictures) {
  const steps: Step[] = [];
  const problems: Problem[] = [];
  const parts = raw.map((part, p): Part => {
    const ids = part.steps.flatMap((one, s) => {
      const read = readStep(one, instruments, pictures);
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

/** Where a step stands in the file. */
function placeOf(parts: readonly Part[], id: string): Problem['path'] {
  const part = parts.findIndex(({ steps }) => steps.includes(id));
  return ['parts', part, 'steps', parts[part]?.steps.indexOf(id) ?? 0];
}

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
