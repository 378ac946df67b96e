import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { draftOf } from '../../../shared/evaluation/brought/draft.ts';
import { suggest } from '../../../shared/evaluation/brought/suggest.ts';
import { bring, countsOf, understand } from '../../brought/bring.ts';
import { BroughtFileError, readFile } from '../../brought/read-file.ts';
import type { Rooms } from '../../rooms/rooms.ts';
import { StoreError } from '../../store/store.ts';
import { problem, problems } from './schemas.ts';
import type { Only } from './keys.ts';

export interface BroughtParts {
  rooms: Rooms;
  only: Only;
  now(): number;
}

/** A file of 100,000 rows has some 10 MB; base64 is a third longer. */
const LARGEST_FILE = 48 * 1024 * 1024;
const PREVIEWED = 6;

const content = z.base64('must be the file in base64').describe('The file in base64');
const body = z.object({ content, mapping: z.unknown() });

/** Answers that were given elsewhere: a look at the file, a check, and the room. Nothing is stored before all of it is understood. */
export function broughtRoutes(app: FastifyInstance, { rooms, only, now }: BroughtParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const failures = { 401: problem, 422: problems };
  const shared = { onRequest: only('organiser'), bodyLimit: LARGEST_FILE };
  const refuse = (reply: FastifyReply, found: readonly string[]) =>
    reply.code(422).send({ error: found[0] ?? '', problems: found });
  const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'base64');

  api.post(
    '/api/brought/look',
    { ...shared, schema: { body: body.pick({ content: true }), response: { 200: z.unknown(), ...failures } } },
    (request, reply) => {
      try {
        const file = readFile(bytesOf(request.body.content));
        const found = suggest(file);
        const rows = file.rows.slice(0, PREVIEWED).map(({ cells }) => cells);
        return reply.send({
          header: file.header,
          rows,
          total: file.rows.length,
          texts: found.texts,
          rooms: found.rooms,
          draft: draftOf(found, file),
        });
      } catch (error) {
        if (error instanceof BroughtFileError) return refuse(reply, [error.message]) as never;
        throw error;
      }
    },
  );

  api.post(
    '/api/brought/check',
    { ...shared, schema: { body, response: { 200: z.object({ people: z.number(), matched: z.number() }), ...failures } } },
    (request, reply) => {
      const read = understand(bytesOf(request.body.content), request.body.mapping);
      return ('problems' in read ? refuse(reply, read.problems) : countsOf(read)) as never;
    },
  );

  api.post(
    '/api/brought',
    { ...shared, schema: { body, response: { 201: z.object({ code: z.string() }), 503: problem, ...failures } } },
    (request, reply) => {
      const read = understand(bytesOf(request.body.content), request.body.mapping);
      if ('problems' in read) return refuse(reply, read.problems) as never;
      try {
        return reply.code(201).send({ code: bring(rooms, read, now()).live.code }) as never;
      } catch (error) {
        if (error instanceof StoreError) return reply.code(503).send({ error: error.message }) as never;
        throw error;
      }
    },
  );
}
