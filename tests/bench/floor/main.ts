import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { LIVE_STEPS } from '../room.ts';
import { groupedLog } from './commit.ts';
import { pages } from './pages.ts';
import { Tally } from './tally.ts';

/** The pace of Plenary's lanes, so that the ratio compares the cost of a message and not their number. */
const STAFF_GAP_MS = 33;
const PHONE_MS = 0.015 / 0.2;

const [, , data = '.', phone = '.'] = process.argv;
mkdirSync(data, { recursive: true });
const append = groupedLog(data);
const tally = new Tally();
const http = createServer(pages(phone));
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const phones = new Set<WebSocket>();
const staff = new Set<WebSocket>();

type Command = { n: number; activity: string; person: string } & ({ show: string } | { note: string } | { choice: string });

server.on('connection', (socket, { url }) => {
  const room = url === '/ws/participant' ? phones : staff;
  room.add(socket);
  socket.on('close', () => room.delete(socket));
  socket.on('message', (text) => act(socket, String(text)));
  socket.send(tally.text());
});

function act(socket: WebSocket, text: string): void {
  const command = JSON.parse(text) as Command;
  append(text, () => {
    if ('show' in command) tally.show(command.show);
    else if ('note' in command) tally.note();
    else tally.count(command.person, command.choice);
    socket.send(`{"ack":${command.n},"ok":true}`);
    toStaff();
    if ('show' in command || LIVE_STEPS.has(tally.step)) toPhones();
  });
}

const toStaff = lane(staff, () => STAFF_GAP_MS);
const toPhones = lane(phones, () => Math.max(STAFF_GAP_MS, phones.size * PHONE_MS));

/** Sends the newest tally to some sockets: at once when it is quiet, otherwise once per gap. */
function lane(sockets: ReadonlySet<WebSocket>, gap: () => number): () => void {
  let sentAt = -Infinity;
  let timer: NodeJS.Timeout | null = null;
  const send = (): void => {
    timer = null;
    sentAt = performance.now();
    const frame = Buffer.from(tally.text());
    for (const socket of sockets) socket.send(frame, { binary: false });
  };
  return () => {
    if (timer) return;
    const wait = sentAt + gap() - performance.now();
    if (wait <= 0) send();
    else timer = setTimeout(send, wait);
  };
}

http.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  console.log(`Present: ${origin}/present/FLOOR#none\nScreen: ${origin}/screen/FLOOR#none\nRoom code: FLOOR`);
});
process.on('SIGTERM', () => process.exit(0));
