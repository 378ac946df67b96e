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

/** Answers that the presenter enters for many people at once: a show of hands. Remembers only what was entered while the server runs. */
export class StandInAnswers {
  readonly #last = new WeakMap<OpenRoom, Map<string, Answered>>();
  readonly #counted = new WeakMap<OpenRoom, Map<string, number>>();

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
   * Sees to it that `typed` people answer as this person did: the more of them are made, those made before take a changed answer over.
   * Null when it is on disk, otherwise why not.
   */
  async inAll(room: OpenRoom, participant: string, typed: string): Promise<Refusal | null> {
    const first = this.#answerOf(room, participant);
    if (!first) return refusal('empty');
    const key = keyOf(first.activity, first.run, participant);
    const counted = this.#counted.get(room)!;
    const people = readNumber(typed, { min: counted.get(key) ?? 1, max: MOST_PEOPLE, step: 1 }, 'people');
    if (typeof people !== 'number') return people;
    counted.set(key, people);
    const others = Array.from({ length: people - 1 }, (_one, at) => answerAs(room, first, `${key}/${at}`));
    return (await Promise.all(others)).find((refused) => refused !== null) ?? null;
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

/** One more person with this answer, always the same one for the same name. Sent again, it counts once. */
async function answerAs({ live, people }: OpenRoom, first: Answered, name: string): Promise<Refusal | null> {
  const { secret } = live.stored;
  const id = participantOf(secret, `in-all/${name}`);
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
