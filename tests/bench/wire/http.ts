import { connect, type Socket } from 'node:net';
import type { Traffic } from './traffic.ts';

/** An answer of the server. Names of headers are in lower case; of several `set-cookie` the last holds. */
export interface HttpAnswer {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/** The head of a GET as a phone on plain http sends it. */
export function requestText(host: string, path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\n${lines.join('')}\r\n`;
}

/** The first whole answer in `bytes` and how many bytes it took, or null when it is not all there. Throws on a body of unknown length. */
export function readAnswer(bytes: Buffer): { answer: HttpAnswer; length: number } | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = new Map(lines.map(headerOf));
  if (headers.has('transfer-encoding')) throw new Error('This client reads only answers that say their length.');
  const start = end + 4;
  const length = start + Number(headers.get('content-length') ?? 0);
  if (bytes.length < length) return null;
  return { answer: { status: Number(first.split(' ')[1]), headers, body: bytes.subarray(start, length) }, length };
}

function headerOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

/** A connection that asks one thing after another. */
export class HttpConnection {
  readonly #socket: Socket;
  readonly #host: string;
  readonly #traffic: Traffic;
  #kept: Buffer = Buffer.alloc(0);
  #settle: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | null = null;

  constructor(port: number, traffic: Traffic) {
    this.#host = `127.0.0.1:${port}`;
    this.#traffic = traffic;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#read(chunk));
    this.#socket.on('error', (error) => this.#settle?.reject(error));
    this.#socket.on('close', () => this.#settle?.reject(new Error('The server closed the connection.')));
  }

  /** Asks for a path. Rejects when the connection is lost. */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    const text = requestText(this.#host, path, headers);
    this.#traffic.bytesOut += text.length;
    this.#socket.write(text);
    return new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }

  close(): void {
    this.#settle = null;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#traffic.bytesIn += chunk.length;
    this.#kept = this.#kept.length ? Buffer.concat([this.#kept, chunk]) : chunk;
    const read = readAnswer(this.#kept);
    if (!read) return;
    this.#kept = this.#kept.subarray(read.length);
    const settle = this.#settle;
    this.#settle = null;
    settle?.resolve(read.answer);
  }
}
