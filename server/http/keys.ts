import type { FastifyRequest } from 'fastify';
import { hashOf, newToken, sameText } from '../rooms/identity.ts';
import { opens, type OpenRoom } from '../rooms/rooms.ts';
import type { Store } from '../store/store.ts';

const SETTING = 'organiser-key';

/** Who a request's key makes it, for one room or for none. */
export type Role = 'organiser' | 'presenter';

/** The organiser's key: made once, told once, kept as a hash. */
export class OrganiserKey {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** A new key when there is none yet, or when `anew` asks for another; otherwise null, since the old one cannot be told again. */
  make(anew: boolean): string | null {
    if (!anew && this.#store.setting(SETTING)) return null;
    const key = newToken();
    this.#store.setSetting(SETTING, hashOf(key));
    return key;
  }

  matches(key: string): boolean {
    const hash = this.#store.setting(SETTING);
    return hash !== undefined && sameText(hashOf(key), hash);
  }
}

/** The key that a request brings: as a bearer token, or as `key` in the address for downloads by hand. */
export function keyOf(request: FastifyRequest): string {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const query = (request.query as { key?: unknown }).key;
  return bearer ?? (typeof query === 'string' ? query : '');
}

/** What a key is good for: everything, this room's presenting, or nothing. */
export function roleOf(key: string, organiser: OrganiserKey, room?: OpenRoom): Role | null {
  if (!key) return null;
  if (organiser.matches(key)) return 'organiser';
  return room && opens(room, 'presenter', key) ? 'presenter' : null;
}
