import { LEAST_DISTANCE, distance } from '../../shared/evaluation/return-code.ts';
import type { Who } from '../../shared/protocol/commands.ts';
import { isAnonymous } from '../../shared/room/view-people.ts';
import type { Room } from '../../shared/room/room.ts';
import { get } from '../../shared/table.ts';
import type { Store } from '../store/store.ts';
import type { RoomInUse } from './room-in-use.ts';
import { aliasOf, hashOf, participantOf, returnCodeOf } from './identity.ts';

const MOST_ATTEMPTS = 200;

/** Who is behind a token, and the codes that bring people back on another phone. */
export class People {
  readonly #live: Pick<RoomInUse, 'room'>;
  readonly #code: string;
  readonly #secret: string;
  readonly #store: Store;
  readonly #linked = new Map<string, string>();
  readonly #codes = new Map<string, string>();
  readonly #codeOf = new Map<string, string>();

  constructor(live: Pick<RoomInUse, 'code' | 'room' | 'stored'>, store: Store) {
    const { code } = live;
    const { secret } = live.stored;
    this.#live = live;
    this.#code = code;
    this.#secret = secret;
    this.#store = store;
    for (const { device, participant } of store.devicesOf(code)) this.#linked.set(device, participant);
    for (const { participant, attempt } of store.returnCodesOf(code))
      this.#keep(participant, returnCodeOf(secret, participant, attempt));
  }

  /** The person of a phone's token. */
  participant(token: string): string {
    const linked = this.#linked.size ? this.#linked.get(hashOf(token)) : undefined;
    return linked ?? participantOf(this.#secret, token);
  }

  /** A participant as the one who asks. */
  who(participant: string): Who & { role: 'participant' } {
    return {
      role: 'participant',
      id: participant,
      aliasIn: (activity) => aliasOf(this.#secret, activity, participant),
      ...(this.isStandIn(participant) && { standIn: true }),
    };
  }

  /** Whether the presenter answers for this person, who has no phone. */
  isStandIn(participant: string): boolean {
    return get(this.#live.room.people, participant) === 'stand-in';
  }

  /** The name under which an activity knows a person. */
  nameIn(room: Room, activity: string, participant: string): string {
    return isAnonymous(room, activity) ? aliasOf(this.#secret, activity, participant) : participant;
  }

  /** The return code of a person, made at the first asking. Differs from every other of the room in at least three places. */
  returnCode(participant: string): string {
    const known = this.#codeOf.get(participant);
    if (known) return known;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const code = returnCodeOf(this.#secret, participant, attempt);
      if (![...this.#codes.keys()].every((other) => distance(code, other) >= LEAST_DISTANCE)) continue;
      this.#store.addReturnCode(this.#code, participant, attempt);
      this.#keep(participant, code);
      return code;
    }
    throw new Error('No return code is left in this room.');
  }

  /** Makes a phone's token mean the person of a return code. False when nobody has this code. */
  comeBack(token: string, code: string): boolean {
    const participant = this.#codes.get(code);
    if (!participant) return false;
    this.#store.linkDevice(this.#code, hashOf(token), participant);
    this.#linked.set(hashOf(token), participant);
    return true;
  }

  #keep(participant: string, code: string): void {
    this.#codes.set(code, participant);
    this.#codeOf.set(participant, code);
  }
}
