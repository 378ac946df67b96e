import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCode, spaced } from '../../shared/evaluation/return-code.ts';
import type { Form } from '../../shared/form.ts';
import { preferred } from '../../shared/text/languages.ts';
import { newToken } from '../rooms/identity.ts';
import type { Edge, Visitor } from './edge.ts';
import { sendPage } from './edge.ts';
import { joinPage, leftPage, mePage } from './join-page.ts';
import { standIn } from './stand-in.ts';

const LANGUAGES = ['en', 'es', 'sr-Latn', 'ar'];
/** Codes are short, so guesses are slow: this many wrong ones per phone and room, then a minute's rest. */
const MOST_GUESSES = 8;
const REST_MS = 60_000;

/** The way in: the join page, the address behind the QR code, and each person's own page. */
export function frontRoutes(app: FastifyInstance, edge: Edge, now: () => number): void {
  const guesses = new Map<string, { wrong: number; since: number }>();

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
    return visitor.token ? reply.redirect(visitor.base, 303) : edge.welcome(visitor, request, reply);
  });

  for (const path of ['/p/:code', '/p/:code/t/:token']) {
    const own =
      (act: (visitor: Visitor, request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>) =>
      async (request: FastifyRequest, reply: FastifyReply) => {
        const visitor = edge.visitor(request, reply);
        if (!visitor) return edge.unknownRoom(request, reply);
        return visitor.token ? act(visitor, request, reply) : edge.welcome(visitor, request, reply);
      };

    app.get(
      `${path}/me`,
      own((visitor, request, reply) => showMe(visitor, request, reply, false)),
    );

    app.post(
      `${path}/return`,
      own((visitor, request, reply) => {
        const typed = readCode(codeIn(request.body));
        const right = typed !== null && mayGuess(guesses, visitor, now()) && visitor.room.people.comeBack(visitor.token!, typed);
        if (right) return reply.redirect(visitor.base, 303);
        countWrong(guesses, visitor, now());
        return showMe(visitor, request, reply.code(422), true);
      }),
    );

    app.post(
      `${path}/next-person`,
      own(async (visitor, _request, reply) => {
        const { room } = visitor;
        const token = newToken();
        if (room.people.isStandIn(visitor.participant)) return reply.redirect(await standIn(room), 303);
        if (visitor.viewer.token) return reply.redirect(`/p/${visitor.room.live.code}/t/${token}`, 303);
        edge.giveToken(visitor.room, token, reply);
        return reply.redirect(visitor.base, 303);
      }),
    );

    app.post(
      `${path}/leave`,
      own((visitor, request, reply) => {
        edge.dropToken(visitor.room, reply);
        return sendPage(request, reply, leftPage(visitor.lang, edge.scripts.leave));
      }),
    );
  }
}

/** The code that a form brought; empty where a body is something else. */
const codeIn = (body: unknown): string => {
  const code = (body as Partial<Form> | null | undefined)?.code?.[0];
  return typeof code === 'string' ? code : '';
};

function showMe(visitor: Visitor, request: FastifyRequest, reply: FastifyReply, wrong: boolean): FastifyReply {
  const code = spaced(visitor.room.people.returnCode(visitor.participant));
  return sendPage(request, reply, mePage(visitor.lang, { base: visitor.base, code, wrong }));
}

function languageOf(request: FastifyRequest): string {
  const { lang } = request.query as { lang?: unknown };
  const asked = [lang, request.cookies.lang].flatMap((one) => LANGUAGES.find((known) => known === one) ?? [])[0];
  return asked ?? preferred(request.headers['accept-language'], LANGUAGES) ?? 'en';
}

type Guesses = Map<string, { wrong: number; since: number }>;

function mayGuess(guesses: Guesses, { participant }: Visitor, now: number): boolean {
  const before = guesses.get(participant);
  return !before || before.wrong < MOST_GUESSES || now - before.since > REST_MS;
}

function countWrong(guesses: Guesses, { participant }: Visitor, now: number): void {
  const before = guesses.get(participant);
  const fresh = !before || now - before.since > REST_MS;
  guesses.set(participant, { wrong: fresh ? 1 : before.wrong + 1, since: now });
}
