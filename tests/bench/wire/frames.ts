/** Frames of a WebSocket (RFC 6455), as far as a client that speaks text on loopback needs them. */
export interface Frame {
  opcode: number;
  payload: Buffer;
}

export const TEXT = 1;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

/** Clients must mask. The key need not be secret here, only other than zero: a zero key would spare the server its work. */
const MASK = [0x37, 0xfa, 0x21, 0x3d] as const;
const FINAL = 0x80;
const MASKED = 0x80;

/** One masked frame as a client sends it. */
export function clientFrame(payload: Buffer, opcode = TEXT): Buffer {
  const length = lengthField(payload.length);
  const frame = Buffer.allocUnsafe(1 + length.length + MASK.length + payload.length);
  frame[0] = FINAL | opcode;
  frame.set(length, 1);
  frame[1]! |= MASKED;
  frame.set(MASK, 1 + length.length);
  const start = 1 + length.length + MASK.length;
  for (let i = 0; i < payload.length; i++) frame[start + i] = payload[i]! ^ MASK[i & 3]!;
  return frame;
}

function lengthField(length: number): Buffer {
  if (length < 126) return Buffer.from([length]);
  if (length < 65_536) return Buffer.from([126, length >> 8, length & 0xff]);
  const field = Buffer.alloc(9, 0);
  field[0] = 127;
  field.writeBigUInt64BE(BigInt(length), 1);
  return field;
}

/** Cuts a stream of bytes from a server into frames. */
export class FrameReader {
  #kept: Buffer = Buffer.alloc(0);

  /** The frames that are complete with these bytes. Throws on a masked or a continued frame: servers here send neither. */
  push(chunk: Buffer): Frame[] {
    let rest = this.#kept.length ? Buffer.concat([this.#kept, chunk]) : chunk;
    const frames: Frame[] = [];
    for (let next = readFrame(rest); next; next = readFrame(rest)) {
      frames.push(next.frame);
      rest = rest.subarray(next.length);
    }
    this.#kept = rest;
    return frames;
  }
}

/** The first frame of `bytes` and how many bytes it took, or null when it is not all there. */
function readFrame(bytes: Buffer): { frame: Frame; length: number } | null {
  if (bytes.length < 2) return null;
  if (!(bytes[0]! & FINAL) || bytes[1]! & MASKED) throw new Error('The server sent a frame that this client does not read.');
  const short = bytes[1]! & 0x7f;
  const header = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < header) return null;
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < header + size) return null;
  return { frame: { opcode: bytes[0]! & 0x0f, payload: bytes.subarray(header, header + size) }, length: header + size };
}
