import type { FastifyInstance } from 'fastify';
import { render } from 'svelte/server';
import CodeCards from '../../client/cards/CodeCards.svelte';
import { spaced } from '../../shared/evaluation/return-code.ts';
import type { Form } from '../../shared/form.ts';
import { cardTexts } from '../../shared/text/cards/cards-texts.ts';
import { directionOf } from '../../shared/text/direction.ts';
import { sayIn } from '../../shared/text/text.ts';
import { MOST_CARDS_AT_ONCE } from '../rooms/cards.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { qrCode, type Reach } from '../terminal/reach.ts';
import type { OrganiserKey } from './api/keys.ts';
import { contentPolicy, styleHash } from './security.ts';
import { cardsStyle } from './cards-style.ts';

/** Code cards to print: the page is the only place where the codes are ever written. */
export function cardRoutes(
  app: FastifyInstance,
  { rooms, organiser, reach }: { rooms: Rooms; organiser: OrganiserKey; reach(): Reach },
): void {
  app.post<{ Params: { code: string } }>('/organise/:code/cards', async (request, reply) => {
    const form = (request.body ?? {}) as Form;
    const refuse = (status: number, words: string) => reply.code(status).type('text/plain; charset=utf-8').send(`${words}\n`);
    if (!organiser.matches(String(form.key?.[0] ?? ''))) return refuse(403, 'This needs the key of the organiser.');
    const room = rooms.get(request.params.code);
    if (!room) return refuse(404, `There is no room ${request.params.code}.`);
    if (room.live.room.sealed) return refuse(409, 'This room is sealed: its cards are forgotten.');
    const count = Number(form.count?.[0]);
    if (!Number.isInteger(count) || count < 1 || count > MOST_CARDS_AT_ONCE)
      return refuse(422, `Please say how many cards: 1 to ${MOST_CARDS_AT_ONCE}.`);
    try {
      const { lan } = reach();
      const { code, room: live } = room.live;
      const lang = String(form.lang?.[0] ?? live.session.language);
      const cards = rooms.issueCards(room, count).map((digits) => ({
        digits: spaced(digits),
        qr: qrCode(`${lan}/j/${code}?card=${digits}`, false),
      }));
      const title = sayIn(lang, live.session.language)(live.session.title);
      const texts = cardTexts(lang);
      const { body } = render(CodeCards, { props: { cards, title, code, address: lan.replace(/^https?:\/\//, ''), texts } });
      reply.header('content-security-policy', contentPolicy(request.headers.host ?? '', [styleHash(cardsStyle)]));
      return await reply.type('text/html; charset=utf-8').send(cardsDocument(lang, texts.title, body));
    } catch (error) {
      if (error instanceof RangeError) return refuse(409, error.message);
      throw error;
    }
  });
}

const cardsDocument = (lang: string, title: string, body: string): string =>
  `<!doctype html><html lang="${lang}" dir="${directionOf(lang)}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title.replace(/[&<]/g, '')}</title>` +
  `<link rel="icon" href="data:,"><style>${cardsStyle}</style></head><body>${body}</body></html>`;
