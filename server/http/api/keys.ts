import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashOf, newToken, sameText } from '../../rooms/identity.ts';
import { isRehearsal, opens, type OpenRoom, type Rooms } from '../../rooms/rooms.ts';
import type { Store } from '../../store/store.ts';

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

/** Makes the gate of a route: who may pass, by their key. */
export type Only = (...roles: Role[]) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Lets a request for a room, or for none, pass only with a key of one of these roles, and only where there is something to take out. */
export const onlyFor =
  (rooms: Rooms, organiser: OrganiserKey): Only =>
  (...roles) =>
  async (request, reply) => {
    const { code } = request.params as { code?: string };
    const room = code ? rooms.get(code) : undefined;
    const role = roleOf(keyOf(request), organiser, room);
    if (!role || !roles.includes(role)) return reply.code(401).send({ error: 'This needs the key of the organiser.' });
    if (code && !room) return reply.code(404).send({ error: `There is no room ${code}.` });
    if (room && isRehearsal(room)) return reply.code(404).send({ error: `Room ${code} is a rehearsal: nothing of it is kept.` });
  };
