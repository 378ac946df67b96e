import type { Wave } from '../../activities/survey/survey.ts';
import { WAVES } from '../../activities/survey/survey.ts';
import type { Event } from '../../room/events.ts';
import { readSession, type Problem } from '../../session/read.ts';
import type { Session } from '../../session/session.ts';
import { DONT_KNOW, PREFER_NOT_TO_SAY, type Instrument } from '../../session/instrument.ts';
import type { Mapping } from './mapping.ts';
import type { BroughtPerson } from './people.ts';

/** The session of a room whose answers were brought: its instrument, asked once per wave that is in the file. */
export function broughtSession(
  mapping: Mapping,
  people: readonly BroughtPerson[],
): { session: Session } | { problems: Problem[] } {
  const { title, session, language, instrument } = mapping;
  const { code, ...rest } = instrument;
  const responses = people.flatMap(({ waves }) => Object.values(waves));
  const languages = [...new Set([language, ...responses.map(({ lang }) => lang)])];
  const read = readSession(session, {
    title,
    language,
    languages,
    instruments: { [code]: covering(rest, responses, people) },
    steps: wavesIn(people).map((wave) => ({ id: wave, kind: 'survey', title: rest.title, instrument: code, wave })),
  });
  return 'session' in read ? { session: { ...read.session, brought: true } } : read;
}

/** What the file holds must be an answer of the instrument, also where people look back. */
function covering(instrument: Instrument, responses: readonly { items: object }[], people: readonly BroughtPerson[]): Instrument {
  const says = (code: number): boolean => responses.some(({ items }) => Object.values(items).includes(code));
  const lookedBack = new Set(people.flatMap(({ waves }) => Object.keys(waves.then?.items ?? {})));
  return {
    ...instrument,
    ...(says(DONT_KNOW) && { dontKnow: true }),
    ...(says(PREFER_NOT_TO_SAY) && { preferNotToSay: true }),
    items: instrument.items.map((item) => (lookedBack.has(item.code) ? { ...item, then: true } : item)),
  };
}

/** Before and after are always asked: a file that has only one of them can compare nobody, and the report says so. */
const wavesIn = (people: readonly BroughtPerson[]): Wave[] =>
  WAVES.filter((wave) => wave === 'before' || wave === 'after' || people.some(({ waves }) => wave in waves));

/** What would have happened in the room: everybody joins and answers, and it ends. `idOf` gives ids that say nothing of the names. */
export function broughtEvents(
  people: readonly BroughtPerson[],
  idOf: (person: BroughtPerson) => string,
  newId: () => string,
): Event[] {
  const inWaves = people.flatMap((one) => {
    const participant = idOf(one);
    const answers = WAVES.flatMap((wave): Event[] => {
      const given = one.waves[wave];
      if (!given) return [];
      const { lang } = given;
      const items = wave === 'before' ? { ...given.items, ...one.about } : given.items;
      return [{ type: 'answered', id: newId(), activity: wave, run: 0, participant, turn: 1, lang, answer: { items } }];
    });
    return [{ type: 'joined', participant } as const, ...answers];
  });
  const closed = wavesIn(people).map((activity): Event => ({ type: 'activity-closed', by: 'office', activity }));
  return [...inWaves, ...closed, { type: 'room-ended' }];
}
