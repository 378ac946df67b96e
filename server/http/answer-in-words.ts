import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from '../../shared/protocol/refusal.ts';
import type { Edge } from './edge.ts';
import { misunderstood, type Mistake } from './misunderstood.ts';

/** What a route throws; `validation` where its schema did not take a part of the request, which is named in `validationContext`. */
interface Failed {
  statusCode?: number;
  message: string;
  validation?: readonly Mistake[];
  validationContext?: string;
}

function inWords({ message, validation, validationContext }: Failed, { query, params, body, headers }: FastifyRequest): string {
  if (!validation) return message;
  const parts: Readonly<Record<string, unknown>> = { querystring: query, params, body, headers };
  return misunderstood(validation, validationContext, parts[validationContext ?? '']);
}

/** Whether somebody looks at the answer, and no script. */
const isForPeople = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && String(headers.accept ?? '').includes('text/html');

/** What was not understood is answered in words, without a word about the inside; to people who are lost, with a page. */
export function answerInWords(http: FastifyInstance, edge: Edge): void {
  http.setNotFoundHandler((request, reply) =>
    isForPeople(request)
      ? edge.lost(request, reply)
      : reply.code(404).type('text/plain').send('There is nothing at this address.\n'),
  );
  http.setErrorHandler((error: Failed, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(`${request.method} ${request.routeOptions.url ?? ''} failed: ${error.message}`);
    const reason = status >= 500 ? 'fault' : status === 413 ? 'too-long' : 'malformed';
    return reply.code(status).send({
      ok: false,
      ...refusal(reason),
      error: status >= 500 ? 'Something went wrong on the server.' : inWords(error, request),
    });
  });
}
