import type { Socket } from 'socket.io';
import { liftQuestion, textsQuestion } from '../../shared/protocol/commands.ts';
import { LIFT_MESSAGES, type LiftReply } from '../../shared/protocol/lifts.ts';
import { MESSAGES } from '../../shared/protocol/replies.ts';
import { refuseLift } from '../../shared/room/lifts.ts';
import type { OpenRoom } from '../rooms/rooms.ts';
import { allowance } from './allowance.ts';
import type { Publisher } from './publisher.ts';

/** A console that moves things by hand holds them, so that nobody else picks them up meanwhile. */
export function lifts(socket: Socket, room: OpenRoom, publisher: Publisher): void {
  const spend = allowance();
  socket.on(LIFT_MESSAGES.lift, (asked: unknown, acknowledge: unknown) => {
    if (typeof acknowledge !== 'function') return;
    acknowledge(lift(asked));
  });
  const lift = (asked: unknown): LiftReply => {
    const parsed = liftQuestion.safeParse(asked);
    if (!parsed.success) return { ok: false, reason: 'malformed' };
    // Letting go is never refused.
    if (!parsed.data.things.length) {
      publisher.leases.drop(socket);
      return { ok: true };
    }
    if (spend(performance.now()) > 0) return { ok: false, reason: 'slow-down' };
    const refused = refuseLift(room.live.room, parsed.data);
    if (refused) return { ok: false, reason: refused.reason };
    return publisher.leases.lift(socket, parsed.data) ? { ok: true } : { ok: false, reason: 'held' };
  };
}

/** What is no question about texts closes the list, as null does. */
export function listsTexts(socket: Socket, publisher: Publisher, language: string): void {
  socket.on(MESSAGES.texts, (asked: unknown) => {
    const parsed = textsQuestion.safeParse(asked);
    publisher.texts.watch(socket, language, parsed.success ? parsed.data : null);
  });
}
