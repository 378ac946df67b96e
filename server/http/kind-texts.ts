import type { FastifyInstance } from 'fastify';
import { gzipSync } from 'node:zlib';
import { textsOf } from '../../shared/activities/kind-texts.ts';
import { sendAsset, type Asset } from './assets.ts';

/** What a kind of activity says on phones: a page brings the texts of its own kind, and asks for the next when the room comes to it. */
export function kindTextRoutes(app: FastifyInstance): void {
  const packed = new Map<string, Asset>();

  app.get<{ Params: { kind: string; lang: string } }>('/texts/:kind/:lang', async (request, reply) => {
    const { kind, lang } = request.params;
    const texts = textsOf(kind, lang)?.phone;
    if (!texts) return reply.code(404).send({ error: 'There is no such kind of activity.' });
    const plain = JSON.stringify(texts);
    const asset = packed.get(plain) ?? pack(plain);
    packed.set(plain, asset);
    return sendAsset(request, reply.header('cache-control', 'public, max-age=600'), asset, false);
  });
}

const pack = (text: string): Asset => ({
  type: 'application/json; charset=utf-8',
  plain: Buffer.from(text),
  gz: gzipSync(text, { level: 9 }),
});
