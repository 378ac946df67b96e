import type { Socket } from 'socket.io';
import type { z } from 'zod';
import type { Command, ParticipantCommand, Who } from '../../shared/protocol/commands.ts';
import { refusal } from '../../shared/protocol/refusal.ts';
import { MESSAGES, type Reply } from '../../shared/protocol/replies.ts';
import type { OpenRoom } from '../rooms/rooms.ts';
import { allowance } from './allowance.ts';

/** Takes commands from a socket. A payload that is none gets a refusal; a frame without an acknowledgement is dropped. */
export function listen(
  socket: Socket,
  room: OpenRoom,
  schema: z.ZodType<Command>,
  who: Who,
  finish: (reply: Reply) => Reply,
  may: (command: Command) => boolean = () => true,
): void {
  const spend = allowance();
  socket.on(MESSAGES.command, (payload: unknown, acknowledge: unknown) => {
    if (typeof acknowledge !== 'function') return;
    const answer = (reply: Reply): void => acknowledge(finish(reply));
    const wait = spend(performance.now());
    if (wait > 0) return answer({ ok: false, ...refusal('slow-down'), retryAfter: wait });
    const parsed = schema.safeParse(payload);
    if (!parsed.success)
      return answer({ ok: false, ...refusal('malformed', { field: parsed.error.issues[0]?.path.join('.') ?? '' }) });
    if (!may(parsed.data)) return answer({ ok: false, ...refusal('forbidden') });
    const patience =
      who.role === 'participant' ? room.notes.wait(parsed.data as ParticipantCommand, who.id, performance.now()) : 0;
    if (patience > 0) return answer({ ok: false, ...refusal('slow-down'), retryAfter: patience });
    room.live.dispatch(parsed.data, who, answer);
  });
}
