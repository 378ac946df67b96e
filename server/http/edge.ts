import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Who } from '../../shared/protocol/commands.ts';
import { languageBefore } from '../../shared/evaluation/language-before.ts';
import { besideOf } from '../../shared/session/session.ts';
import { preferred } from '../../shared/text/languages.ts';
import { isToken, newToken } from '../rooms/identity.ts';
import type { OpenRoom, Rooms } from '../rooms/rooms.ts';
import type { Sockets } from '../sockets/sockets.ts';
import { addressOf } from '../sockets/address.ts';
import { cookieName, tokenFrom } from '../sockets/token.ts';
import { PhonePages, type PackedPage, type PhoneScripts, type Viewer, phoneStyle } from './phone-page.ts';
import { contentPolicy } from './security.ts';
import { crowdedPage, joinPage } from './join-page.ts';

/** The languages of the pages before a room is known. */
export const LANGUAGES = ['en', 'es', 'sr-Latn', 'ar'];

const COOKIE_SECONDS = 400 * 24 * 3600;

/** Somebody at the participant page. Without a token they are new, and have no name yet. */
export interface Visitor {
  room: OpenRoom;
  secret: string;
  token: string | null;
  participant: string;
  who: Who & { role: 'participant' };
  lang: string;
  /** The activity beside the agenda that they are at; empty where they follow the steps. */
  at: string;
  /** Where their page lives. */
  base: string;
  viewer: Viewer;
}

/** What the participant routes share: who asks, and the pages of each room. */
export class Edge {
  readonly rooms: Rooms;
  readonly sockets: Sockets;
  readonly scripts: PhoneScripts;
  readonly #pages = new WeakMap<OpenRoom, PhonePages>();

  constructor(rooms: Rooms, sockets: Sockets, scripts: PhoneScripts) {
    this.rooms = rooms;
    this.sockets = sockets;
    this.scripts = scripts;
  }

  pages(room: OpenRoom): PhonePages {
    const known = this.#pages.get(room) ?? new PhonePages(room, this.sockets.publisherOf(room.live.code), this.scripts);
    this.#pages.set(room, known);
    return known;
  }

  /** Who asks for a page of a room, or undefined when there is no such room. A chosen language is remembered. */
  visitor(request: FastifyRequest, reply: FastifyReply): Visitor | undefined {
    const { code, token: fromPath, at } = request.params as { code: string; token?: string; at?: string };
    const room = this.rooms.get(code);
    if (!room) return undefined;
    const inPath = isToken(fromPath) ? fromPath : null;
    const token = inPath ?? tokenFrom(request.headers.cookie, room.live.code) ?? null;
    const lang = this.#language(room, request, reply);
    const before = token && !request.cookies.lang ? languageBefore(room.live.room, room.people.participant(token)) : null;
    const asked = (request.query as { lang?: string }).lang;
    return placed(this.#visitor(room, token, inPath, asked ? lang : (before ?? lang)), at);
  }

  /** A visitor who came without a token, with a new one. */
  newcomer(visitor: Visitor, reply: FastifyReply): Visitor {
    const token = newToken();
    this.giveToken(visitor.room, token, reply);
    return this.#visitor(visitor.room, token, null, visitor.lang);
  }

  giveToken(room: OpenRoom, token: string, reply: FastifyReply): void {
    reply.setCookie(cookieName(room.live.code), token, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: COOKIE_SECONDS });
  }

  /** Remembers a language that somebody chose, for every page of this phone. */
  keepLanguage(lang: string, reply: FastifyReply): void {
    reply.setCookie('lang', lang, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: COOKIE_SECONDS });
  }

  dropToken(room: OpenRoom, reply: FastifyReply): void {
    reply.clearCookie(cookieName(room.live.code), { path: '/' });
  }

  /** The first time: sets the cookie and comes back. Who comes back without it keeps no cookies, and has the token in the address. */
  welcome(visitor: Visitor, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { code } = visitor.room.live;
    if ((request.query as { c?: unknown }).c === '1') return reply.redirect(`/p/${code}/t/${newToken()}`, 303);
    this.giveToken(visitor.room, newToken(), reply);
    return reply.redirect(`/p/${code}?c=1`, 303);
  }

  /** Seconds that somebody who is new to the room has to wait before they are taken in; 0 for everybody else. */
  waitAtDoor({ room, participant }: Visitor, request: FastifyRequest): number {
    return room.newcomers.wait(participant, addressOf(request.raw), performance.now());
  }

  /** Asks a newcomer to come again in so many seconds. Who they would be is kept by their phone, so they come as the same. */
  askToWait({ lang, base }: Visitor, seconds: number, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return sendPage(request, reply.code(429).header('retry-after', String(seconds)), crowdedPage(lang, base));
  }

  unknownRoom(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { code } = request.params as { code: string };
    return sendPage(request, reply.code(404), joinPage(this.#guessed(request), code));
  }

  /** The page for an address that leads nowhere: the one on which a room code is typed. */
  lost(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return sendPage(request, reply.code(404), joinPage(this.#guessed(request), null));
  }

  #guessed({ headers }: FastifyRequest): string {
    return preferred(headers['accept-language'], LANGUAGES) ?? 'en';
  }

  #visitor(room: OpenRoom, token: string | null, inPath: string | null, lang: string): Visitor {
    const participant = token ? room.people.participant(token) : '';
    const base = inPath ? `/p/${room.live.code}/t/${inPath}` : `/p/${room.live.code}`;
    const viewer = { participant, lang, at: '', token: inPath };
    const who = room.people.who(participant, token);
    return { room, secret: room.live.stored.secret, token, participant, who, lang, at: '', base, viewer };
  }

  #language(room: OpenRoom, request: FastifyRequest, reply: FastifyReply): string {
    const { languages, language } = room.live.room.session;
    const asked = (request.query as { lang?: string }).lang ?? (request.body as { lang?: string[] } | undefined)?.lang?.[0];
    if (asked && languages.includes(asked)) {
      if (request.cookies.lang !== asked) this.keepLanguage(asked, reply);
      return asked;
    }
    const before = request.cookies.lang;
    return before && languages.includes(before) ? before : (preferred(request.headers['accept-language'], languages) ?? language);
  }
}

/** A visitor at an activity beside the agenda, if there is one of this id; otherwise at the steps. */
export function placed(visitor: Visitor, id: unknown): Visitor {
  const { session } = visitor.room.live.room;
  const at = (typeof id === 'string' && besideOf(session, id)?.id) || '';
  return { ...visitor, at, viewer: { ...visitor.viewer, at } };
}

/** Sends a phone page, packed where the browser accepts it. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: PackedPage): FastifyReply {
  reply
    .header('content-security-policy', contentPolicy(request.headers.host ?? '', [phoneStyle]))
    .type('text/html; charset=utf-8');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(page.html);
  return reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').send(page.gzip());
}
