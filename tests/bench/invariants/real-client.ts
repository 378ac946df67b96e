import { io, type Socket } from 'socket.io-client';
import { MESSAGES, NAMESPACES, type Reply } from '../../../shared/protocol/replies.ts';
import type { ParticipantView, PresenterView } from '../../../shared/room/views.ts';
import type { Place } from '../crowd/orders.ts';
import type { Check } from './check.ts';

const PATIENCE_MS = 8_000;
const STEP = 'tallies';
/** One phone has to do without WebSockets. */
const TRANSPORTS = ['websocket', 'websocket', 'polling'] as const;

/** The same room through the client that phones use: whoever joins sees the step, answers, is told, and sees the tally of all. */
export async function realClient(place: Place): Promise<Check> {
  const sockets: Socket[] = [];
  try {
    const { replies, people } = await takePart(place, sockets);
    const saved = replies.filter((reply) => reply.ok && reply.mine?.body).length;
    const holds = saved === TRANSPORTS.length && people.every((count) => count === saved);
    return {
      rule: 'The real socket.io-client sees the same',
      holds,
      detail: `${saved} of ${TRANSPORTS.length} saved, tallies ${people.join(', ')}`,
    };
  } finally {
    for (const socket of sockets) socket.close();
  }
}

async function takePart(place: Place, sockets: Socket[]): Promise<{ replies: Reply[]; people: number[] }> {
  const origin = `http://127.0.0.1:${place.port}`;
  const presenter = io(origin + NAMESPACES.presenter, {
    auth: { code: place.code, key: place.keys.presenter },
    transports: ['websocket'],
  });
  sockets.push(presenter);
  await command(presenter, { type: 'show-step', step: STEP });
  const phones = await Promise.all(
    TRANSPORTS.map(async (transport) => phone(origin, place.code, await cookieOf(origin, place.code), transport)),
  );
  sockets.push(...phones);
  const last = Promise.all([...phones, presenter].map((socket) => tallyOf(socket, TRANSPORTS.length)));
  const replies = await Promise.all(
    phones.map((socket) =>
      command(socket, { type: 'answer', activity: STEP, run: 0, turn: 1, lang: 'en', form: { choice: ['a'] } }),
    ),
  );
  return { replies, people: await last };
}

async function cookieOf(origin: string, code: string): Promise<string> {
  const response = await fetch(`${origin}/j/${code}`, { redirect: 'manual' });
  return (response.headers.get('set-cookie') ?? '').split(';')[0]!;
}

const phone = (origin: string, code: string, cookie: string, transport: 'websocket' | 'polling'): Socket =>
  io(origin + NAMESPACES.participant, {
    auth: { code, lang: 'en' },
    extraHeaders: { Cookie: cookie },
    transports: [transport],
    forceNew: true,
  });

let commands = 0;

const command = (socket: Socket, body: object): Promise<Reply> =>
  socket
    .timeout(PATIENCE_MS)
    .emitWithAck(MESSAGES.command, { id: `real-client-${String(++commands).padStart(10, '0')}`, ...body }) as Promise<Reply>;

/** Resolves with the tally once it counts this many people, or with the newest one after a while. */
function tallyOf(socket: Socket, people: number): Promise<number> {
  return new Promise((resolve) => {
    let newest = 0;
    const timer = setTimeout(() => resolve(newest), PATIENCE_MS);
    socket.on(MESSAGES.view, ({ stage }: ParticipantView | PresenterView) => {
      newest = 'activity' in stage ? ((stage.activity.body as { results?: { people: number } }).results?.people ?? 0) : 0;
      if (newest < people) return;
      clearTimeout(timer);
      resolve(newest);
    });
  });
}
