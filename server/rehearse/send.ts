import { randomBytes } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import type { Form } from '../../shared/form.ts';
import { MESSAGES, type Reply } from '../../shared/protocol/replies.ts';

/** Where a form belongs. */
export interface Where {
  activity: string;
  run: number;
  turn: number;
  lang: string;
}

const PATIENCE_MS = 8_000;
const LONGEST_WAIT_MS = 15_000;

/** Sends one form until the server has answered for good, as a phone's outbox does: the same id each time, so that it counts once. */
export async function send(socket: Socket, where: Where, form: Form, pause: (ms: number) => Promise<void>): Promise<Reply> {
  const command = { type: 'answer', id: randomBytes(16).toString('base64url'), ...where, form };
  for (let attempt = 0; ; attempt++) {
    const reply = await once(socket, command);
    if (reply && (reply.ok || reply.retryAfter === undefined)) return reply;
    await pause(reply?.ok === false ? reply.retryAfter! * 1000 : Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt));
  }
}

/** The answer of the server, or null when none came in time. */
async function once(socket: Socket, command: object): Promise<Reply | null> {
  if (!socket.connected) return null;
  try {
    return (await socket.timeout(PATIENCE_MS).emitWithAck(MESSAGES.command, command)) as Reply;
  } catch {
    return null;
  }
}
