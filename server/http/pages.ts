import type { FastifyInstance } from 'fastify';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadAssets, mediaType, sendAsset } from './assets.ts';

/** Built pages of the presenter, the screen and the office, the scripts of phones, and the pictures of sessions. */
export function pageRoutes(app: FastifyInstance, { built, sessions }: { built: string; sessions: string }): void {
  const staff = loadAssets(join(built, 'client'));
  const phone = loadAssets(join(built, 'phone'));

  for (const [path, page] of [
    ['/present/:code', 'presenter'],
    ['/screen/:code', 'screen'],
    ['/organise', 'organiser'],
  ] as const) {
    app.get(path, async (request, reply) => sendAsset(request, reply, staff.get(`client/${page}/index.html`)!, false));
  }

  app.get('/assets/:name', async (request, reply) => {
    const path = `assets/${(request.params as { name: string }).name}`;
    const asset = phone.get(path) ?? staff.get(path);
    return asset ? sendAsset(request, reply, asset, true) : reply.code(404).type('text/plain').send('Not here.\n');
  });

  app.get('/sessions/:session/media/:name', async (request, reply) => {
    const { session, name } = request.params as { session: string; name: string };
    const type = mediaType(name);
    const file = join(sessions, session, 'media', name);
    const safe = /^[a-z0-9-]+$/.test(session) && /^[a-z0-9][a-z0-9._-]*$/i.test(name);
    if (!type || !safe || !existsSync(file)) return reply.code(404).type('text/plain').send('Not here.\n');
    // A picture opened by itself may not run anything either.
    reply
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('cache-control', 'public, max-age=3600');
    return reply.type(type).send(createReadStream(file));
  });
}
