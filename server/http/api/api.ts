import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { VERSION } from '../../version.ts';
import { resultRoutes } from './results.ts';
import { answersPath } from './schemas.ts';
import { boardPages, boardRoutes } from './boards.ts';
import { broughtRoutes } from './brought.ts';
import { bundleRoutes, type BundleParts } from './bundles.ts';
import { exportRoutes } from './exports.ts';
import { keyOf, onlyFor, roleOf } from './keys.ts';
import { notedDownload } from './noted-download.ts';
import { rehearsalRoutes, type RehearsalParts } from './rehearsals.ts';
import { roomRoutes, type RoomParts } from './rooms.ts';
import { surveyRoutes } from './surveys.ts';
import { xlsformRoutes } from './questionnaires.ts';

/** What all of the API needs. */
export interface ApiParts extends RehearsalParts, Omit<RoomParts, 'only'> {
  sendAway(code: string, forget: boolean): void;
  now(): number;
  record: BundleParts['record'];
}

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
  const { rooms, organiser, now } = parts;
  const only = onlyFor(rooms, organiser);
  const noted = notedDownload(rooms, (request, room) => roleOf(keyOf(request), organiser, room) === 'organiser');

  api.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  const healthy = z.object({ ok: z.literal(true), rooms: z.number() });
  api.get('/healthz', { schema: { security: [], response: { 200: healthy } } }, async () => ({
    ok: true as const,
    rooms: rooms.all().length,
  }));

  roomRoutes(app, { ...parts, only });
  surveyRoutes(app, { rooms, only, sendAway: parts.sendAway });
  broughtRoutes(app, { rooms, only, now });
  xlsformRoutes(app, { rooms, only });
  bundleRoutes(app, { rooms, only, now, record: parts.record, noted });
  resultRoutes(app, { rooms, now, software: VERSION, only, noted });
  boardRoutes(app, rooms, only);
  boardPages(app, rooms, (key, room) => roleOf(key, organiser, room));
  exportRoutes(app, { rooms, organiser, only, now, noted });
}
