import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** As long as a rendered phone page, and about as hard to pack. */
const PAGE = gzipSync(Array.from({ length: 500 }, (_, n) => `<p>${(n * 2654435761) >>> 0} answers</p>`).join(''));

/** The least that serves a page and its files: everything packed in memory, no framework. */
export function pages(phone: string): RequestListener {
  const files = new Map(
    readdirSync(join(phone, 'assets'))
      .filter((name) => existsSync(join(phone, 'assets', `${name}.gz`)))
      .map((name) => [`/assets/${name}`, readFileSync(join(phone, 'assets', `${name}.gz`))]),
  );
  let guests = 0;
  return ({ url = '' }: IncomingMessage, response) => {
    if (url.startsWith('/j/')) return redirect(response, ++guests);
    const file = files.get(url);
    const [body, type] = file ? [file, 'text/javascript'] : [PAGE, 'text/html'];
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
  };
}

function redirect(response: ServerResponse, guest: number): void {
  const cookie = `guest=${String(guest).padStart(22, '0')}; Path=/; HttpOnly`;
  response.writeHead(303, { location: '/p/FLOOR?c=1', 'set-cookie': cookie, 'content-length': 0 }).end();
}
