import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { widened } from '../../shared/room/expected.ts';
import { Browser, postedJson, type Sent } from '../helpers/http.ts';
import { answer, expectPeople, show, undo } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';
import { connect, knock } from '../helpers/sockets.ts';

const ADDRESS = '203.0.113.77';
/** As a proxy on this computer brings somebody. */
const from = (address: string): Sent['headers'] => ({ 'x-forwarded-for': address });

/** A room for a handful of people that is full of a script's: sixty came from one address. */
async function crowdedRoom() {
  const server = await served();
  const open = server.app.rooms.open({ ...sessionOf(steps.lunch), people: 5 });
  const { code, stored } = open.live;
  const { present } = server.app.links(open);
  const presenter = await connect(server.url, 'presenter', { code, key: present.split('#')[1]! });
  const comes = (address: string, lang = 'en') => new Browser(server.url, { lang, headers: from(address) });
  const all = await Promise.all(Array.from({ length: 70 }, () => comes(ADDRESS).go(`/j/${code}`)));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(60);
  return { server, code, stored, room: open.live, presenter, comes };
}

test('whoever comes too many from one address reads so in their own language, and comes in later as the same person', async () => {
  const { code, room, presenter, comes } = await crowdedRoom();
  expect(room.room.people.size).toBe(60);
  const late = comes(ADDRESS, 'es');
  const page = await late.go(`/j/${code}`);
  expect(page.status).toBe(429);
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
  expect(page.text).toContain('Un momento, por favor');
  expect(page.forms.map(({ method, action }) => `${method} ${action}`)).toEqual([`GET /p/${code}`]);
  const { cookie } = late;
  await presenter.see((view) => view.crowded, 'the warning');
  expect(await presenter.send(expectPeople(widened(presenter.view.expected)))).toMatchObject({ ok: true });
  await presenter.see((view) => !view.crowded, 'no warning');
  const again = await late.go(page.forms[0]!.action);
  expect([again.status, late.cookie]).toEqual([200, cookie]);
  expect(room.room.people.size).toBe(61);
  await presenter.send(undo());
  await presenter.see((view) => view.expected === 5, 'what was expected before');
});

test('nobody else is kept out: those who are in, another address, this computer', async () => {
  const { server, code, room, comes } = await crowdedRoom();
  const inside = comes('203.0.113.78');
  expect((await inside.go(`/j/${code}`)).status).toBe(200);
  const moved = new Browser(server.url, { headers: from(ADDRESS) });
  for (const [name, value] of inside.cookies) moved.cookies.set(name, value);
  expect((await moved.go(`/p/${code}`)).status).toBe(200);
  expect((await new Browser(server.url).go(`/j/${code}`)).status).toBe(200);
  expect(room.room.people.size).toBe(62);
});

test('no way leads around the door: pages, answers, codes, sockets', async () => {
  const { server, code, room, comes } = await crowdedRoom();
  const { seq } = room.room;
  const token = newToken();
  for (const page of ['', '/me', '/own']) expect((await comes(ADDRESS).go(`/p/${code}/t/${token}${page}`)).status).toBe(429);
  for (const page of ['return', 'own', 'leave', 'next-person'])
    expect((await comes(ADDRESS).go(`/p/${code}/t/${newToken()}/${page}`, { method: 'POST' })).status, page).toBe(429);
  expect((await comes(ADDRESS).go(`/j/${code}?card=1234567`)).status).toBe(429);
  const posted = await comes(ADDRESS).send(`/p/${code}/answers`, postedJson(answer('lunch', { choices: ['rice'] })));
  expect([posted.status, posted.json()]).toEqual([429, expect.objectContaining({ ok: false, reason: 'slow-down' })]);
  expect(posted.headers['retry-after']).toBeDefined();
  expect(await knock(server.url, 'participant', { code, token, headers: { 'x-forwarded-for': ADDRESS } })).toBe('crowded');
  expect(await knock(server.url, 'participant', { code, token })).toBe('connected');
  expect(room.room.seq).toBe(seq);
});

test('of the address nothing is on the disk, in a report, or in what anybody is sent', async () => {
  const { server, code, presenter } = await crowdedRoom();
  await presenter.see((view) => view.crowded, 'the warning');
  await presenter.send(show('lunch'));
  expect(presenter.frames.join('\n')).not.toContain(ADDRESS);
  expect(server.reports.join('\n')).not.toContain(ADDRESS);
  expect(code).toBeTruthy();
  for (const file of readdirSync(server.folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) expect(readFileSync(path(file.parentPath, file.name)).includes(ADDRESS), file.name).toBe(false);
});
