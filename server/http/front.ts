import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { spaced } from '../../shared/evaluation/return-code.ts';
import type { Form } from '../../shared/form.ts';
import { preferred } from '../../shared/text/languages.ts';
import { newToken } from '../rooms/identity.ts';
import { LANGUAGES, sendPage, type Edge, type Visitor } from './edge.ts';
import { Guesses, type Attempt } from './guesses.ts';
import { joinPage, leftPage, mePage } from './join-page.ts';
import { makeOwnCode, showOwnCode } from './own-code.ts';
import { standIn } from './stand-in.ts';

/** The way in: the join page, the address behind the QR code, and each person's own page. */
export function frontRoutes(app: FastifyInstance, edge: Edge, now: () => number): void {
  const guesses = new Guesses(now);

  app.get('/', async (request, reply) => {
    const { lang } = request.query as { lang?: unknown };
    // Chosen here, it is kept for the room that is typed next.
    if (LANGUAGES.some((known) => known === lang)) edge.keepLanguage(String(lang), reply);
    return sendPage(request, reply, joinPage(languageOf(request), null));
  });

  app.get('/j', async (request, reply) => {
    const code = String((request.query as { code?: unknown }).code ?? '').trim();
    const room = edge.rooms.get(code);
    return room
      ? reply.redirect(`/j/${room.live.code}`, 303)
      : sendPage(request, reply.code(404), joinPage(languageOf(request), code));
  });

  app.get('/j/:code', async (request, reply) => {
    const visitor = edge.visitor(request, reply);
    if (!visitor) return edge.unknownRoom(request, reply);
    const { card } = request.query as { card?: unknown };
    if (typeof card === 'string') return withCard(visitor, card, request, reply);
    return visitor.token ? reply.redirect(visitor.base, 303) : edge.welcome(visitor, request, reply);
  });

  /** The address of a QR code on a card: no page in between. */
  function withCard(visitor: Visitor, card: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const known = visitor.token ? visitor : edge.newcomer(visitor, reply);
    const seconds = edge.waitAtDoor(known, request);
    if (seconds > 0) return edge.askToWait(known, seconds, request, reply);
    const outcome = guesses.tried(known, card);
    return outcome === 'right' ? reply.redirect(known.base, 303) : showMe(known, request, reply.code(422), outcome);
  }

  for (const path of ['/p/:code', '/p/:code/t/:token']) ownRoutes(app, path, edge, guesses);
}

type Act = (visitor: Visitor, request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>;

/** The pages that are about one person, for those who have a token and are let in. */
function ownRoutes(app: FastifyInstance, path: string, edge: Edge, guesses: Guesses): void {
  const own = (act: Act) => async (request: FastifyRequest, reply: FastifyReply) => {
    const visitor = edge.visitor(request, reply);
    if (!visitor) return edge.unknownRoom(request, reply);
    if (!visitor.token) return edge.welcome(visitor, request, reply);
    const seconds = edge.waitAtDoor(visitor, request);
    return seconds > 0 ? edge.askToWait(visitor, seconds, request, reply) : act(visitor, request, reply);
  };
  const returns: Act = (visitor, request, reply) => {
    const outcome = guesses.tried(visitor, codeIn(request.body));
    if (outcome === 'right') return reply.redirect(visitor.base, 303);
    return showMe(visitor, request, reply.code(outcome === 'wrong' ? 422 : 429), outcome);
  };
  const nextPerson: Act = async ({ room, participant, viewer, base }, _request, reply) => {
    if (room.people.isStandIn(participant)) return reply.redirect(room.live.room.ended ? base : await standIn(room), 303);
    const token = newToken();
    if (viewer.token) return reply.redirect(`/p/${room.live.code}/t/${token}`, 303);
    edge.giveToken(room, token, reply);
    return reply.redirect(base, 303);
  };
  const leaves: Act = (visitor, request, reply) => {
    edge.dropToken(visitor.room, reply);
    return sendPage(request, reply, leftPage(visitor.lang, edge.scripts.leave));
  };

  app.get(
    `${path}/me`,
    own((visitor, request, reply) => showMe(visitor, request, reply, null)),
  );
  app.get(`${path}/own`, own(showOwnCode));
  app.post(`${path}/own`, own(makeOwnCode));
  app.post(`${path}/return`, own(returns));
  app.post(`${path}/next-person`, own(nextPerson));
  app.post(`${path}/leave`, own(leaves));
}

/** The code that a form brought; empty where a body is something else. */
const codeIn = (body: unknown): string => {
  const code = (body as Partial<Form> | null | undefined)?.code?.[0];
  return typeof code === 'string' ? code : '';
};

function showMe(visitor: Visitor, request: FastifyRequest, reply: FastifyReply, wrong: Attempt | null): FastifyReply {
  const code = spaced(visitor.room.people.returnCode(visitor.participant));
  return sendPage(request, reply, mePage(visitor.lang, { base: visitor.base, code, wrong }));
}

function languageOf(request: FastifyRequest): string {
  const { lang } = request.query as { lang?: unknown };
  const asked = [lang, request.cookies.lang].flatMap((one) => LANGUAGES.find((known) => known === one) ?? [])[0];
  return asked ?? preferred(request.headers['accept-language'], LANGUAGES) ?? 'en';
}
