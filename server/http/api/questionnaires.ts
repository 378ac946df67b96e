import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Session } from '../../../shared/session/session.ts';
import { LARGEST_FORM } from '../../brought/read-workbook.ts';
import { questionnaireFrom } from '../../brought/xlsform.ts';
import { xlsform } from '../../export/xlsform.ts';
import { newestOf } from '../../export/newest.ts';
import type { Rooms } from '../../rooms/rooms.ts';
import { codeParams, languageQuery, problem, problems, keyQuery } from './schemas.ts';
import type { Only } from './keys.ts';

export interface XlsformParts {
  rooms: Rooms;
  only: Only;
}

const instrument = z.string().max(40).describe('The code of the instrument');
const ofRoom = codeParams.extend({ instrument });
const ofSession = z.object({ name: z.string().max(80).describe('The name of the session'), instrument });
const brought = z.object({
  content: z.base64('must be the file in base64').describe('The file (.xlsx) in base64'),
  file: z.string().min(1).max(200).describe('Its name'),
});
const made = z.object({
  yaml: z.string().describe('A session file'),
  notes: z.array(z.string()).describe('What somebody should look at'),
  left: z.array(z.string()).describe('What could not be taken over, and why'),
});

/** Base64 is a third longer; a file that is too large is still told so in words. */
const LARGEST_BODY = 2 * LARGEST_FORM;

/** Questionnaires for KoboToolbox and ODK: out of rooms and series, and in as session files. Nothing is stored. */
export function xlsformRoutes(app: FastifyInstance, { rooms, only }: XlsformParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const failures = { 401: problem, 404: problem };
  const onRequest = only('organiser');
  const send = async (reply: FastifyReply, session: Session | undefined, code: string, of: string) => {
    const asked = session && Object.hasOwn(session.instruments, code) ? session.instruments[code] : undefined;
    if (!asked) return reply.code(404).send({ error: `${of} has no instrument "${code}".` });
    return reply
      .header('content-disposition', `attachment; filename="plenary-${of}-${code}.xlsx"`)
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(Buffer.from(await xlsform(session!, code, asked)) as never);
  };

  api.get(
    '/api/rooms/:code/xlsform/:instrument',
    { onRequest, schema: { params: ofRoom, querystring: keyQuery, response: failures } },
    (request, reply) => {
      const { room } = rooms.get(request.params.code)!.live;
      return send(reply, room.session, request.params.instrument, room.code);
    },
  );

  api.get(
    '/api/sessions/:name/xlsform/:instrument',
    { onRequest, schema: { params: ofSession, querystring: keyQuery, response: failures } },
    (request, reply) => {
      const { name } = request.params;
      const delivered = rooms
        .all()
        .map(({ live }) => ({ session: live.room.session, openedAt: live.stored.openedAt }))
        .filter(({ session }) => session.name === name);
      return send(reply, newestOf(delivered)?.session, request.params.instrument, name.replace(/[^\w-]/g, '-'));
    },
  );

  api.post(
    '/api/xlsform/read',
    {
      ...{ onRequest, bodyLimit: LARGEST_BODY },
      schema: { body: brought, querystring: languageQuery, response: { 200: made, 401: problem, 422: problems } },
    },
    async (request, reply) => {
      const { content, file } = request.body;
      const read = await questionnaireFrom(Buffer.from(content, 'base64'), file, request.query.lang ?? 'en');
      if (!('problems' in read)) return read;
      return reply.code(422).send({ error: read.problems[0]!, problems: read.problems });
    },
  );
}
