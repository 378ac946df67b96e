import { connect, type Socket } from 'node:net';
import { CLOSE, FrameReader, PING, PONG, TEXT, clientFrame } from './frames.ts';
import { requestText } from './http.ts';
import type { Traffic } from './traffic.ts';

export interface SocketEvents {
  text(text: string): void;
  closed(): void;
}

export interface Address {
  port: number;
  path: string;
  cookie?: string;
}

const UPGRADE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'YmVuY2ggYmVuY2ggYmVuYw==',
};
const NOTHING = Buffer.alloc(0);

/** A WebSocket on a plain TCP connection: costs the generator a fraction of what a full client does. */
export class WireSocket {
  readonly #tcp: Socket;
  readonly #frames = new FrameReader();
  readonly #traffic: Traffic;
  readonly #events: SocketEvents;
  #head: Buffer | null = NOTHING;

  constructor({ port, path, cookie }: Address, traffic: Traffic, events: SocketEvents) {
    this.#traffic = traffic;
    this.#events = events;
    this.#tcp = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#tcp.on('data', (chunk) => this.#read(chunk));
    this.#tcp.on('error', () => this.#tcp.destroy());
    this.#tcp.on('close', () => events.closed());
    this.#write(Buffer.from(requestText(`127.0.0.1:${port}`, path, cookie ? { ...UPGRADE, Cookie: cookie } : UPGRADE)));
  }

  send(text: string): void {
    this.#traffic.messagesOut += 1;
    this.#write(clientFrame(Buffer.from(text)));
  }

  /** Says goodbye, as a page does that is left. */
  close(): void {
    this.#write(clientFrame(NOTHING, CLOSE));
    if (!this.#tcp.destroyed) this.#tcp.end();
  }

  #write(bytes: Buffer): void {
    this.#traffic.bytesOut += bytes.length;
    if (this.#tcp.writable) this.#tcp.write(bytes);
  }

  #read(chunk: Buffer): void {
    this.#traffic.bytesIn += chunk.length;
    const bytes = this.#head ? this.#upgraded(chunk) : chunk;
    for (const { opcode, payload } of this.#frames.push(bytes)) this.#take(opcode, payload);
  }

  #take(opcode: number, payload: Buffer): void {
    if (opcode === CLOSE) this.close();
    if (opcode === PING) this.#write(clientFrame(payload, PONG));
    if (opcode !== TEXT) return;
    this.#traffic.messagesIn += 1;
    this.#events.text(payload.toString());
  }

  /** What follows the answer to the upgrade, once that is all there. */
  #upgraded(chunk: Buffer): Buffer {
    this.#head = Buffer.concat([this.#head!, chunk]);
    const end = this.#head.indexOf('\r\n\r\n');
    if (end < 0) return NOTHING;
    const [head, rest] = [this.#head.toString('latin1', 0, end), this.#head.subarray(end + 4)];
    if (!head.startsWith('HTTP/1.1 101')) this.#tcp.destroy();
    this.#head = null;
    return rest;
  }
}
