import { matchedIn, type Asked } from '../../shared/evaluation/answers.ts';
import { askedIn, backIn } from '../../shared/evaluation/asked-in.ts';
import { instrumentResults } from '../../shared/evaluation/results/instrument.ts';
import type { GroupHead } from '../../shared/evaluation/results/groups.ts';
import type { Event } from '../../shared/room/events.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import type { Demographic } from '../../shared/session/instrument.ts';
import type { Session } from '../../shared/session/session.ts';
import { speechIn } from '../../shared/text/evaluation/evaluation-texts.ts';
import { sayIn } from '../../shared/text/text.ts';
import { shuffled } from './shuffled.ts';

/** What each person is left with, by the name under which they are matched: the number of a level, by code of the demographic. */
type Kept = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Dealing out may leave somebody who skipped a statement in another level; then it is done again. */
const ROUNDS = 8;

/**
 * The log with no more of what people said of themselves than the groups of the report need. In a small room age, gender and language
 * are a name, and a sealed room is to hold none: within a shown group levels are dealt out anew, all else that was said is dropped.
 */
export function groupsOnly(code: string, session: Session, log: readonly Event[]): Event[] {
  const room = ended(fold(newRoom(code, session), log));
  const asking = askedIn(room).filter(({ instrument }) => instrument.demographics?.length);
  if (!asking.length) return [...log];
  const shown = shownIn(room);
  for (let round = 0; round < ROUNDS; round++) {
    const dealt = asking.reduce((events, one) => leftWith(events, room, one, dealtOut(room, one)), log);
    if (shownIn(ended(fold(newRoom(code, session), dealt))) === shown) return [...dealt];
  }
  return [...asking.reduce((events, one) => leftWith(events, room, one, new Map()), log)];
}

const ended = (room: Room): Room => ({ ...room, ended: true });

/** The demographic that the report shows by groups; the public one shows the same, in the same groups or fewer, or none. */
function shownBy(asked: Asked, { session }: Room, grade: 'team' | 'public' = 'team') {
  const { language } = session;
  const options = { grade, seed: 1, say: sayIn(language, language), speech: speechIn(language) };
  return instrumentResults(asked, 0, options).demographics.find(({ shown }) => shown);
}

/** Of all instruments, in words that are the same where the report would be. */
const shownIn = (room: Room): string =>
  JSON.stringify(askedIn(room).map((asked) => [shownBy(asked, room), shownBy(asked, room, 'public')]));

/** Levels of matched people, shuffled within each group. */
function dealtOut(room: Room, asked: Asked): Kept {
  const found = shownBy(asked, room);
  const demographic = asked.instrument.demographics!.find(({ code }) => code === found?.code);
  if (!found?.shown || !demographic) return new Map();
  const people = matchedIn(asked).map(({ participant, before }) => ({ participant, said: before.items[demographic.code] }));
  const kept = found.groups.flatMap((group) => {
    const members = people.filter(({ said }) => isIn(group, demographic, said));
    const levels = shuffled(members.map(({ said }) => said));
    return members.map(({ participant }, at) => [participant, levels[at]] as const);
  });
  return new Map(kept.flatMap(([who, level]) => (level === undefined ? [] : [[who, { [demographic.code]: level }]])));
}

/** The rest are all who said something that is never shown by itself, or nothing. */
function isIn(group: GroupHead, { levels }: Demographic, said: number | undefined): boolean {
  const level = levels[(said ?? 0) - 1];
  return level && !level.rest ? group.levels.includes(level.code) : group.rest;
}

/** The log in which everybody says of themselves what they are left with, and nothing else. */
function leftWith(log: readonly Event[], room: Room, { code, instrument, waves }: Asked, kept: Kept): Event[] {
  const about = new Set(instrument.demographics!.map((one) => one.code));
  const steps = new Set(waves.before.steps.map(({ id }) => id));
  const back = new Map(backIn(room)).get(code);
  return log.map((event): Event => {
    if (event.type !== 'answered' || !steps.has(event.activity)) return event;
    const answer = event.answer as { items?: Record<string, number> };
    if (!answer.items || !Object.keys(answer.items).length) return event;
    const rest = Object.entries(answer.items).filter(([item]) => !about.has(item));
    const levels = kept.get(back?.get(event.participant)?.as ?? event.participant) ?? {};
    return { ...event, answer: { ...answer, items: { ...Object.fromEntries(rest), ...levels } } };
  });
}
