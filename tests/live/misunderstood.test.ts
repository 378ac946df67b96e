import { expect, test } from 'vitest';
import { ask, postedJson } from '../helpers/http.ts';
import { served } from '../helpers/server.ts';
import { sessionFrom } from '../helpers/sessions.ts';
import type { RoomDetail } from '../../client/organiser/api-types.ts';

async function office() {
  const server = await served();
  const { code } = server.open();
  const authorization = `Bearer ${server.organiserKey}`;
  const get = (path: string) => ask(server.url + path.replace(':code', code), { headers: { authorization } });
  const post = (path: string, body: unknown) => {
    const { headers, ...sent } = postedJson(body as object);
    return ask(server.url + path.replace(':code', code), { ...sent, headers: { ...headers, authorization } });
  };
  return { get, post };
}

const GRADES = 'must be one of: public, team, restricted';
const LANGUAGE = 'must be a language such as en or sr-Latn';

test.each([
  ['/api/rooms/:code/results?grade=all', `The field "grade" in the address is "all", but ${GRADES}.`],
  ['/api/rooms/:code/bundle/check?grade=Public', `The field "grade" in the address is "Public", but ${GRADES}.`],
  ['/api/series/trial/results?grade=', `The field "grade" in the address is "", but ${GRADES}.`],
  ['/api/rooms/:code?lang=english', `The field "lang" in the address is "english", but ${LANGUAGE}.`],
  ['/api/rooms/:code/matching?lang=../en', `The field "lang" in the address is "../en", but ${LANGUAGE}.`],
  ['/api/rooms/:code/export.csv?lang=1', `The field "lang" in the address is "1", but ${LANGUAGE}.`],
  ['/api/rooms/:code/evaluation?lang=en&lang=es', `The field "lang" in the address is ["en","es"], but ${LANGUAGE}.`],
  [
    '/api/rooms/:code/results?grade=all&lang=1',
    `The field "lang" in the address is "1", but ${LANGUAGE}. The field "grade" in the address is "all", but ${GRADES}.`,
  ],
])('%s is answered with the field, what it was and what it may be', async (path, error) => {
  const { get } = await office();
  const answer = await get(path);
  expect([answer.status, (answer.json() as { error: string }).error]).toEqual([400, error]);
});

test.each<[string, unknown, string]>([
  ['/api/rooms', {}, 'The field "session" in the body is missing: it must be a text.'],
  ['/api/rooms', { session: 7 }, 'The field "session" in the body is 7, but must be a text.'],
  [
    '/api/rooms',
    { session: 'x'.repeat(81) },
    `The field "session" in the body is "${'x'.repeat(59)}…, but must be at most 80 characters long.`,
  ],
  ['/api/rooms', { session: '' }, 'The field "session" in the body is "", but must not be empty.'],
  ['/api/rooms', [], 'What stands in the body is [], but must be an object with named fields.'],
  ['/api/rooms/:code/show-early', { instrument: null }, 'The field "instrument" in the body is null, but must be a text.'],
])('a body of %s that is %j is told in words', async (path, body, error) => {
  const { post } = await office();
  const answer = await post(path, body);
  expect([answer.status, (answer.json() as { error: string }).error]).toEqual([400, error]);
});

test('no answer to a wrong request speaks as a machine does', async () => {
  const { get } = await office();
  for (const query of ['grade=1', 'lang=%00', 'lang=', 'grade[]=x']) {
    const { text } = await get(`/api/rooms/:code/results?${query}`);
    expect(text).not.toMatch(/querystring|Invalid|expected|received|instancePath|zod/i);
  }
});

test('a room is told in the language that is asked for, and in its own otherwise', async () => {
  const server = await served();
  const steps = [{ id: 'word', kind: 'words', title: { en: 'A word', es: 'Una palabra' }, question: 'What?' }];
  const session = sessionFrom({ title: { en: 'Day one', es: 'Día uno' }, language: 'en', languages: ['en', 'es'], steps });
  const { code } = server.app.rooms.open(session).live;
  const said = async (query: string) => {
    const headers = { authorization: `Bearer ${server.organiserKey}` };
    const { title, step, activities } = (await ask(`${server.url}/api/rooms/${code}${query}`, { headers })).json() as RoomDetail;
    return [title, step.title, activities[0]!.title];
  };
  expect(await said('')).toEqual(['Day one', 'A word', 'A word']);
  expect(await said('?lang=es')).toEqual(['Día uno', 'Una palabra', 'Una palabra']);
  expect(await said('?lang=fr')).toEqual(['Day one', 'A word', 'A word']);
});
