import type { FastifyInstance } from 'fastify';
import { gzipSync } from 'node:zlib';
import { render } from 'svelte/server';
import OnRequest from '../../client/join/OnRequest.svelte';
import { kindOf } from '../../shared/activities/kinds.ts';
import type { ReadOnRequest } from '../../shared/activity/kind.ts';
import { activityOf, currentStep, stateOf } from '../../shared/room/room.ts';
import { sightOf } from '../../shared/room/sight.ts';
import { phoneTexts } from '../../shared/text/phone/phone-texts.ts';
import { sayIn } from '../../shared/text/text.ts';
import { translator } from '../../shared/text/translate.ts';
import { sendPage, type Edge, type Visitor } from './edge.ts';
import { phoneDocument } from './phone-page.ts';

/** What phones may read of the current step beyond their own page, when somebody asks for it. Where there is nothing, the way back. */
export function wallRoutes(app: FastifyInstance, edge: Edge): void {
  for (const path of ['/p/:code/wall', '/p/:code/t/:token/wall'])
    app.get(path, (request, reply) => {
      const visitor = edge.visitor(request, reply);
      if (!visitor) return edge.unknownRoom(request, reply);
      const page = Number(/^\d{1,3}$/.exec(String((request.query as { page?: unknown }).page))?.[0] ?? 1);
      const read = visitor.token ? readAt(visitor, page) : null;
      if (!read) return reply.redirect(visitor.base, 303);
      const html = wallPage(visitor, read);
      return sendPage(request, reply, { html, gzip: () => gzipSync(html) });
    });
}

function readAt({ room, lang }: Visitor, page: number): ReadOnRequest | null {
  const now = room.live.room;
  const step = currentStep(now);
  const at = activityOf(now, step.id);
  return (at && kindOf(step.kind)!.readOnRequest?.(step.config, stateOf(at), sightOf(now, step.id, lang), page)) ?? null;
}

function wallPage({ room, lang, base }: Visitor, read: ReadOnRequest): string {
  const now = room.live.room;
  const title = sayIn(lang, now.session.language)(currentStep(now).title);
  const back = translator(phoneTexts(lang), lang)('code.back');
  return phoneDocument({ lang, title, body: render(OnRequest, { props: { base, title, back, read } }).body });
}
