import type { FastifyInstance } from 'fastify';
import type { Form } from '../../shared/form.ts';
import { formCommandId, newToken } from '../rooms/identity.ts';
import { opens, type OpenRoom } from '../rooms/rooms.ts';
import { StandInAnswers } from '../rooms/stand-in-answers.ts';
import type { Edge } from './edge.ts';
import { sendPage } from './edge.ts';
import { statusOf } from '../../shared/protocol/refusal.ts';

/** People without a phone: the presenter opens a page for one of them, and what is answered there is marked. */
export function standInRoutes(app: FastifyInstance, edge: Edge): void {
  const answers = new StandInAnswers();
  edge.rooms.onOpened((room) => answers.follow(room));

  app.post<{ Params: { code: string } }>('/present/:code/stand-in', async (request, reply) => {
    const room = edge.rooms.get(request.params.code);
    const key = (request.body as Form | null | undefined)?.key?.[0];
    if (!room || !opens(room, 'presenter', key))
      return reply.code(403).type('text/plain').send('Open this from the console: it needs the key of the presenter.\n');
    if (room.live.room.ended)
      return reply.code(409).type('text/plain').send('The workshop is over: nobody can answer any more.\n');
    return reply.redirect(await standIn(room), 303);
  });

  /** A show of hands: so many people in all answer as this one did. */
  app.post('/p/:code/t/:token/in-all', async (request, reply) => {
    const visitor = edge.visitor(request, reply);
    if (!visitor) return edge.unknownRoom(request, reply);
    const { room, participant, viewer, base } = visitor;
    const typed = (request.body as Form | null | undefined)?.people?.[0] ?? '';
    const refused = await answers.inAll(room, participant, typed);
    if (!refused) return reply.redirect(`${base}?saved=1`, 303);
    reply.code(statusOf(refused.reason));
    return sendPage(request, reply, edge.pages(room).render(viewer, { refused, form: {} }));
  });
}

/** Takes in a person for whom the presenter answers. Resolves with the address of their page; rejects when the disk does not take it. */
export async function standIn({ live, people }: OpenRoom): Promise<string> {
  const token = newToken();
  const id = people.participant(token);
  const joined = await live.ask(
    { type: 'join', id: formCommandId(live.stored.secret, 'stand-in', id) },
    { ...people.who(id), standIn: true },
  );
  if (!joined.ok) throw new Error(joined.reason === 'ended' ? 'The workshop is over.' : 'Nothing can be saved at the moment.');
  return `/p/${live.code}/t/${token}`;
}
