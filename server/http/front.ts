import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCode, spaced } from '../../shared/evaluation/return-code.ts';
import type { Form } from '../../shared/form.ts';
import { preferred } from '../../shared/text/languages.ts';
import { newToken } from '../rooms/identity.ts';
import type { Edge, Visitor } from './edge.ts';
import { sendPage } from './edge.ts';
import { joinPage, leftPage, mePage } from './join-page.ts';
import { makeOwnCode, showOwnCode } from './own-code.ts';
import { standIn } from './stand-in.ts';

const LANGUAGES = ['en', 'es', 'sr-Latn', 'ar'];
/** Codes are short, so guesses are slow: this many wrong ones per phone and room, then a minute's rest. */
const MOST_GUESSES = 8;
/** And this many wrong ones in a whole room: somebody with many phones gets no further. */
const MOST_GUESSES_PER_ROOM = 100;
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
    const { card } = request.query as { card?: unknown };
    if (typeof card === 'string') return withCard(visitor, card, request, reply);
    return visitor.token ? reply.redirect(visitor.base, 303) : edge.welcome(visitor, request, reply);
  });

  /** Tries a code for a visitor who has a token: right, wrong, or after too many wrong ones not looked at. */
  function tried(visitor: Visitor, typed: string): Attempt {
    if (!mayGuess(guesses, visitor, now())) return 'too-many';
    // Who typed nothing has not guessed.
    if (typed.trim() === '') return 'wrong';
    const code = readCode(typed);
    if (code !== null && visitor.room.people.comeBack(visitor.token!, code)) return 'right';
    countWrong(guesses, visitor, now());
    return 'wrong';
  }

  /** The address of a QR code on a card: no page in between. */
  function withCard(visitor: Visitor, card: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const known = visitor.token ? visitor : edge.newcomer(visitor, reply);
    const seconds = edge.waitAtDoor(known, request);
    if (seconds > 0) return edge.askToWait(known, seconds, request, reply);
    const outcome = tried(known, card);
    return outcome === 'right' ? reply.redirect(known.base, 303) : showMe(known, request, reply.code(422), outcome);
  }

  for (const path of ['/p/:code', '/p/:code/t/:token']) {
    const own =
      (act: (visitor: Visitor, request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>) =>
      async (request: FastifyRequest, reply: FastifyReply) => {
        const visitor = edge.visitor(request, reply);
        if (!visitor) return edge.unknownRoom(request, reply);
        if (!visitor.token) return edge.welcome(visitor, request, reply);
        const seconds = edge.waitAtDoor(visitor, request);
        return seconds > 0 ? edge.askToWait(visitor, seconds, request, reply) : act(visitor, request, reply);
      };

    app.get(
      `${path}/me`,
      own((visitor, request, reply) => showMe(visitor, request, reply, null)),
    );

    app.get(
      `${path}/own`,
      own((visitor, request, reply) => showOwnCode(visitor, request, reply)),
    );

    app.post(
      `${path}/own`,
      own((visitor, request, reply) => makeOwnCode(visitor, request, reply)),
    );

    app.post(
      `${path}/return`,
      own((visitor, request, reply) => {
        const outcome = tried(visitor, codeIn(request.body));
        if (outcome === 'right') return reply.redirect(visitor.base, 303);
        return showMe(visitor, request, reply.code(outcome === 'wrong' ? 422 : 429), outcome);
      }),
    );

    app.post(
      `${path}/next-person`,
      own(async (visitor, _request, reply) => {
        const { room } = visitor;
        const token = newToken();
        if (room.people.isStandIn(visitor.participant))
          return reply.redirect(room.live.room.ended ? visitor.base : await standIn(room), 303);
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

type Attempt = 'right' | 'wrong' | 'too-many';

function showMe(visitor: Visitor, request: FastifyRequest, reply: FastifyReply, wrong: Attempt | null): FastifyReply {
  const code = spaced(visitor.room.people.returnCode(visitor.participant));
  return sendPage(request, reply, mePage(visitor.lang, { base: visitor.base, code, wrong }));
}

function languageOf(request: FastifyRequest): string {
  const { lang } = request.query as { lang?: unknown };
  const asked = [lang, request.cookies.lang].flatMap((one) => LANGUAGES.find((known) => known === one) ?? [])[0];
  return asked ?? preferred(request.headers['accept-language'], LANGUAGES) ?? 'en';
}

type Guesses = Map<string, { wrong: number; since: number }>;

/** A phone and its room count apart, each with a limit of its own. */
const limitsOf = ({ participant, room }: Visitor): [string, number][] => [
  [participant, MOST_GUESSES],
  [`room ${room.live.code}`, MOST_GUESSES_PER_ROOM],
];

const mayGuess = (guesses: Guesses, visitor: Visitor, now: number): boolean =>
  limitsOf(visitor).every(([who, most]) => {
    const before = guesses.get(who);
    return !before || before.wrong < most || now - before.since > REST_MS;
  });

function countWrong(guesses: Guesses, visitor: Visitor, now: number): void {
  for (const [who] of limitsOf(visitor)) {
    const before = guesses.get(who);
    const fresh = !before || now - before.since > REST_MS;
    guesses.set(who, { wrong: fresh ? 1 : before.wrong + 1, since: fresh ? now : before.since });
  }
}
