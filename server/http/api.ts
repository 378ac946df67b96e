import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { boardPages, boardRoutes } from './board-routes.ts';
import { evaluate } from '../../shared/evaluation/evaluation.ts';
import { sayIn } from '../../shared/text/text.ts';
import { LONG_COLUMNS, longRows } from '../export/rows.ts';
import { exportRoom } from '../export/json.ts';
import { toCsv } from '../export/csv.ts';
import { exportNameOf, newToken } from '../rooms/identity.ts';
import type { OpenRoom } from '../rooms/rooms.ts';
import { SessionError } from '../sessions/load.ts';
import { StoreError } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { resultRoutes } from './api-results.ts';
import {
  answersPath,
  codeParams,
  language,
  languageQuery,
  newRoomBody,
  problem,
  roomDetail,
  roomSummary,
  sessionSummary,
} from './api-schemas.ts';
import { broughtRoutes } from './brought-api.ts';
import { notedDownload } from './noted-download.ts';
import { bundleRoutes, type BundleParts } from './bundle-api.ts';
import { keyOf, onlyFor, roleOf } from './keys.ts';
import { rehearsalRoutes, type RehearsalParts } from './rehearsal-routes.ts';
import { detailOf, summaryOf } from './room-summary.ts';
import { surveyRoutes } from './survey-api.ts';
import { xlsformRoutes } from './xlsform-api.ts';

export interface ApiParts extends RehearsalParts {
  sendAway(code: string, forget: boolean): void;
  sessions(): z.infer<typeof sessionSummary>[];
  openRoom(session: string): OpenRoom;
  now(): number;
  record: BundleParts['record'];
}

const downloads = z.object({
  key: z.string().optional().describe('The key, where a header cannot be sent'),
  lang: language.optional(),
});

/** The HTTP API of organisers, and the downloads that presenters may take too. Described by OpenAPI at /api/openapi.json. */
export async function apiRoutes(app: FastifyInstance, parts: ApiParts): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      info: { title: 'Plenary', version: VERSION, description: 'Rooms, their results and exports.' },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: "The organiser's key; for exports also the room's presenter key" },
        },
      },
      security: [{ key: [] }],
      paths: { '/p/{code}/answers': answersPath },
    },
    transform: jsonSchemaTransform,
  });
  app.after(() => {
    const typed = app.withTypeProvider<ZodTypeProvider>();
    routes(typed, parts);
    rehearsalRoutes(typed, parts);
  });
}

function routes(app: ReturnType<FastifyInstance['withTypeProvider']>, parts: ApiParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { rooms, organiser } = parts;
  const failures = { 401: problem, 404: problem };

  const only = onlyFor(rooms, organiser);
  surveyRoutes(app, { rooms, only, sendAway: parts.sendAway });
  const summary = (room: OpenRoom) => summaryOf(room, parts.connected(room.live.code));

  api.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());

  api.get(
    '/healthz',
    { schema: { security: [], response: { 200: z.object({ ok: z.literal(true), rooms: z.number() }) } } },
    async () => ({
      ok: true as const,
      rooms: rooms.all().length,
    }),
  );

  api.get(
    '/api/sessions',
    { onRequest: only('organiser'), schema: { response: { 200: z.array(sessionSummary), ...failures } } },
    async () => parts.sessions(),
  );

  api.get(
    '/api/rooms',
    { onRequest: only('organiser'), schema: { response: { 200: z.array(roomSummary), ...failures } } },
    async () => rooms.all().map(summary),
  );

  api.post(
    '/api/rooms',
    { onRequest: only('organiser'), schema: { body: newRoomBody, response: { 201: roomDetail, 422: problem, ...failures } } },
    async (request, reply) => {
      const room = opened(() => parts.openRoom(request.body.session));
      if (typeof room === 'string') return reply.code(422).send({ error: room });
      return reply.code(201).send(detailOf(room, summary(room), parts.links(room)));
    },
  );

  api.get(
    '/api/rooms/:code',
    {
      onRequest: only('organiser'),
      schema: { params: codeParams, querystring: languageQuery, response: { 200: roomDetail, ...failures } },
    },
    async (request) => {
      const room = rooms.get(request.params.code)!;
      const { lang } = request.query;
      return detailOf(room, summaryOf(room, parts.connected(room.live.code), lang), parts.links(room), lang);
    },
  );

  api.post(
    '/api/rooms/:code/end',
    { onRequest: only('organiser'), schema: { params: codeParams, response: { 200: roomSummary, 503: problem, ...failures } } },
    async (request, reply) => {
      const room = rooms.get(request.params.code)!;
      const result = await room.live.ask({ type: 'end-room', id: newToken() }, { role: 'organiser' });
      if (!result.ok && result.reason !== 'ended')
        return reply.code(503).send({ error: 'The room could not be ended: the disk cannot be written.' });
      return summary(room);
    },
  );

  api.get(
    '/api/rooms/:code/evaluation',
    {
      onRequest: only('organiser'),
      schema: { params: codeParams, querystring: downloads, response: { 200: z.unknown(), ...failures } },
    },
    async (request) => {
      const { room } = rooms.get(request.params.code)!.live;
      return evaluate(room, sayIn(request.query.lang ?? room.session.language, room.session.language));
    },
  );

  const noted = notedDownload(rooms, (request, room) => roleOf(keyOf(request), organiser, room) === 'organiser');
  broughtRoutes(app, { rooms, only, now: parts.now });
  xlsformRoutes(app, { rooms, only });
  bundleRoutes(app, { rooms, only, now: parts.now, record: parts.record, noted });

  resultRoutes(app, { rooms, now: parts.now, software: VERSION, onlyOrganiser: only('organiser'), noted });

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

  boardRoutes(app, rooms, only);
  boardPages(app, rooms, (key, room) => roleOf(key, organiser, room));

  api.get('/api/rooms/:code/export.json', download, async (request, reply) => {
    const open = rooms.get(request.params.code)!;
    reply.header('content-disposition', `attachment; filename="plenary-${open.live.code}.json"`);
    return reply.send(
      exportRoom(open.live.room, { ...rowsFor(request, open, request.query.lang), exportedAt: parts.now() }) as never,
    );
  });

  api.get('/api/rooms/:code/export.csv', download, async (request, reply) => {
    const open = rooms.get(request.params.code)!;
    reply.header('content-disposition', `attachment; filename="plenary-${open.live.code}.csv"`).type('text/csv; charset=utf-8');
    return reply.send(toCsv(LONG_COLUMNS, longRows(open.live.room, rowsFor(request, open, request.query.lang))) as never);
  });
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
