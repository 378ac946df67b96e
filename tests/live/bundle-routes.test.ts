import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { request } from 'node:http';
import { ask } from '../helpers/http.ts';
import { served } from '../helpers/server.ts';

/** The bytes of a download: helpers read texts. */
const bytesOf = (url: string, key: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { headers: { authorization: `Bearer ${key}` } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });

async function room() {
  const server = await served();
  const { code, presenterKey, screenKey } = server.open();
  return { server, code, others: ['', 'nonsense', presenterKey, screenKey] };
}

const GET = ['/bundle.zip', '/bundle/check'];

test('bundles and results of a room and of a series are for organisers only', async () => {
  const { server, code, others } = await room();
  const paths = [
    ...GET.flatMap((act) => [`/api/rooms/${code}${act}`, `/api/sessions/trial${act}`]),
    ...['/results', '/report.html'].flatMap((act) => [`/api/rooms/${code}${act}`, `/api/series/trial${act}`]),
  ];
  for (const path of paths) {
    const as = (key: string) => ask(server.url + path, { headers: { authorization: `Bearer ${key}` } });
    for (const key of others) expect((await as(key)).status, `${path} with ${key}`).toBe(401);
    expect((await as(server.organiserKey)).status, path).toBe(200);
  }
});

test('answers that were given elsewhere are brought by organisers only', async () => {
  const { server, others } = await room();
  for (const path of ['/api/brought/look', '/api/brought/check', '/api/brought'])
    for (const key of others) {
      const answer = await ask(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ content: 'person,before_fun,after_fun\n1,2,3\n' }),
      });
      expect(answer.status, `${path} with ${key}`).toBe(401);
    }
});

test('the bundle of a series is a zip with its report and what is in it', async () => {
  const { server } = await room();
  const files = unzipSync(new Uint8Array(await bytesOf(`${server.url}/api/sessions/trial/bundle.zip`, server.organiserKey)));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['report.html', 'report.xlsx', 'results.json', 'README.txt']));
});

test.each(GET)('a series that nobody has held has no %s', async (act) => {
  const { server } = await room();
  const answer = await ask(`${server.url}/api/sessions/nothing${act}`, {
    headers: { authorization: `Bearer ${server.organiserKey}` },
  });
  expect([answer.status, answer.json()]).toEqual([404, { error: 'There is no room of this session.' }]);
});
