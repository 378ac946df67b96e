import { sealingDue } from '../../shared/room/sealing-date.ts';
import type { Rooms } from './rooms.ts';

/** Makes rooms anonymous whose day has come, even where somebody forgot to close a wave: people were told that day. `now` is milliseconds since 1970. */
export function sealAllDue(
  rooms: Rooms,
  now: number,
  report: (sentence: string) => void,
  sendAway: (code: string, forget: boolean) => void,
): void {
  for (const room of rooms.all()) {
    const { code } = room.live;
    const due = sealingDue(room.live.room);
    if (room.live.room.sealed || due === null || due > now) continue;
    try {
      rooms.seal(room);
      report(`Room ${code} was sealed, as planned: its answers can be tied to nobody any more.`);
    } catch (error) {
      report(`Room ${code} was to be sealed and could not be: ${(error as Error).message}`);
    }
    if (room.live.room.sealed) sendAway(code, false);
  }
}
