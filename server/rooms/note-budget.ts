import { kindOf } from '../../shared/activities/kinds.ts';
import type { ParticipantCommand } from '../../shared/protocol/commands.ts';
import { stepOf } from '../../shared/session/session.ts';
import { allowance } from '../sockets/allowance.ts';
import type { RoomInUse } from './room-in-use.ts';

/** Notes that one person may bring in so many seconds. */
const NOTES = 10;
const SECONDS = 10;
/** A room takes as much as so many people bring, or as many as there are. */
const LEAST_PEOPLE = 50;

/** How fast people may bring what everybody will read: each by themselves, and the room in all. Never by address, and nobody is cut off. */
export class NoteBudget {
  readonly #live: Pick<RoomInUse, 'room'>;
  readonly #spend = new Map<string, (now: number) => number>();
  readonly #room: (now: number) => number;

  constructor(live: Pick<RoomInUse, 'room'>) {
    this.#live = live;
    this.#room = allowance(
      () => NOTES * this.#people(),
      () => (NOTES / SECONDS) * this.#people(),
    );
  }

  /** Seconds that this person has to wait with this command; 0 where it may come now. `now` is in milliseconds. */
  wait(command: ParticipantCommand, participant: string, now: number): number {
    if (command.type !== 'answer' || !this.#brings(command)) return 0;
    const spend =
      this.#spend.get(participant) ??
      allowance(
        () => NOTES,
        () => NOTES / SECONDS,
      );
    this.#spend.set(participant, spend);
    return spend(now) || this.#room(now);
  }

  #brings({ activity, form, answer }: ParticipantCommand & { type: 'answer' }): boolean {
    const step = stepOf(this.#live.room.session, activity);
    return (step && kindOf(step.kind)?.brings?.(form ?? answer)) ?? false;
  }

  #people(): number {
    return Math.max(LEAST_PEOPLE, this.#live.room.people.size);
  }
}
