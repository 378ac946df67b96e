import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { evaluate } from '../../../shared/evaluation/evaluation.ts';
import { sayIn } from '../../../shared/text/text.ts';
import { toCsv } from '../../export/csv.ts';
import { exportRoom } from '../../export/json.ts';
import { LONG_COLUMNS, longRows } from '../../export/rows.ts';
import { exportNameOf } from '../../rooms/identity.ts';
import type { OpenRoom, Rooms } from '../../rooms/rooms.ts';
import { codeParams, language, problem, keyQuery } from './schemas.ts';
import { keyOf, roleOf, type Only, type OrganiserKey } from './keys.ts';
import type { NotesDownload } from './noted-download.ts';

/** What the downloads of a room need. */
export interface ExportParts {
  rooms: Rooms;
  organiser: OrganiserKey;
  only: Only;
  now(): number;
  /** Notes who saves answers while they are withheld. */
  noted: NotesDownload;
}

const downloads = keyQuery.extend({
  lang: language.optional(),
});

/** What a room holds as data: its evaluation for the organiser, its answers as JSON and CSV for the presenter too. */
export function exportRoutes(app: FastifyInstance, { rooms, organiser, only, now, noted }: ExportParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const failures = { 401: problem, 404: problem };

  api.get(
    '/api/rooms/:code/evaluation',
    {
      onRequest: only('organiser'),
      schema: { params: codeParams, querystring: downloads, response: { 200: z.unknown(), ...failures } },
    },
    async ({ params, query }) => {
      const { room } = rooms.get(params.code)!.live;
      return evaluate(room, sayIn(query.lang ?? room.session.language, room.session.language));
    },
  );

  const rowsFor = (request: FastifyRequest, open: OpenRoom, lang: string | undefined) => {
    const { session } = open.live.room;
    const role = roleOf(keyOf(request), organiser, open);
    return {
      nameOf: (participant: string, scope: string) => exportNameOf(open.live.stored.secret, participant, scope),
      say: sayIn(lang ?? session.language, session.language),
      surveys: role === 'organiser' ? ('all' as const) : ('closed-only' as const),
    };
  };
  const download = {
    onRequest: only('organiser', 'presenter'),
    preHandler: noted,
    schema: { params: codeParams, querystring: downloads, response: failures },
  };

  api.get('/api/rooms/:code/export.json', download, async (request, reply) => {
    const open = rooms.get(request.params.code)!;
    reply.header('content-disposition', `attachment; filename="plenary-${open.live.code}.json"`);
    return reply.send(exportRoom(open.live.room, { ...rowsFor(request, open, request.query.lang), exportedAt: now() }) as never);
  });

  api.get('/api/rooms/:code/export.csv', download, async (request, reply) => {
    const open = rooms.get(request.params.code)!;
    reply.header('content-disposition', `attachment; filename="plenary-${open.live.code}.csv"`).type('text/csv; charset=utf-8');
    return reply.send(toCsv(LONG_COLUMNS, longRows(open.live.room, rowsFor(request, open, request.query.lang))) as never);
  });
}
