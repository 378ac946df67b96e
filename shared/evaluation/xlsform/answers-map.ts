import type { Instrument } from '../../session/instrument.ts';
import type { Session } from '../../session/session.ts';
import type { Mapping } from '../brought/mapping.ts';
import { missingLabel, namesBeside, wavesOf, waveLabel } from './write.ts';

const MISSING = [
  ['survey.dont-know', 'dont-know'],
  ['survey.prefer-not', 'prefer-not'],
] as const;

/** How the answers to the questionnaire of an instrument are read when they come back: as codes or as labels, in any of its languages. */
export function answersMap({ title, name, language, languages, ...session }: Session, code: string, asked: Instrument) {
  const tags = [...new Set([language, ...languages])];
  const names = namesBeside(asked);
  const labels = (say: (tag: string) => string): string[] => [...new Set(tags.map(say))];
  return {
    title,
    session: name,
    language,
    instrument: { code, ...asked },
    person: names.code,
    ...(asked.demographics && { about: Object.fromEntries(asked.demographics.map(({ code }) => [code, code])) }),
    columns: {
      layout: 'by-wave',
      wave: names.wave,
      waves: Object.fromEntries(
        wavesOf(session, code).map((wave) => [wave, [wave, ...labels((tag) => waveLabel(wave, tag))]] as const),
      ),
      answers: Object.fromEntries(asked.items.map((item) => [item.code, item.code])),
    },
    missing: {
      '-8': 'dont-know',
      '-9': 'prefer-not',
      ...Object.fromEntries(
        MISSING.flatMap(([key, stands]) => labels((tag) => missingLabel(key, tag)).map((text) => [text, stands])),
      ),
    },
  } satisfies Partial<Record<keyof Mapping, unknown>>;
}
