import type { FastifyInstance } from 'fastify';
import { gzipSync } from 'node:zlib';
import { textsOf } from '../../shared/activities/kind-texts.ts';
import type { KindParts } from '../../shared/protocol/kind-parts.ts';
import { sendAsset, type Asset } from './assets.ts';
import type { PhoneScripts } from './phone-page.ts';

/** What phones need of a kind: a page brings the parts of its own, and asks for others' when the room comes to them. */
export function kindPartRoutes(app: FastifyInstance, scripts: PhoneScripts): void {
  const packed = new Map<string, Asset>();

  app.get<{ Params: { kind: string; lang: string } }>('/kinds/:kind/:lang', async (request, reply) => {
    const { kind, lang } = request.params;
    const parts: KindParts = { scripts: scripts.drawing(kind), texts: textsOf(kind, lang)?.phone ?? {} };
    if (!Object.keys(parts.scripts).length) return reply.code(404).send({ error: 'There is no such kind of activity.' });
    const plain = JSON.stringify(parts);
    const asset = packed.get(plain) ?? pack(plain);
    packed.set(plain, asset);
    return sendAsset(request, reply.header('cache-control', 'no-cache'), asset, false);
  });
}

const pack = (text: string): Asset => ({
  type: 'application/json; charset=utf-8',
  plain: Buffer.from(text),
  gz: gzipSync(text, { level: 9 }),
});
