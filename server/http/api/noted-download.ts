import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsWithheldAnswers } from '../../../shared/evaluation/results/withheld-answers.ts';
import { newToken } from '../../rooms/identity.ts';
import type { OpenRoom, Rooms } from '../../rooms/rooms.ts';

export type NotesDownload = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/**
 * Whoever takes answers or a report home that the room may not see yet is noted first, in every room that it is about; reports print it.
 * `counts` says in which rooms this request can hold anything that is withheld. Without the note there is no download.
 */
export const notedDownload =
  (rooms: Rooms, counts: (request: FastifyRequest, room: OpenRoom) => boolean): NotesDownload =>
  async (request, reply) => {
    const about = roomsOf(rooms, request).filter((room) => holdsWithheldAnswers(room.live.room) && counts(request, room));
    for (const { live } of about) {
      const result = await live.ask({ type: 'take-answers', id: newToken() }, { role: 'organiser' });
      if (!result.ok)
        return reply
          .code(503)
          .send({ error: 'The download could not be noted, so it was not made: the disk cannot be written.' });
    }
    return undefined;
  };

/** The rooms of a request, by the code of one or by the session of many. */
function roomsOf(rooms: Rooms, { params }: FastifyRequest): OpenRoom[] {
  const { code, session, name = session } = params as { code?: string; session?: string; name?: string };
  if (code === undefined) return rooms.all().filter(({ live }) => live.room.session.name === name);
  const room = rooms.get(code);
  return room ? [room] : [];
}
