import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ask, postedJson } from '../helpers/http.ts';
import { served } from '../helpers/server.ts';
import { book } from '../xlsform/books.ts';

const form = (label: string) =>
  book({
    survey: [
      ['type', 'name', 'label'],
      ['select_one s', 'trust', label],
    ],
    choices: [
      ['list_name', 'name', 'label'],
      ['s', 1, 'Low'],
      ['s', 2, 'Middle'],
      ['s', 3, 'High'],
    ],
  });

async function office() {
  const server = await served();
  const { code } = server.open();
  const authorization = `Bearer ${server.organiserKey}`;
  const get = (path: string) => ask(server.url + path, { headers: { authorization } });
  const read = (body: object, query = '') => {
    const { headers, ...sent } = postedJson(body);
    return ask(`${server.url}/api/xlsform/read${query}`, { ...sent, headers: { ...headers, authorization } });
  };
  return { code, get, read, names: Object.keys(server.app.rooms.get(code)!.live.room.session.instruments) };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

test('a room and a series hand out each of their instruments as a questionnaire', async () => {
  const { code, get, names } = await office();
  expect(names.length).toBeGreaterThan(0);
  for (const [path, of] of [
    [`/api/rooms/${code}`, code],
    ['/api/sessions/trial', 'trial'],
  ] as const)
    for (const name of names) {
      const answer = await get(`${path}/xlsform/${name}`);
      expect([answer.status, answer.headers['content-disposition'], answer.text.slice(0, 2)]).toEqual([
        200,
        `attachment; filename="plenary-${of}-${name}.xlsx"`,
        'PK',
      ]);
    }
});

test.each(['constructor', 'nothing', '__proto__'])('there is no questionnaire of an instrument "%s"', async (name) => {
  const { code, get } = await office();
  for (const [path, of] of [
    [`/api/rooms/${code}`, code],
    ['/api/sessions/trial', 'trial'],
  ] as const)
    expect((await get(`${path}/xlsform/${name}`)).json()).toEqual({ error: `${of} has no instrument "${name}".` });
  expect((await get(`/api/sessions/unheard/xlsform/${name}`)).status).toBe(404);
});

test('a form that is sent comes back as a session file', async () => {
  const { read } = await office();
  const answer = await read({ content: base64(await form('I trust it.')), file: 'Trust.xlsx' });
  const { yaml, notes, left } = answer.json() as { yaml: string; notes: string[]; left: string[] };
  expect(answer.status).toBe(200);
  expect(yaml).toContain(stringify({ title: 'Trust', language: 'en' }).trim());
  expect([notes.length, left]).toEqual([2, []]);
});

test('a form that cannot be used is refused in the language that is asked for', async () => {
  const { read } = await office();
  const body = { content: base64(await form('')), file: 'Trust.xlsx' };
  expect([(await read(body)).status, (await read(body)).json()]).toEqual([
    422,
    {
      error: 'Sheet “survey”, row 2, column “label”: is empty: every text is needed in en, the language of the form.',
      problems: ['Sheet “survey”, row 2, column “label”: is empty: every text is needed in en, the language of the form.'],
    },
  ]);
  expect((await read(body, '?lang=es')).text).toContain('fila 2, columna «label»');
});

test('a file that is far too large is told so, and no file at all is a mistake', async () => {
  const { read } = await office();
  const large = await read({ content: base64(new Uint8Array(6 * 1024 * 1024)), file: 'x.xlsx' });
  expect([large.status, large.text]).toEqual([422, expect.stringContaining('larger than 5 MB')]);
  expect((await read({ content: 'AAAA' })).status).toBe(400);
});
