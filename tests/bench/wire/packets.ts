/** A packet of Engine.IO 4 and Socket.IO 5 in one text frame, as far as the bench needs it. Arguments stay JSON text. */
export type Packet =
  | { type: 'open' }
  | { type: 'ping' }
  | { type: 'connected' }
  | { type: 'refused'; reason: string }
  | { type: 'event'; name: string; argument: string }
  | { type: 'ack'; id: number; argument: string }
  | { type: 'other' };

/** What answers a ping. */
export const PONG = '3';

/** Asks to enter a namespace. */
export const connectPacket = (namespace: string, auth: object): string => `40${namespace},${JSON.stringify(auth)}`;

/** An event that asks for an acknowledgement under `id`. */
export const eventPacket = (namespace: string, id: number, name: string, argument: object): string =>
  `42${namespace},${id}["${name}",${JSON.stringify(argument)}]`;

/** Reads a text frame of the server. */
export function readPacket(text: string): Packet {
  if (text[0] === '0') return { type: 'open' };
  if (text[0] === '2') return { type: 'ping' };
  if (text[0] !== '4') return { type: 'other' };
  const body = text.slice(text[2] === '/' ? text.indexOf(',') + 1 : 2);
  switch (text[1]) {
    case '0':
      return { type: 'connected' };
    case '2':
      return readEvent(body);
    case '3':
      return readAck(body);
    case '4':
      return { type: 'refused', reason: (JSON.parse(body) as { message: string }).message };
    default:
      return { type: 'other' };
  }
}

/** `["name",argument]` */
function readEvent(body: string): Packet {
  const end = body.indexOf('"', 2);
  return { type: 'event', name: body.slice(2, end), argument: body.slice(end + 2, -1) };
}

/** `12[argument]` */
function readAck(body: string): Packet {
  const start = body.indexOf('[');
  return { type: 'ack', id: Number(body.slice(0, start)), argument: body.slice(start + 1, -1) };
}
