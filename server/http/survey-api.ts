import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { wholeNumber } from '../../shared/activity/whole-number.ts';
import { isoDay, openWaves, plannedFollowUps, sealingDue } from '../../shared/room/sealing-date.ts';
import { sayIn } from '../../shared/text/text.ts';
import { newToken } from '../rooms/identity.ts';
import { enterPaper, surveysOf } from '../rooms/paper.ts';
import type { OpenRoom, Rooms } from '../rooms/rooms.ts';
import { codeParams, languageQuery, problem } from './api-schemas.ts';
import type { Role } from './keys.ts';

export interface SurveyApiParts {
  rooms: Rooms;
  /** Refuses whoever has none of these roles. */
  only(...roles: Role[]): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /** Closes every connection to a room. */
  sendAway(code: string, forget: boolean): void;
}

const survey = z.object({
  id: z.string(),
  title: z.string(),
  wave: z.string(),
  phase: z.string(),
  scale: z.array(z.string()),
  missing: z.array(z.number()).describe('Codes that may be given instead of a point'),
  items: z.array(z.object({ code: z.string(), text: z.string(), levels: z.array(z.string()).optional() })),
});

const matchingState = z.object({
  sealed: z.boolean(),
  sealsOn: z.string().nullable().describe('The day on which the room is made anonymous by itself, such as 2026-12-26'),
  open: z.array(z.string()).describe('Waves that are open'),
  planned: z.array(z.string()).describe('Follow-ups that were not asked yet'),
  languages: z.array(z.string()),
  surveys: z.array(survey),
});

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
    async (request) => stateOf(rooms.get(request.params.code)!, request.query.lang),
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

function stateOf(room: OpenRoom, lang: string | undefined): z.infer<typeof matchingState> {
  const { session, sealed } = room.live.room;
  const say = sayIn(lang ?? session.language, session.language);
  const due = sealingDue(room.live.room);
  const named = (steps: ReturnType<typeof openWaves>): string[] => steps.map(({ title }) => say(title));
  return {
    sealed,
    sealsOn: sealed || due === null ? null : isoDay(due),
    open: named(openWaves(room.live.room)),
    planned: named(plannedFollowUps(room.live.room)),
    languages: session.languages,
    surveys: surveysOf(room).map(({ id, title, wave, phase, asked }) => ({
      id,
      title: say(title),
      wave,
      phase,
      scale: asked.scale.map(say),
      missing: [...(asked.dontKnow ? [-8] : []), ...(asked.preferNotToSay ? [-9] : [])],
      items: [
        ...asked.items.map((item) => ({ code: item.code, text: say(item.text) })),
        ...(asked.demographics ?? []).map(({ code, text, levels }) => ({
          ...{ code, text: say(text) },
          levels: levels.map((level) => say(level.text)),
        })),
      ],
    })),
  };
}

const isTyped = ({ live }: OpenRoom, typed: string): boolean => typed.trim().toUpperCase() === live.code;

/** Why a room is not sealed now, as a code that the page says in words; null where it may be. */
function notSealable({ live, live: { room } }: OpenRoom, { code, anyway }: z.infer<typeof confirmed>): string | null {
  if (room.sealed) return 'already-sealed';
  if (code.trim().toUpperCase() !== live.code) return 'wrong-confirmation';
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
