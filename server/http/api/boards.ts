import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { BoardConfig } from '../../../shared/activities/board/config.ts';
import type { BoardFile } from '../../../shared/activities/board/exchange.ts';
import { MOST_IMPORTED } from '../../../shared/activities/board/import-notes.ts';
import type { BoardState } from '../../../shared/activities/board/state.ts';
import { statusOf, type Refusal } from '../../../shared/protocol/refusal.ts';
import { activityOf } from '../../../shared/room/room.ts';
import { stepOf } from '../../../shared/session/session.ts';
import { sayIn } from '../../../shared/text/text.ts';
import { boardContents } from '../../export/board-contents.ts';
import { SEPARATORS, type SeparatorName } from '../../export/board-csv.ts';
import { BOARD_FORMATS, boardAs } from '../../export/board-formats.ts';
import { PAPERS, printStyle } from '../../export/board-print.ts';
import { newToken } from '../../rooms/identity.ts';
import type { OpenRoom, Rooms } from '../../rooms/rooms.ts';
import { problem, language, keyQuery } from './schemas.ts';
import type { Only, Role } from './keys.ts';
import { contentPolicy, styleHash } from '../security.ts';

/** An import is larger than anything a phone sends. */
const LARGEST_IMPORT = 2 * 1024 * 1024;

const boardParams = z.object({ code: z.string().describe('The room code'), step: z.string().describe('The step of the board') });

const query = keyQuery.extend({
  lang: language.optional(),
  run: z.coerce.number().int().min(0).optional().describe('Which run of the step; the one that is shown without this'),
  separator: z.enum(Object.keys(SEPARATORS) as [SeparatorName, ...SeparatorName[]]).default('comma'),
  paper: z.enum(PAPERS).default('a4'),
  authors: z.enum(['yes', 'no']).default('yes').describe('Names, where the board shows any'),
});

const fromLine = {
  text: z.string(),
  group: z.string().optional(),
  column: z.string().optional(),
  aside: z.boolean().optional(),
  under: z.number().int().min(0).optional().describe('The place in this list of the note that it lies under, from 0'),
};
const importBody = z.object({
  notes: z.array(z.object(fromLine)).max(MOST_IMPORTED).default([]),
  actions: z
    .array(z.object({ text: z.string(), owner: z.string().optional(), date: z.string().optional() }))
    .max(100)
    .default([]),
  by: z.string().max(64).default('api').describe('The console that can take it back'),
});

const refusals = {
  401: problem,
  403: problem,
  404: problem,
  409: problem,
  410: problem,
  413: problem,
  422: problem,
  429: problem,
  503: problem,
};

/** Boards out and in, for organisers and the presenter of the room. Described by OpenAPI with the rest of the API. */
export function boardRoutes(app: FastifyInstance, rooms: Rooms, only: Only): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const onRequest = only('organiser', 'presenter');

  for (const format of BOARD_FORMATS)
    api.get(
      `/api/rooms/:code/boards/:step/export.${format}`,
      { onRequest, schema: { params: boardParams, querystring: query, response: { 401: problem, 404: problem } } },
      async (request, reply) => {
        const { code, step } = request.params;
        const file = fileOf(rooms.get(code)!, step, request.query);
        if (!file) return reply.code(404).send({ error: `There is no board ${step} in this room.` });
        const { authors, ...options } = request.query;
        const { type, content } = boardAs(format, file, { ...options, authors: authors === 'yes' });
        const name = `plenary-${code}-${step}${authors === 'no' ? '-without-authors' : ''}.${format}`;
        reply.header('content-disposition', `attachment; filename="${name}"`);
        return reply.type(type).send(content as never);
      },
    );

  api.post(
    '/api/rooms/:code/boards/:step/import',
    {
      onRequest,
      bodyLimit: LARGEST_IMPORT,
      schema: {
        params: boardParams,
        body: importBody,
        response: { 200: z.object({ ok: z.literal(true) }), ...refusals },
      },
    },
    async (request, reply) => {
      const { code, step } = request.params;
      const room = rooms.get(code)!;
      if (stepOf(room.live.room.session, step)?.kind !== 'board')
        return reply.code(404).send({ error: `There is no board ${step} in this room.` });
      const refused = await bringIn(room, step, request.body);
      return refused ? reply.code(refused.status).send({ error: refused.error }) : { ok: true as const };
    },
  );
}

const printForm = z.object({
  key: z.array(z.string()).length(1),
  lang: z.array(z.string().max(15)).length(1),
  paper: z.array(z.enum(PAPERS)).length(1),
});

/** The page to print, in a tab of its own. Its key comes in a form: it is to stand in no address. */
export function boardPages(app: FastifyInstance, rooms: Rooms, roleOf: (key: string, room: OpenRoom) => Role | null): void {
  app.post<{ Params: { code: string; step: string } }>('/boards/:code/:step/print', async (request, reply) => {
    const { code, step } = request.params;
    const room = rooms.get(code);
    const form = printForm.safeParse(request.body);
    if (!room || !form.success || !roleOf(form.data.key[0]!, room))
      return reply.code(403).type('text/plain').send('Open this from the console or the office: it needs their key.\n');
    const [lang, paper] = [form.data.lang[0]!, form.data.paper[0]!];
    const file = fileOf(room, step, { lang });
    if (!file) return reply.code(404).type('text/plain').send(`There is no board ${step} in this room.\n`);
    const { type, content } = boardAs('html', file, { paper, separator: 'comma', authors: true });
    const policy = contentPolicy(request.headers.host ?? '', [styleHash(printStyle(paper))]);
    return reply.header('content-security-policy', policy).type(type).send(content);
  });
}

function fileOf(
  { live }: OpenRoom,
  id: string,
  { lang, run }: { lang?: string | undefined; run?: number | undefined },
): BoardFile | null {
  const { session } = live.room;
  const step = stepOf(session, id);
  const activity = activityOf(live.room, id);
  const state = activity?.runs[run ?? activity.run];
  if (step?.kind !== 'board' || !state) return null;
  const language = lang ?? session.language;
  const say = sayIn(language, session.language);
  return boardContents(step.config as BoardConfig, state as BoardState, {
    room: live.code,
    title: say(step.title),
    lang: language,
    say,
  });
}

type Refused = { status: 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503; error: string };

/** Notes are one control, actions another: each is taken back by itself. What the board refuses, it refuses whole. */
async function bringIn(
  room: OpenRoom,
  step: string,
  { notes, actions, by }: z.infer<typeof importBody>,
): Promise<Refused | null> {
  const asked = [
    ...(actions.length ? [{ do: 'add-actions', actions }] : []),
    ...(notes.length ? [{ do: 'add-notes', notes }] : []),
  ];
  if (!asked.length) return { status: 422, error: 'There is nothing to bring in: no notes and no actions.' };
  for (const control of asked) {
    const command = { type: 'control-activity' as const, id: newToken(), activity: step, control };
    const result = await room.live.ask(command, { role: 'presenter', id: by });
    if (!result.ok) return { status: statusOf(result.reason) as Refused['status'], error: wordsFor(result) };
  }
  return null;
}

function wordsFor({ reason, field, limit }: Refusal): string {
  if (reason === 'ended') return 'The room has ended: nothing can be brought in any more.';
  if (reason === 'storage') return 'It could not be saved: the disk cannot be written. Try again.';
  const more = [field && `field ${field}`, limit && `at most ${limit}`].filter(Boolean).join(', ');
  return `The board does not take this: ${reason}${more ? ` (${more})` : ''}.`;
}
