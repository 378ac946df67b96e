import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { formFrom, type Form } from '../../shared/form.ts';
import { answerCommand, type AnswerCommand } from '../../shared/protocol/commands.ts';
import { refusal, statusOf } from '../../shared/protocol/refusal.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import { kindOf } from '../../shared/activities/kinds.ts';
import { stepOf } from '../../shared/session/session.ts';
import { formCommandId } from '../rooms/identity.ts';
import type { OpenRoom } from '../rooms/rooms.ts';
import { noteSeen } from '../rooms/seen.ts';
import { allowance } from '../sockets/allowance.ts';
import type { Edge, Visitor } from './edge.ts';
import { placed, sendPage } from './edge.ts';

const LONGEST_WAIT_S = 25;
/** The participant page; with the token in the address where a phone keeps no cookies. */
const PAGES = ['/p/:code', '/p/:code/t/:token'];
const ADDRESS = new Set(['activity', 'run', 'turn', 'lang', 'token']);

type Refused = Extract<Reply, { ok: false }>;

const address = z.object({
  activity: z.string().max(40),
  run: z.string().max(6),
  turn: z.string().max(10),
  lang: z.string().max(15).default('en'),
});

/** The participant page: what to do now, and answers posted as forms or as JSON. */
export function participantRoutes(app: FastifyInstance, edge: Edge): void {
  const budgets = new WeakMap<OpenRoom, Map<string, (now: number) => number>>();

  for (const path of PAGES.flatMap((page) => [page, `${page}/beside/:at`])) {
    app.get(path, async (request, reply) => {
      const visitor = edge.visitor(request, reply);
      if (!visitor) return edge.unknownRoom(request, reply);
      if (!visitor.token) return edge.welcome(visitor, request, reply);
      // An address from another session, or from before the file was changed.
      if ('at' in (request.params as object) && !visitor.at) return reply.redirect(visitor.base, 303);
      const seconds = edge.waitAtDoor(visitor, request);
      if (seconds > 0) return edge.askToWait(visitor, seconds, request, reply);
      const { rev, wait } = waitOf(request);
      if (rev !== null) await edge.sockets.publisherOf(visitor.room.live.code).newerThan(rev, visitor, wait * 1000);
      await visitor.room.live.ask({ type: 'join', id: formCommandId(visitor.secret, 'join', visitor.participant) }, visitor.who);
      noteSeen(visitor.room, visitor.participant);
      return sendPage(request, reply, edge.pages(visitor.room).render(visitor.viewer, noticeOf(request)));
    });

    app.get(`${path}/state`, async (request, reply) => {
      const visitor = edge.visitor(request, reply);
      if (!visitor?.token) return reply.code(404).send({ ok: false, ...refusal('forbidden') });
      const publisher = edge.sockets.publisherOf(visitor.room.live.code);
      const { rev, wait } = waitOf(request);
      if (rev !== null) await publisher.newerThan(rev, visitor, wait * 1000);
      const view = publisher.views.in(visitor.lang, visitor.at);
      return view.rev === rev ? reply.code(304).send() : reply.send({ view, mine: publisher.mine(visitor.participant, visitor) });
    });
  }

  for (const path of PAGES)
    app.post(`${path}/answers`, async (request, reply) => {
      const visitor = edge.visitor(request, reply);
      if (!visitor)
        return isForm(request)
          ? edge.unknownRoom(request, reply)
          : answerJson(reply, { ok: false, ...refusal('unknown-activity') });
      const known = placed(visitor.token ? visitor : edge.newcomer(visitor, reply), activityIn(request));
      const door = edge.waitAtDoor(known, request);
      if (door > 0 && isForm(request)) return edge.askToWait(known, door, request, reply);
      const wait = door || budgetOf(budgets, known)(performance.now());
      const tooFast: Refused | null = wait > 0 ? { ok: false, ...refusal('slow-down'), retryAfter: wait } : null;
      if (isForm(request)) return postForm(edge, known, tooFast, request, reply);
      return tooFast ? answerJson(reply, tooFast) : postJson(edge, known, request, reply);
    });
}

/** Asks the room, unless this person or the room has brought too much for now. */
async function ask({ room, who }: Visitor, command: AnswerCommand): Promise<Reply> {
  const wait = room.notes.wait(command, who.id, performance.now());
  return wait > 0 ? { ok: false, ...refusal('slow-down'), retryAfter: wait } : room.live.ask(command, who);
}

/** A script's post: one command, answered as on the socket. */
async function postJson(edge: Edge, visitor: Visitor, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const parsed = answerCommand.safeParse({ type: 'answer', ...(request.body as object) });
  if (!parsed.success)
    return answerJson(reply, { ok: false, ...refusal('malformed', { field: parsed.error.issues[0]?.path.join('.') ?? '' }) });
  const result = await ask(visitor, parsed.data);
  const mine = result.ok ? edge.sockets.publisherOf(visitor.room.live.code).mine(visitor.participant, visitor) : null;
  return answerJson(reply, result.ok ? { ...result, mine } : result);
}

/** A form's post: what was saved leads back to the page; what was refused comes back as it was written, to be changed. */
async function postForm(
  edge: Edge,
  visitor: Visitor,
  tooFast: Refused | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const posted = postedIn(request);
  const parsed = address.safeParse(Object.fromEntries(Object.entries(posted).map(([name, values]) => [name, values[0]])));
  const form = formFrom(
    Object.entries(posted).flatMap(([name, values]) => (ADDRESS.has(name) ? [] : values.map((value) => [name, value] as const))),
  );
  const result: Reply =
    tooFast ?? (parsed.success ? await dispatchForm(visitor, parsed.data, form) : { ok: false, ...refusal('malformed') });
  const { base, lang, at } = visitor;
  if (result.ok) return reply.redirect(`${base}${at && `/beside/${at}`}?lang=${encodeURIComponent(lang)}&saved=1`, 303);
  if (result.retryAfter) reply.header('retry-after', String(result.retryAfter));
  reply.code(statusOf(result.reason));
  return sendPage(request, reply, edge.pages(visitor.room).render(visitor.viewer, { refused: result, form }));
}

/** Each act of a form as a command whose id follows from person, question, turn and content: sent twice, it counts once. */
async function dispatchForm(visitor: Visitor, at: z.infer<typeof address>, form: Form): Promise<Reply> {
  const step = stepOf(visitor.room.live.room.session, at.activity);
  const acts = (step && kindOf(step.kind)?.split?.(form)) ?? [form];
  let last: Reply = { ok: false, ...refusal('empty') };
  for (const [n, act] of acts.entries()) {
    const id = formCommandId(visitor.secret, visitor.participant, at.activity, at.run, at.turn, String(n), JSON.stringify(act));
    const parsed = answerCommand.safeParse({ type: 'answer', ...at, id, form: act });
    last = parsed.success ? await ask(visitor, parsed.data as AnswerCommand) : { ok: false, ...refusal('malformed') };
    if (!last.ok) return last;
  }
  return last;
}

function answerJson(reply: FastifyReply, result: Reply): FastifyReply {
  if (result.ok) return reply.send(result);
  if (result.retryAfter) reply.header('retry-after', String(result.retryAfter));
  return reply.code(statusOf(result.reason)).send(result);
}

/** The fields of a form; none where a body is something else, or is missing. */
const postedIn = ({ body }: FastifyRequest): Form => (typeof body === 'object' && body !== null ? (body as Form) : {});

/** The activity that a form or a script's post is for. */
const activityIn = ({ body }: FastifyRequest): unknown => {
  const { activity } = (body ?? {}) as { activity?: unknown };
  return Array.isArray(activity) ? (activity[0] as unknown) : activity;
};

const isForm = (request: FastifyRequest): boolean =>
  !String(request.headers['content-type'] ?? '')
    .toLowerCase()
    .startsWith('application/json');

function noticeOf(request: FastifyRequest): { saved: true } | null {
  return (request.query as { saved?: unknown }).saved === '1' ? { saved: true } : null;
}

/** `rev` is what the asker has, `wait` how many seconds they wait for something newer. */
function waitOf(request: FastifyRequest): { rev: number | null; wait: number } {
  const query = request.query as { rev?: string; wait?: string };
  const rev = /^\d{1,12}$/.test(query.rev ?? '') ? Number(query.rev) : null;
  const wait = /^\d{1,3}$/.test(query.wait ?? '') ? Number(query.wait) : LONGEST_WAIT_S;
  return { rev, wait: Math.min(wait, LONGEST_WAIT_S) };
}

function budgetOf(
  budgets: WeakMap<OpenRoom, Map<string, (now: number) => number>>,
  { room, participant }: Visitor,
): (now: number) => number {
  const ofRoom = budgets.get(room) ?? new Map<string, (now: number) => number>();
  budgets.set(room, ofRoom);
  const budget = ofRoom.get(participant) ?? allowance();
  ofRoom.set(participant, budget);
  return budget;
}
