import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { remembering } from '../remembering.ts';
import type { Gate } from '../sockets/gate.ts';

/** The source expression that lets one inline style sheet through a content security policy. */
export const styleHash = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/** What pages may load and do: their own files and nothing else. `styles` are inline sheets by their hash. */
export const contentPolicy = (host: string, styles: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles.join(' ')}`.trim(),
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ws://${host} wss://${host}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html plenary-worker plenary-drawn',
  ].join('; ');

/**
 * Headers of every answer, and the two checks of every request: that it names one of our own addresses, and that a change comes
 * from one of our own pages. The referrer policy is not `no-referrer`: with that a plain form posts `Origin: null`.
 */
export function secure(app: FastifyInstance, gate: Gate): void {
  const policy = remembering((host: string) => contentPolicy(host));
  app.addHook('onRequest', async (request, reply) => {
    const isOurs = gate.host(request.headers.host);
    reply.headers({
      'content-security-policy': isOurs ? policy(request.headers.host!) : "default-src 'none'",
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      'cache-control': 'no-store',
    });
    if (!isOurs) return reply.code(421).type('text/plain').send('This address is not one of this server.\n');
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !gate.origin(request.headers)) return reply.code(403).send({ ok: false, reason: 'forbidden' });
  });
}
