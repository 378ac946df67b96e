import { kindOf } from '../../shared/activities/kinds.ts';
import { readNumber } from '../../shared/number/read.ts';
import { refusal, type Refusal } from '../../shared/protocol/refusal.ts';
import type { Event } from '../../shared/room/events.ts';
import { activityOf } from '../../shared/room/room.ts';
import { stepOf } from '../../shared/session/session.ts';
import { formCommandId, participantOf } from './identity.ts';
import type { OpenRoom } from './rooms.ts';

type Answered = Event & { type: 'answered' };

const MOST_PEOPLE = 500;

/** The people beside the first who were counted, and how many were ever made: whoever comes back is somebody new. */
interface Counted {
  names: readonly string[];
  made: number;
}

/** Answers that the presenter enters for many people at once: a show of hands. Remembers only what was entered while the server runs. */
export class StandInAnswers {
  readonly #last = new WeakMap<OpenRoom, Map<string, Answered>>();
  readonly #counted = new WeakMap<OpenRoom, Map<string, Counted>>();

  /** Remembers from now on what is entered in this room. */
  follow(room: OpenRoom): void {
    const last = new Map<string, Answered>();
    this.#last.set(room, last);
    this.#counted.set(room, new Map());
    room.live.onCommitted((events) => {
      for (const event of events)
        if (event.type === 'answered' && event.standIn) last.set(keyOf(event.activity, event.run, event.participant), event);
    });
  }

  /**
   * Sees to it that `typed` people answer as this person did: the more of them are made, those made before take a changed answer over,
   * and those who are too many are taken out again. Null when it is on disk, otherwise why not.
   */
  async inAll(room: OpenRoom, participant: string, typed: string): Promise<Refusal | null> {
    const first = this.#answerOf(room, participant);
    if (!first) return refusal('empty');
    const key = keyOf(first.activity, first.run, participant);
    const counted = this.#counted.get(room)!;
    const before = counted.get(key) ?? { names: [], made: 0 };
    const least = canTakeOut(room, first) ? 1 : before.names.length + 1;
    const people = readNumber(typed, { min: least, max: MOST_PEOPLE, step: 1 }, 'people');
    if (typeof people !== 'number') return people;
    const after = resized(before, key, people - 1);
    counted.set(key, after);
    const refused = await takeOut(room, first, before.names.slice(people - 1));
    if (refused) counted.set(key, before);
    return refused ?? (await answeredBy(room, first, after.names));
  }

  /** What this person answered last where the room is now, if it is of a kind in which people answer each for themselves. */
  #answerOf(room: OpenRoom, participant: string): Answered | undefined {
    const { room: now } = room.live;
    const step = stepOf(now.session, now.step);
    const kind = step && kindOf(step.kind);
    if (!room.people.isStandIn(participant) || !kind || kind.wave || kind.anonymous?.(step.config)) return undefined;
    return this.#last.get(room)?.get(keyOf(now.step, activityOf(now, now.step)?.run ?? 0, participant));
  }
}

const keyOf = (activity: string, run: number, participant: string): string => `${activity}/${run}/${participant}`;

function resized({ names, made }: Counted, key: string, people: number): Counted {
  const fresh = Array.from({ length: Math.max(0, people - names.length) }, (_one, at) => `${key}/${made + at}`);
  return { names: [...names.slice(0, people), ...fresh], made: made + fresh.length };
}

async function answeredBy(room: OpenRoom, first: Answered, names: readonly string[]): Promise<Refusal | null> {
  const replies = await Promise.all(names.map((name) => answerAs(room, first, name)));
  return replies.find((refused) => refused !== null) ?? null;
}

const canTakeOut = ({ live }: OpenRoom, { activity }: Answered): boolean =>
  kindOf(stepOf(live.room.session, activity)?.kind ?? '')?.ballotAt !== undefined;

/** Takes everybody of these names out, in one step. */
async function takeOut({ live }: OpenRoom, { activity, run }: Answered, names: readonly string[]): Promise<Refusal | null> {
  if (!names.length) return null;
  const { secret } = live.stored;
  const participants = names.map((name) => personOf(secret, name));
  const id = formCommandId(secret, 'in-all-out', ...participants);
  const reply = await live.ask(
    { type: 'withdraw-entered', id, activity, run, participants },
    { role: 'presenter', id: 'stand-in' },
  );
  return reply.ok ? null : reply;
}

const personOf = (secret: string, name: string): string => participantOf(secret, `in-all/${name}`);

/** One more person with this answer, always the same one for the same name. Sent again, it counts once. */
async function answerAs({ live, people }: OpenRoom, first: Answered, name: string): Promise<Refusal | null> {
  const { secret } = live.stored;
  const id = personOf(secret, name);
  const who = { ...people.who(id), standIn: true as const };
  const joined = await live.ask({ type: 'join', id: formCommandId(secret, 'stand-in', id) }, who);
  if (!joined.ok) return joined;
  const { activity, run, turn, lang, answer } = first;
  const command = {
    type: 'answer' as const,
    id: formCommandId(secret, 'in-all', id, first.id),
    activity,
    run,
    turn,
    lang,
    answer,
  };
  const reply = await live.ask(command, who);
  return reply.ok ? null : reply;
}
