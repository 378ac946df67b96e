import { z } from 'zod';

/** The shapes of the HTTP API; its OpenAPI description is generated from these. */
export const codeParams = z.object({ code: z.string().describe('The room code') });

export const problem = z.object({ error: z.string().describe('What is wrong, in words') });

export const sessionSummary = z.object({ name: z.string(), title: z.string(), steps: z.number(), minutes: z.number(), problem: z.string().nullable() });

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
});

export const roomDetail = roomSummary.extend({
  links: z.object({ join: z.string(), present: z.string(), screen: z.string() }),
  activities: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), phase: z.enum(['waiting', 'open', 'closed']), people: z.number() })),
});

export const newRoomBody = z.object({ session: z.string().min(1).max(80) });
