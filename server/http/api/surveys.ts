import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { wholeNumber } from '../../../shared/activity/whole-number.ts';
import { openWaves, plannedFollowUps } from '../../../shared/room/sealing-date.ts';
import { newToken } from '../../rooms/identity.ts';
import { enterPaper } from '../../rooms/paper.ts';
import type { OpenRoom, Rooms } from '../../rooms/rooms.ts';
import { codeParams, languageQuery, problem } from './schemas.ts';
import type { Only } from './keys.ts';
import { matchingOf, matchingState } from './matching-state.ts';

export interface SurveyApiParts {
  rooms: Rooms;
  /** Refuses whoever has none of these roles. */
  only: Only;
  /** Closes every connection to a room. */
  sendAway(code: string, forget: boolean): void;
}

const paperForm = z.object({
  step: z.string().max(40),
  code: z.string().max(40).default(''),
  lang: z.string().max(15),
  items: z.record(z.string().max(22), wholeNumber),
  anyway: z.boolean().default(false).describe('Replace what the person of this code has answered already'),
});
const confirmed = z.object({
  code: z.string().max(16).describe('The room code, typed again'),
  anyway: z.boolean().default(false),
});
const done = z.object({ ok: z.literal(true) });

/** What the office does with surveys: forms on paper, sealing and deleting a room, showing results early. */
export function surveyRoutes(app: FastifyInstance, { rooms, only, sendAway }: SurveyApiParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const failures = { 401: problem, 404: problem, 409: problem, 422: problem, 503: problem };
  const onRequest = only('organiser');

  api.get(
    '/api/rooms/:code/matching',
    {
      onRequest,
      schema: {
        params: codeParams,
        querystring: languageQuery,
        response: { 200: matchingState, ...failures },
      },
    },
    async (request) => matchingOf(rooms.get(request.params.code)!, request.query.lang),
  );

  api.post(
    '/api/rooms/:code/paper',
    { onRequest, schema: { params: codeParams, body: paperForm, response: { 200: done, ...failures } } },
    async (request, reply) => {
      const entered = await enterPaper(rooms.get(request.params.code)!, request.body);
      if (typeof entered === 'string') return reply.code(422).send({ error: entered });
      return entered.ok
        ? { ok: true as const }
        : reply.code(entered.reason === 'storage' ? 503 : 422).send({ error: entered.reason });
    },
  );

  api.post(
    '/api/rooms/:code/show-early',
    {
      onRequest,
      schema: { params: codeParams, body: z.object({ instrument: z.string().max(40) }), response: { 200: done, ...failures } },
    },
    async (request, reply) => {
      const { instrument } = request.body;
      const result = await rooms
        .get(request.params.code)!
        .live.ask({ type: 'show-early', id: newToken(), instrument }, { role: 'organiser' });
      return result.ok ? { ok: true as const } : reply.code(422).send({ error: result.reason });
    },
  );

  api.post(
    '/api/rooms/:code/seal',
    { onRequest, schema: { params: codeParams, body: confirmed, response: { 200: done, ...failures } } },
    async (request, reply) => {
      const room = rooms.get(request.params.code)!;
      const refused = notSealable(room, request.body);
      if (refused) return reply.code(409).send({ error: refused });
      const failed = attempted(() => rooms.seal(room));
      if (room.live.room.sealed) sendAway(room.live.code, false);
      if (failed) return reply.code(503).send({ error: failed });
      return { ok: true as const };
    },
  );

  api.post(
    '/api/rooms/:code/purge',
    { onRequest, schema: { params: codeParams, body: confirmed, response: { 200: done, ...failures } } },
    async (request, reply) => {
      const room = rooms.get(request.params.code)!;
      if (!isTyped(room, request.body.code)) return reply.code(409).send({ error: 'wrong-confirmation' });
      const { code } = room.live;
      const failed = attempted(() => rooms.purge(room));
      if (!rooms.get(code)) sendAway(code, true);
      if (failed) return reply.code(503).send({ error: failed });
      return { ok: true as const };
    },
  );
}

const isTyped = ({ live }: OpenRoom, typed: string): boolean => typed.trim().toUpperCase() === live.code;

/** Why a room is not sealed now, as a code that the page says in words; null where it may be. */
function notSealable(open: OpenRoom, { code, anyway }: z.infer<typeof confirmed>): string | null {
  const { room } = open.live;
  if (room.sealed) return 'already-sealed';
  if (!isTyped(open, code)) return 'wrong-confirmation';
  if (openWaves(room).length) return 'wave-open';
  return plannedFollowUps(room).length && !anyway ? 'follow-up-planned' : null;
}

/** Why it did not work, in words; null where it did. */
function attempted(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
