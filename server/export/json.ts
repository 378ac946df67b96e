import { evaluate, type InstrumentEvaluation } from '../../shared/evaluation/evaluation.ts';
import type { Room } from '../../shared/room/room.ts';
import { longRows, type LongRow, type RowOptions } from './rows.ts';

/** A room as JSON: texts as they were written, without the guard of CSV. `session` is its title, `exportedAt` ISO 8601 in UTC. */
export interface RoomExport {
  room: string;
  session: string;
  exportedAt: string;
  rows: LongRow[];
  evaluation: InstrumentEvaluation[];
}

/** The long table and the evaluation of a room; `exportedAt` is milliseconds since 1970. */
export const exportRoom = (room: Room, { exportedAt, ...options }: RowOptions & { exportedAt: number }): RoomExport => ({
  room: room.code,
  session: options.say(room.session.title),
  exportedAt: new Date(exportedAt).toISOString(),
  rows: longRows(room, options),
  evaluation: evaluate(room, options.say),
});
