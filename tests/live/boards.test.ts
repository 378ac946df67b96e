import { describe, expect, test } from 'vitest';
import type { BoardPresenter } from '../../shared/activities/board/board.ts';
import { ask, posted, postedJson, type Answered } from '../helpers/http.ts';
import { control, post, show, undo } from '../helpers/rooms.ts';
import { served, type Room, type Server } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

const boardPath = (room: Room, rest: string): string => `/api/rooms/${room.code}/boards/ideas/${rest}`;

const get = (server: Server, room: Room, rest: string): Promise<Answered> =>
  ask(server.url + boardPath(room, rest), { headers: { authorization: `Bearer ${room.presenterKey}` } });

const bring = (server: Server, room: Room, body: object): Promise<Answered> => {
  const sent = postedJson(body);
  const headers = { ...sent.headers, authorization: `Bearer ${room.presenterKey}` };
  return ask(server.url + boardPath(room, 'import'), { ...sent, headers });
};

describe('a board over HTTP', () => {
  test('is taken out in every form, with what people wrote and without who', async () => {
    const server = await served();
    const room = server.open();
    const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
    await presenter.send(show('ideas'));
    const phone = await connect(server.url, 'participant', { code: room.code, token: 'A'.repeat(22) });
    await phone.send(post('ideas', { do: ['write'], text: ['=Ask <b>first</b>'] }));
    for (const [rest, expected, type] of [
      ['export.csv', "'=Ask <b>first</b>", 'text/csv'],
      ['export.csv?separator=semicolon', 'id;text;group', 'text/csv'],
      ['export.md', '- =Ask \\<b\\>first\\</b\\>', 'text/markdown'],
      ['export.json', '"text": "=Ask <b>first</b>"', 'application/json'],
      ['export.svg', '&lt;b&gt;first&lt;/b&gt;', 'image/svg+xml'],
      ['export.txt', '=Ask <b>first</b>', 'text/plain'],
      ['export.tsv', "'=Ask <b>first</b>", 'text/tab-separated-values'],
      ['export.html?paper=a3', 'size: A3 landscape', 'text/html'],
    ] as const) {
      const { status, text, headers } = await get(server, room, rest);
      expect([rest, status, headers['content-type']?.split(';')[0]]).toEqual([rest, 200, type]);
      expect(text, rest).toContain(expected);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="plenary-\w+-ideas\.\w+"$/);
      expect(text, rest).not.toMatch(/author|ann|token/);
    }
  });

  test('goes by another name without its authors, so that neither file takes the place of the other', async () => {
    const server = await served();
    const room = server.open();
    for (const format of ['json', 'csv']) {
      const { headers } = await get(server, room, `export.${format}?authors=no`);
      expect(headers['content-disposition']).toContain(`"plenary-${room.code}-ideas-without-authors.${format}"`);
    }
  });

  test('says in words what it does not have, and what is asked for wrongly', async () => {
    const server = await served();
    const room = server.open();
    const other = await ask(`${server.url}/api/rooms/${room.code}/boards/lunch/export.md`, {
      headers: { authorization: `Bearer ${room.presenterKey}` },
    });
    expect([other.status, other.json()]).toEqual([404, { error: 'There is no board lunch in this room.' }]);
    expect((await get(server, room, 'export.csv?separator=dash')).status).toBe(400);
  });

  test('takes in notes as one action, which the console that asked for it takes back', async () => {
    const server = await served();
    const room = server.open();
    const by = 'console-of-the-import1';
    const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey, by });
    await presenter.send(show('ideas'));
    const notes = Array.from({ length: 1000 }, (_, at) => ({
      text: `Note ${at} ${'x'.repeat(28)}`,
      group: `Group ${at % 7} ${'of a long name '.repeat(3)}`,
    }));
    expect((await bring(server, room, { notes, by })).json()).toEqual({ ok: true });
    const bodyOf = (view: { stage: unknown }): BoardPresenter =>
      (view.stage as { activity: { body: BoardPresenter } }).activity.body;
    const there = await presenter.see((view) => 'activity' in view.stage && bodyOf(view).count === 1000, 'the notes');
    expect(Object.keys(bodyOf(there).groups).length).toBe(7);
    await presenter.send(undo());
    await presenter.see((view) => bodyOf(view).count === 0, 'the wall without them');
  });

  test('takes in nothing of an import in which something is wrong, and says what', async () => {
    const server = await served();
    const room = server.open();
    const long = await bring(server, room, { notes: [{ text: 'fine' }, { text: 'x'.repeat(500) }] });
    expect([long.status, long.json()]).toEqual([413, { error: expect.stringMatching(/too-long.*at most \d+/) as string }]);
    const none = await bring(server, room, { notes: [] });
    expect([none.status, none.json()]).toEqual([422, { error: 'There is nothing to bring in: no notes and no actions.' }]);
    expect((await get(server, room, 'export.txt')).text.trim()).toBe('');
    expect((await bring(server, room, { notes: Array.from({ length: 1001 }, () => ({ text: 'a' })) })).status).toBe(400);
  });

  test('is printed from a form, so that its key stands in no address, and the page runs nothing', async () => {
    const server = await served();
    const room = server.open();
    await bring(server, room, { notes: [{ text: '<script>alert(1)</script>' }] });
    const fields: [string, string][] = [
      ['key', room.presenterKey],
      ['lang', 'ar'],
      ['paper', 'a4'],
    ];
    const page = await ask(`${server.url}/boards/${room.code}/ideas/print`, posted(fields));
    expect(page.status).toBe(200);
    expect(page.text).toContain('dir="rtl"');
    expect(page.text).not.toContain('<script');
    expect(page.headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-/);
    const wrong = await ask(`${server.url}/boards/${room.code}/ideas/print`, posted([['key', 'no'], ...fields.slice(1)]));
    expect([wrong.status, wrong.text]).toEqual([403, 'Open this from the console or the office: it needs their key.\n']);
  });

  test('keeps open actions for an earlier room to hand on', async () => {
    const server = await served();
    const [before, next] = [server.open(), server.open()];
    const presenter = await connect(server.url, 'presenter', { code: before.code, key: before.presenterKey });
    await presenter.send(control('ideas', { do: 'add-action', text: 'Call the radio', owner: 'Ann', date: 'soon' }));
    const file = (await get(server, before, 'export.json')).json() as {
      actions: { text: string; owner: string; date: string }[];
    };
    const actions = file.actions.map(({ text, owner, date }) => ({ text, owner, date }));
    await bring(server, next, { actions });
    expect((await get(server, next, 'export.md')).text).toContain('- [ ] Call the radio @Ann (soon)');
  });
});
