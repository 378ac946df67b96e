import { z } from 'zod';
import { PHASES } from '../../../shared/activity/kind.ts';
import { answerCommand } from '../../../shared/protocol/commands.ts';

/** The shapes of the HTTP API; its OpenAPI description is generated from these. */
export const codeParams = z.object({ code: z.string().describe('The room code') });

export const problem = z.object({ error: z.string().describe('What is wrong, in words') });

export const problems = problem.extend({ problems: z.array(z.string()).describe('Every mistake, as a sentence') });

/** The language of an answer; what is not translated into it is said in another. */
export const language = z
  .string('must be a language such as en or sr-Latn')
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'must be a language such as en or sr-Latn')
  .describe('The language of the answer, such as es');

export const languageQuery = z.object({ lang: language.optional() });

/** The key of who asks, for downloads by hand: in the address, where a header cannot be sent. */
export const keyQuery = z.object({ key: z.string().optional().describe('The key, where a header cannot be sent') });

export const sessionSummary = z.object({
  name: z.string(),
  title: z.string(),
  steps: z.number(),
  minutes: z.number(),
  problem: z.string().nullable(),
});

export const roomSummary = z.object({
  code: z.string(),
  session: z.string(),
  title: z.string(),
  openedAt: z.number().describe('Milliseconds since 1970'),
  people: z.number().describe('People who have joined'),
  connected: z.number().describe('Phones connected now'),
  answers: z.number().describe('Answers in all activities, one per person and activity'),
  step: z.object({ title: z.string(), number: z.number(), of: z.number() }),
  ended: z.boolean(),
  brought: z.boolean().describe('Its answers were given elsewhere and brought as a file'),
});

export const roomDetail = roomSummary.extend({
  links: z.object({ join: z.string(), present: z.string(), screen: z.string() }),
  activities: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      phase: z.enum(PHASES),
      people: z.number(),
    }),
  ),
});

export const rehearsal = roomSummary.extend({
  links: roomDetail.shape.links,
  simulated: z.number().describe('How many people are simulated'),
  from: z.string().nullable().describe('The room that it is a copy of'),
});

export const newRehearsalBody = z.object({
  room: z.string().max(16).optional().describe('The code of the room to rehearse'),
  session: z.string().max(80).optional().describe('Or the session, where there is no room yet'),
  people: z.number().default(30).describe('Simulated people, 1 to 500'),
});

export const refusedRehearsal = problem.extend({ reason: z.enum(['people', 'again', 'ended', 'rehearsal', 'full', 'session']) });

export const rehearsalEnded = z.object({ from: rehearsal.shape.from });

export const newRoomBody = z.object({ session: z.string().min(1).max(80) });

const answer = z.toJSONSchema(answerCommand.omit({ type: true }), { target: 'openapi-3.0', io: 'input' }) as object;
const codeInPath = { name: 'code', in: 'path' as const, required: true, schema: { type: 'string' as const } };

/** How an answer is posted; the route itself serves phones and lives with their pages. A form posts the same fields. */
export const answersPath = {
  post: {
    summary: 'Answer the current activity as a participant (the room cookie says who)',
    parameters: [codeInPath],
    security: [],
    requestBody: { required: true, content: { 'application/json': { schema: answer } } },
    responses: {
      200: { description: 'Saved: it is on disk, or was already' },
      409: { description: 'Closed, or asked anew' },
      422: { description: 'Not a valid answer' },
      429: { description: 'Too fast; see Retry-After' },
      503: { description: 'Cannot be saved now; see Retry-After' },
    },
  },
};
