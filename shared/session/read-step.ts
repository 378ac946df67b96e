import { z } from 'zod';
import { kindOf, kinds } from '../activities/kinds.ts';
import { slide } from '../slide/slide.ts';
import { text } from '../text/text.ts';
import { anyPicture, type Pictures } from './pictures.ts';
import type { Instruments } from './instrument.ts';
import { problemsOf, type Problem } from './problems.ts';
import type { Step } from './session.ts';

/** Problems carry what was read, which tells a missing field from a wrong one. */
export const REPORT = { reportInput: true };
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
  results: z.enum(['hidden', 'live'], 'must be hidden or live').optional(),
});

/** Reads one step. The fields that every step has are read apart from those of its kind, so that each mistake names its own field. */
export function readStep(
  raw: unknown,
  instruments: Instruments | null,
  pictures: Pictures = anyPicture,
): { step: Step } | { problems: Problem[] } {
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

  const linked = kind?.link && instruments ? kind.link(config.data, instruments, pictures) : config.data;
  if (isMistake(linked)) return { problems: [{ path: linked.path, message: linked.error }] };
  if (common.data.results === 'live' && kind?.secret?.(linked))
    return { problems: [{ path: ['results'], message: 'must be hidden where there is a right answer' }] };
  const results = common.data.results ?? kind?.results ?? 'hidden';
  return { step: { ...(common.data as Omit<Step, 'config' | 'results'>), results, config: linked } };
}

const isMistake = (linked: unknown): linked is { error: string; path: string[] } =>
  typeof linked === 'object' && linked !== null && 'error' in linked;
