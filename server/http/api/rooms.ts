import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newToken } from '../../rooms/identity.ts';
import type { OpenRoom, Rooms } from '../../rooms/rooms.ts';
import { SessionError } from '../../sessions/load.ts';
import { StoreError } from '../../store/store.ts';
import { codeParams, languageQuery, newRoomBody, problem, roomDetail, roomSummary, sessionSummary } from './schemas.ts';
import type { Only } from './keys.ts';
import { detailOf, summaryOf, type RoomLinks } from './room-summary.ts';

/** What the routes of rooms need. */
export interface RoomParts {
  rooms: Rooms;
  only: Only;
  sessions(): z.infer<typeof sessionSummary>[];
  /** Opens a room for a session of the folder. Throws a SessionError or a StoreError in words. */
  openRoom(session: string): OpenRoom;
  /** Phones connected to a room now. */
  connected(code: string): number;
  links(room: OpenRoom): RoomLinks;
}

/** Sessions, and the rooms that deliver them: listed, opened, looked at and ended. */
export function roomRoutes(app: FastifyInstance, { rooms, only, ...parts }: RoomParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const onRequest = only('organiser');
  const failures = { 401: problem, 404: problem };
  const summary = (room: OpenRoom, lang?: string) => summaryOf(room, parts.connected(room.live.code), lang);
  const detail = (room: OpenRoom, lang?: string) => detailOf(room, summary(room, lang), parts.links(room), lang);

  api.get('/api/sessions', { onRequest, schema: { response: { 200: z.array(sessionSummary), ...failures } } }, async () =>
    parts.sessions(),
  );

  api.get('/api/rooms', { onRequest, schema: { response: { 200: z.array(roomSummary), ...failures } } }, async () =>
    rooms.all().map((room) => summary(room)),
  );

  api.post(
    '/api/rooms',
    { onRequest, schema: { body: newRoomBody, response: { 201: roomDetail, 422: problem, ...failures } } },
    async (request, reply) => {
      const room = opened(() => parts.openRoom(request.body.session));
      return typeof room === 'string' ? reply.code(422).send({ error: room }) : reply.code(201).send(detail(room));
    },
  );

  api.get(
    '/api/rooms/:code',
    { onRequest, schema: { params: codeParams, querystring: languageQuery, response: { 200: roomDetail, ...failures } } },
    async ({ params, query }) => detail(rooms.get(params.code)!, query.lang),
  );

  api.post(
    '/api/rooms/:code/end',
    { onRequest, schema: { params: codeParams, response: { 200: roomSummary, 503: problem, ...failures } } },
    async (request, reply) => {
      const room = rooms.get(request.params.code)!;
      const result = await room.live.ask({ type: 'end-room', id: newToken() }, { role: 'organiser' });
      if (!result.ok && result.reason !== 'ended')
        return reply.code(503).send({ error: 'The room could not be ended: the disk cannot be written.' });
      return summary(room);
    },
  );
}

/** The new room, or why there is none, in words. */
function opened(open: () => OpenRoom): OpenRoom | string {
  try {
    return open();
  } catch (error) {
    if (error instanceof SessionError || error instanceof StoreError) return error.message;
    throw error;
  }
}
