import { LEAST_DISTANCE, distance } from '../../shared/evaluation/return-code.ts';
import type { Via } from '../../shared/waves/waves.ts';
import type { Who } from '../../shared/protocol/commands.ts';
import { isAnonymous } from '../../shared/room/view-people.ts';
import type { Room } from '../../shared/room/room.ts';
import { get } from '../../shared/table.ts';
import { remembering } from '../remembering.ts';
import type { Store } from '../store/store.ts';
import { Cards } from './cards.ts';
import type { RoomInUse } from './room-in-use.ts';
import { aliasOf, deviceMark, hashOf, newToken, participantOf, returnCodeOf } from './identity.ts';

const MOST_ATTEMPTS = 200;

/** Who is behind a token, and the codes that bring people back on another phone. */
export class People {
  readonly cards: Cards;
  readonly #live: Pick<RoomInUse, 'room'>;
  readonly #code: string;
  readonly #secret: string;
  /** Within one command a person's name is asked for more than once. */
  readonly #alias: (activity: string, participant: string) => string;
  readonly #store: Store;
  readonly #linked = new Map<string, string>();
  readonly #codes = new Map<string, string>();
  readonly #codeOf = new Map<string, string>();
  readonly #cardHolders = new Map<string, string>();

  constructor(live: Pick<RoomInUse, 'code' | 'room' | 'stored'>, store: Store) {
    const { code } = live;
    const { secret, session } = live.stored;
    this.#live = live;
    this.#code = code;
    this.#secret = secret;
    this.#alias = remembering((activity, participant) => aliasOf(secret, activity, participant));
    this.#store = store;
    this.cards = new Cards(store, session.name);
    for (const { device, participant } of store.devicesOf(code)) this.#linked.set(device, participant);
    for (const { mark, participant } of store.cardLinksOf(code)) this.#cardHolders.set(mark, participant);
    for (const { participant, attempt } of store.returnCodesOf(code))
      this.#keep(participant, returnCodeOf(secret, participant, attempt));
  }

  /** The person of a phone's token. */
  participant(token: string): string {
    const linked = this.#linked.size ? this.#linked.get(hashOf(token)) : undefined;
    return linked ?? participantOf(this.#secret, token);
  }

  /** A participant as the one who asks; with the `token` of their phone it is known whether a code brought them to it. */
  who(participant: string, token: string | null = null): Who & { role: 'participant' } {
    const via = token ? this.#viaOf(token) : null;
    return {
      role: 'participant',
      id: participant,
      aliasIn: (activity) => this.#alias(activity, participant),
      ...(this.isStandIn(participant) && { standIn: true }),
      ...(via && { via }),
    };
  }

  /** Whether the presenter answers for this person, who has no phone. */
  isStandIn(participant: string): boolean {
    return get(this.#live.room.people, participant) === 'stand-in';
  }

  /** The name under which an activity knows a person. */
  nameIn(room: Room, activity: string, participant: string): string {
    return isAnonymous(room, activity) ? this.#alias(activity, participant) : participant;
  }

  /** The return code of a person, made at the first asking. Differs from every other of the room in at least three places. */
  returnCode(participant: string): string {
    const known = this.#codeOf.get(participant);
    if (known) return known;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const code = returnCodeOf(this.#secret, participant, attempt);
      if (![...this.#codes.keys()].every((other) => distance(code, other) >= LEAST_DISTANCE)) continue;
      if (!this.cards.leavesRoom(code)) continue;
      this.#store.addReturnCode(this.#code, participant, attempt);
      this.#keep(participant, code);
      return code;
    }
    throw new Error('No return code is left in this room.');
  }

  /** Every return code that was given out here. */
  returnCodes(): string[] {
    return [...this.#codes.keys()];
  }

  /**
   * Makes a phone's token mean the person of a code. The first phone with a card keeps who it is and gets the card. False when nobody
   * has this code.
   */
  comeBack(token: string, code: string): boolean {
    const mark = this.#codes.has(code) ? null : this.cards.markOf(code);
    const participant = this.#codes.get(code) ?? (mark ? this.#cardHolders.get(mark) : undefined);
    if (!participant) return mark !== null && this.#give(mark, this.participant(token));
    if (participant === this.participant(token)) return true;
    this.#store.linkDevice(this.#code, hashOf(token), participant);
    this.#linked.set(hashOf(token), participant);
    return true;
  }

  /** The person of a code on paper, who may have no phone at all; null when no such code was given out. */
  onPaper(code: string): string | null {
    const known = this.#codes.get(code);
    if (known) return known;
    const mark = this.cards.markOf(code);
    if (!mark) return null;
    if (!this.#cardHolders.has(mark)) this.#give(mark, participantOf(this.#secret, newToken()));
    return this.#cardHolders.get(mark)!;
  }

  /** Whose cards were used here, by the marks that rooms of a series share. */
  cardHolders(): ReadonlyMap<string, string> {
    return this.#cardHolders;
  }

  #give(mark: string, participant: string): true {
    this.#store.linkCard(this.#code, mark, participant);
    this.#cardHolders.set(mark, participant);
    return true;
  }

  #viaOf(token: string): Via | null {
    const byCode = this.#linked.size > 0 && this.#linked.has(hashOf(token));
    return byCode ? { method: 'code', device: deviceMark(this.#secret, token) } : null;
  }

  #keep(participant: string, code: string): void {
    this.#codes.set(code, participant);
    this.#codeOf.set(participant, code);
  }
}
