import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Session } from '../../../shared/session/session.ts';
import type { Rehearsal, Rehearsals, Source } from '../../rehearse/rehearsals.ts';
import { opens, type OpenRoom, type Rooms } from '../../rooms/rooms.ts';
import { SessionError } from '../../sessions/load.ts';
import { codeParams, newRehearsalBody, problem, refusedRehearsal, rehearsal, rehearsalEnded } from './schemas.ts';
import { keyOf, type OrganiserKey } from './keys.ts';
import { summaryOf, type RoomLinks } from './room-summary.ts';

export interface RehearsalParts {
  rooms: Rooms;
  organiser: OrganiserKey;
  rehearsals: Rehearsals;
  /** Phones connected to a room now. */
  connected(code: string): number;
  links(room: OpenRoom): RoomLinks;
  /** Reads a session of the folder. Throws a SessionError in words. */
  session(name: string): Session;
}

type Api = ReturnType<FastifyInstance['withTypeProvider']>;

/** Rehearsals: started and ended by the organiser, or by the presenter of the room in question. */
export function rehearsalRoutes(app: Api, parts: RehearsalParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { rooms, organiser, rehearsals } = parts;
  const failures = { 401: problem, 404: problem };
  const may = (request: FastifyRequest, room?: OpenRoom): boolean =>
    organiser.matches(keyOf(request)) || (room !== undefined && opens(room, 'presenter', keyOf(request)));
  const detail = (one: Rehearsal) => detailOf(one, parts);

  api.get('/api/rehearsals', { schema: { response: { 200: rehearsal.array(), ...failures } } }, async (request, reply) =>
    may(request) ? rehearsals.all().map(detail) : reply.code(401).send(noKey),
  );

  api.post(
    '/api/rehearsals',
    {
      schema: { body: newRehearsalBody, response: { 201: rehearsal, 409: refusedRehearsal, 422: refusedRehearsal, ...failures } },
    },
    async (request, reply) => {
      const { room: code, session, people } = request.body;
      const room = code === undefined ? undefined : rooms.get(code);
      if (!may(request, room)) return reply.code(401).send(noKey);
      const source = room ? { room } : sourceOf(parts, session);
      if (!source) return reply.code(404).send({ error: code ? `There is no room ${code}.` : 'Name a room or a session.' });
      if ('problem' in source) return reply.code(422).send({ error: source.problem, reason: 'session' });
      const started = rehearsals.start(source, people);
      if (!('reason' in started)) return reply.code(201).send(detail(started));
      return reply.code(started.reason === 'people' ? 422 : 409).send({ error: started.words, reason: started.reason });
    },
  );

  api.delete(
    '/api/rehearsals/:code',
    { schema: { params: codeParams, response: { 200: rehearsalEnded, ...failures } } },
    async (request, reply) => end(request, reply, request.params.code),
  );

  async function end(request: FastifyRequest, reply: FastifyReply, code: string) {
    const room = rooms.get(code);
    if (!may(request, room)) return reply.code(401).send(noKey);
    const ended = room && (await rehearsals.end(room.live.code));
    return ended ? { from: ended.from } : reply.code(404).send({ error: `There is no rehearsal ${code}.` });
  }
}

const noKey = { error: 'This needs the key of the organiser, or of the presenter of the room.' };

function sourceOf(parts: RehearsalParts, session?: string): Source | { problem: string } | null {
  if (session === undefined) return null;
  try {
    return { session: parts.session(session) };
  } catch (error) {
    if (error instanceof SessionError) return { problem: error.message };
    throw error;
  }
}

const detailOf = ({ open, people, from }: Rehearsal, { connected, links }: RehearsalParts) => ({
  ...summaryOf(open, connected(open.live.code)),
  links: links(open),
  simulated: people,
  from,
});
