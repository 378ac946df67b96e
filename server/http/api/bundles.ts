import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { GRADES } from '../../../shared/evaluation/results/grade.ts';
import { bundleFiles, contentsOf, type BundleRequest, type BundleScope } from '../../export/bundle/bundle.ts';
import { bundleChance } from '../../export/bundle/chance.ts';
import { zipped } from '../../export/bundle/zip.ts';
import type { ExportRecord } from '../../export/export-log.ts';
import type { OpenRoom, Rooms } from '../../rooms/rooms.ts';
import { VERSION } from '../../version.ts';
import { codeParams, language, problem } from './schemas.ts';
import type { Only } from './keys.ts';
import type { NotesDownload } from './noted-download.ts';

export interface BundleParts {
  rooms: Rooms;
  only: Only;
  now(): number;
  /** Keeps that a restricted bundle was made. */
  record(entry: ExportRecord): void;
  /** Notes who takes a bundle home while results are withheld. */
  noted: NotesDownload;
}

const query = z.object({
  grade: z.enum(GRADES, `must be one of: ${GRADES.join(', ')}`).default('public'),
  lang: language.optional(),
  key: z.string().optional().describe('The key, where a header cannot be sent'),
});

const sessionParams = z.object({ name: z.string().describe('The name of the session') });

/** What can be said of a bundle before it is downloaded. */
const bundleCheck = z.object({
  grade: z.enum(GRADES),
  threshold: z.number().describe('Fewest people in a figure'),
  answers: z.boolean().describe('Whether answers of single persons are in it'),
  risk: z
    .object({
      ...{ k: z.number(), unique: z.number(), expectedReidentifications: z.number(), risk: z.number(), warn: z.boolean() },
      about: z.literal(true).optional().describe('What people said of themselves is in it'),
    })
    .nullable()
    .describe('How easily a person is found: distinct combinations of what is known of people, by people; null without answers'),
  texts: z.number().describe('Free texts in it'),
});

/** The bundles of a room and of a series, and what is in them, for organisers. */
export function bundleRoutes(app: FastifyInstance, { rooms, only, now, record, noted }: BundleParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const failures = { 401: problem, 404: problem };
  const ofRoom = (code: string): BundleScope => ({ scope: 'room', room: bundleRoom(rooms.get(code)!) });
  const ofSession = (name: string): BundleScope => ({
    scope: 'series',
    rooms: rooms
      .all()
      .filter(({ live }) => live.room.session.name === name)
      .map(bundleRoom),
  });
  const asked = (which: BundleScope, { grade, lang }: z.infer<typeof query>): BundleRequest => ({
    ...{ grade, madeAt: now(), software: VERSION, chance: bundleChance() },
    language: lang ?? (which.scope === 'room' ? which.room : which.rooms[0])?.room.session.language ?? 'en',
  });

  const check = (which: BundleScope, reply: FastifyReply, wanted: z.infer<typeof query>) => {
    const contents = contentsOf(which, asked(which, wanted));
    if (!contents) return reply.code(404).send({ error: 'There is no room of this session.' });
    const { results, tables, texts, risk } = contents;
    const written = texts.reduce((sum, { rows }) => sum + rows.length, 0);
    return { grade: results.grade, threshold: results.threshold, answers: tables.length > 0, risk, texts: written };
  };
  const send = async (which: BundleScope, name: string, reply: FastifyReply, wanted: z.infer<typeof query>) => {
    const request = asked(which, wanted);
    const bundle = await bundleFiles(which, request);
    if (!bundle) return reply.code(404).send({ error: 'There is no room of this session.' });
    if (request.grade === 'restricted') record({ at: request.madeAt, of: name, grade: request.grade, by: 'office' });
    return reply
      .header('content-disposition', `attachment; filename="plenary-${name}-${request.grade}.zip"`)
      .header('x-plenary-risk', (bundle.risk?.risk ?? 0).toFixed(4))
      .type('application/zip')
      .send(Buffer.from(zipped(bundle.files, request.madeAt)) as never);
  };

  const room = { onRequest: only('organiser'), schema: { params: codeParams, querystring: query } };
  const session = { onRequest: only('organiser'), schema: { params: sessionParams, querystring: query } };
  const checked = { 200: bundleCheck, ...failures };
  api.get(
    '/api/rooms/:code/bundle/check',
    { ...room, schema: { ...room.schema, response: checked } },
    (request, reply) => check(ofRoom(request.params.code), reply, request.query) as never,
  );
  api.get(
    '/api/rooms/:code/bundle.zip',
    { ...room, preHandler: noted, schema: { ...room.schema, response: failures } },
    (request, reply) => send(ofRoom(request.params.code), rooms.get(request.params.code)!.live.code, reply, request.query),
  );
  api.get(
    '/api/sessions/:name/bundle/check',
    { ...session, schema: { ...session.schema, response: checked } },
    (request, reply) => check(ofSession(request.params.name), reply, request.query) as never,
  );
  api.get(
    '/api/sessions/:name/bundle.zip',
    { ...session, preHandler: noted, schema: { ...session.schema, response: failures } },
    (request, reply) => send(ofSession(request.params.name), request.params.name, reply, request.query),
  );
}

const bundleRoom = ({ live, people }: OpenRoom) => ({
  room: live.room,
  openedAt: live.stored.openedAt,
  cards: people.cardHolders(),
});
