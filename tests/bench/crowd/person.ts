import type { Seat } from '../wire/dialect.ts';
import { HttpConnection } from '../wire/http.ts';
import { WireSocket } from '../wire/socket.ts';
import type { Crowd } from './crowd.ts';
import type { SeenView } from './ages.ts';

/** One simulated phone, or one of the staff. */
export class Person {
  readonly name: string;
  readonly seat: Seat;
  /** The newest view, as JSON. */
  view = '';
  /** What was seen since the last `watch`, while somebody watches. */
  seen: SeenView[] | null = null;
  turn = 0;
  /** Bytes of what it was sent over the socket. */
  bytesIn = 0;
  #cookie = '';
  #socket: WireSocket | null = null;
  #entered: { resolve(): void; reject(error: Error): void } | null = null;
  readonly #crowd: Crowd;

  constructor(crowd: Crowd, name: string, seat: Seat) {
    this.#crowd = crowd;
    this.name = name;
    this.seat = seat;
  }

  /** Scans the code: the address behind it, the page, its files. */
  async arrive(): Promise<void> {
    const { port, code, files } = this.#crowd.place;
    const http = new HttpConnection(port, this.#crowd.traffic);
    const first = await http.get(`/j/${code}`);
    this.#cookie = (first.headers.get('set-cookie') ?? '').split(';')[0]!;
    const headers = { Cookie: this.#cookie };
    for (const path of [first.headers.get('location') ?? '', ...files]) {
      const { status } = await http.get(path, headers);
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
    }
    http.close();
  }

  /** Connects. Resolves with the first view. */
  enter(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#entered = { resolve, reject };
      const { place, dialect, traffic } = this.#crowd;
      const socket: WireSocket = new WireSocket(
        { port: place.port, path: dialect.path(this.seat), cookie: this.#cookie },
        traffic,
        {
          text: (text) => this.#socket === socket && this.#read(text),
          closed: () => this.#socket === socket && this.#lost(),
        },
      );
      this.#socket = socket;
    });
  }

  leave(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  send(text: string): void {
    this.#socket?.send(text);
  }

  #read(text: string): void {
    this.bytesIn += Buffer.byteLength(text);
    const message = this.#crowd.dialect.read(text, this.seat);
    if (message.type === 'view') this.#look(message.text);
    else if (message.type === 'ack') this.#crowd.acks.settle(message.n, message.text);
    else if (message.type === 'reply') this.send(message.text);
    else if (message.type === 'refused')
      this.#entered?.reject(new Error(`The server did not let ${this.name} in: ${message.reason}.`));
  }

  #look(view: string): void {
    this.view = view;
    if (this.seen) this.seen.push({ at: performance.now(), people: this.#crowd.peopleIn(this), view });
    this.#entered?.resolve();
    this.#entered = null;
    this.#crowd.looked(this);
  }

  #lost(): void {
    this.#socket = null;
    this.#entered?.reject(new Error(`The server closed the connection of ${this.name}.`));
    this.#entered = null;
    this.#crowd.lost();
  }
}
