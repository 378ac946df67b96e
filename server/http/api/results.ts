import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { REPORT_CSS } from '../../../shared/evaluation/report/css.ts';
import { CHART_SCRIPT_HASH } from '../../../shared/evaluation/report/chart-script.ts';
import { reportHtml, type AnyResults } from '../../../shared/evaluation/report/document.ts';
import { fileRisks } from '../../../shared/evaluation/results/file-risk.ts';
import { GRADES } from '../../../shared/evaluation/results/grade.ts';
import { roomResults } from '../../../shared/evaluation/results/room.ts';
import { seriesResults } from '../../../shared/evaluation/results/series.ts';
import type { OpenRoom, Rooms } from '../../rooms/rooms.ts';
import { codeParams, language, problem, keyQuery } from './schemas.ts';
import type { Only } from './keys.ts';
import type { NotesDownload } from './noted-download.ts';
import { styleHash } from '../security.ts';

export interface ResultsParts {
  rooms: Rooms;
  now(): number;
  software: string;
  /** Notes who saves a report while results are withheld. */
  noted: NotesDownload;
  only: Only;
}

const wanted = keyQuery.extend({
  lang: language.optional(),
  grade: z
    .enum(GRADES, `must be one of: ${GRADES.join(', ')}`)
    .default('public')
    .describe('public, team or restricted'),
});
const named = z.object({ session: z.string().min(1).max(80).describe('The name of the session') });

/** What was found in rooms and in series, as data and as a report that opens from disk. */
export function resultRoutes(app: FastifyInstance, parts: ResultsParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const failures = { 401: problem, 404: problem };
  const onRequest = parts.only('organiser');
  const room = { onRequest, schema: { params: codeParams, querystring: wanted, response: { 200: z.unknown(), ...failures } } };
  const series = { onRequest, schema: { params: named, querystring: wanted, response: { 200: z.unknown(), ...failures } } };
  const ofRoom = (code: string, query: z.infer<typeof wanted>) => resultsOf(parts.rooms.get(code)!, query, parts);
  const ofSeries = (session: string, query: z.infer<typeof wanted>) => seriesOf(session, query, parts);

  api.get('/api/rooms/:code/results', room, async ({ params, query }) => ofRoom(params.code, query));
  api.get('/api/rooms/:code/report.html', { ...room, preHandler: parts.noted }, async ({ params, query }, reply) =>
    sendReport(reply, ofRoom(params.code, query), `plenary-${params.code}-${query.grade}.html`),
  );
  api.get('/api/rooms/:code/risk', room, async ({ params }) => fileRisks(parts.rooms.get(params.code)!.live.room));

  api.get('/api/series/:session/results', series, async ({ params, query }, reply) => {
    return ofSeries(params.session, query) ?? reply.code(404).send(noRoom(params.session));
  });
  api.get('/api/series/:session/report.html', { ...series, preHandler: parts.noted }, async ({ params, query }, reply) => {
    const results = ofSeries(params.session, query);
    return results
      ? sendReport(reply, results, `plenary-series-${params.session.replace(/[^\w-]/g, '-')}-${query.grade}.html`)
      : reply.code(404).send(noRoom(params.session));
  });
}

const noRoom = (session: string) => ({ error: `No room has delivered the session ${session}.` });

function resultsOf({ live }: OpenRoom, { lang, grade }: z.infer<typeof wanted>, { now, software }: ResultsParts) {
  const { room, stored } = live;
  return roomResults(room, stored.openedAt, { grade, language: lang ?? room.session.language, madeAt: now(), software });
}

function seriesOf(session: string, { lang, grade }: z.infer<typeof wanted>, { rooms, now, software }: ResultsParts) {
  const found = rooms
    .all()
    .filter(({ live }) => live.room.session.name === session)
    .map(({ live, people }) => ({ room: live.room, openedAt: live.stored.openedAt, cards: people.cardHolders() }))
    .sort((a, b) => a.openedAt - b.openedAt);
  const asked = lang ?? found[0]?.room.session.language ?? 'en';
  return seriesResults(found, { grade, language: asked, madeAt: now(), software });
}

/** As a page that may load nothing at all, under a name for who saves it. */
function sendReport(reply: FastifyReply, results: AnyResults, name: string): FastifyReply {
  return reply
    .header(
      'content-security-policy',
      `default-src 'none'; style-src ${styleHash(REPORT_CSS)}; script-src 'sha256-${CHART_SCRIPT_HASH}'; img-src data:; frame-ancestors 'none'`,
    )
    .header('content-disposition', `inline; filename="${name}"`)
    .type('text/html; charset=utf-8')
    .serializer((page: string) => page)
    .send(reportHtml(results));
}
