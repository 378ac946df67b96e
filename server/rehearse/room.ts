import { io, type Socket } from 'socket.io-client';
import { MESSAGES, NAMESPACES, type Hello } from '../../shared/protocol/replies.ts';
import { RehearsalError } from './options.ts';

/** A room on a server. */
export interface Place {
  server: string;
  code: string;
}

const PATIENCE_MS = 8_000;

/** What a scanned code leads to: the cookie that makes a phone somebody. Throws a RehearsalError when there is no such room. */
export async function scan({ server, code }: Place): Promise<string> {
  const response = await reach(server, `/j/${encodeURIComponent(code)}`, {});
  if (response.status === 404)
    throw new RehearsalError(
      `There is no room ${code} on ${server}. The code is on the screen and in the terminal of the server.`,
    );
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new RehearsalError(`${server} does not answer as Plenary does (${response.status}).`);
  return cookie;
}

/** Opens the page, which is what makes somebody a participant. Resolves with its HTML. */
export async function openPage({ server, code }: Place, cookie: string, lang: string): Promise<string> {
  const page = await reach(server, `/p/${code}?c=1`, { cookie, 'accept-language': lang });
  if (page.status !== 200) throw new RehearsalError(`The page of the room could not be opened (${page.status}).`);
  return page.text();
}

/** A phone's connection, which comes back by itself. */
export const connect = ({ server, code }: Place, cookie: string, lang: string): Socket =>
  io(server + NAMESPACES.participant, {
    auth: { code, lang },
    extraHeaders: { Cookie: cookie },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    timeout: PATIENCE_MS,
  });

/** The languages of the room's session, asked over a connection that nobody counts. */
export async function languagesOf(place: Place): Promise<string[]> {
  const socket = connect(place, await scan(place), 'en');
  try {
    return await new Promise((resolve, reject) => {
      socket.once(MESSAGES.hello, ({ languages }: Hello) => resolve(languages));
      socket.once('connect_error', (error) => reject(new RehearsalError(`The room cannot be entered: ${error.message}.`)));
    });
  } finally {
    socket.close();
  }
}

async function reach(server: string, path: string, headers: Record<string, string>): Promise<Response> {
  try {
    return await fetch(server + path, { headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new RehearsalError(`No server answers at ${server}. Start it with "npm start", or name another with --server.`);
  }
}
