import { expect, test } from 'vitest';
import { Browser, plain } from '../helpers/http.ts';
import { show } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

test('a phone that keeps cookies joins by the address behind the QR code', async () => {
  const server = await served();
  const { code, open } = server.open();
  const phone = new Browser(server.url);
  const page = await phone.go(`/j/${code}`);
  expect(page.status).toBe(200);
  expect(page.path).toBe(`/p/${code}?c=1`);
  expect(page.text).toContain('Welcome');
  expect(open.live.room.people.size).toBe(1);
  await phone.go(`/j/${code}`);
  expect(open.live.room.people.size).toBe(1);
});

test('a phone without cookies joins with its secret in the address, and stays the same person', async () => {
  const server = await served();
  const { code, open, presenterKey: key } = server.open();
  const presenter = await connect(server.url, 'presenter', { code, key });
  await presenter.send(show('lunch'));
  const phone = new Browser(server.url, { cookies: false });
  const page = await phone.go(`/j/${code}`);
  expect(page.status).toBe(200);
  expect(page.path).toMatch(new RegExp(`^/p/${code}/t/[A-Za-z0-9_-]{22}$`));
  expect(page.answerForm.action).toBe(`${page.path}/answers`);

  const saved = await phone.submit(page.answerForm, { choice: 'soup' });
  expect(saved.path.startsWith(page.path)).toBe(true);
  expect(saved.standing).toContain('Saved');
  expect(saved.answerForm.fields).toContainEqual(['choice', 'soup']);
  expect(open.live.room.people.size).toBe(1);
  for (const { action } of saved.forms) expect(action.startsWith(page.path)).toBe(true);
});

test('a room code may be typed in any case, with spaces around it', async () => {
  const server = await served();
  const { code } = server.open();
  for (const typed of [code, code.toLowerCase(), ` ${code} `]) {
    const page = await new Browser(server.url).go(`/j?code=${encodeURIComponent(typed)}`);
    expect(page.path).toBe(`/p/${code}?c=1`);
  }
  expect((await new Browser(server.url).go(`/p/${code.toLowerCase()}`)).status).toBe(200);
});

test('an address that leads nowhere is answered to people with the page where codes are typed, to scripts in a sentence', async () => {
  const server = await served();
  const page = await fetch(`${server.url}/nowhere/at/all`, { headers: { accept: 'text/html,*/*', 'accept-language': 'ar' } });
  const html = await page.text();
  expect(page.status).toBe(404);
  expect(html).toContain('lang="ar"');
  expect(html).toContain('name="code"');
  const script = await fetch(`${server.url}/nowhere`);
  expect([script.status, await script.text()]).toEqual([404, 'There is nothing at this address.\n']);
});

test('an unknown room is answered with the page where codes are typed, and what was typed in it', async () => {
  const server = await served();
  for (const [path, lang, words] of [
    ['/j/NOONE', 'en', 'There is no room with this code'],
    ['/p/NOONE', 'es', ''],
    ['/p/NOONE/me', 'ar', ''],
    ['/j?code=NOONE', 'en', 'There is no room with this code'],
  ] as const) {
    const page = await new Browser(server.url, { lang }).go(path);
    expect(page.status).toBe(404);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toContain(`lang="${lang}"`);
    expect(plain(page.text)).toContain(words);
    expect(page.forms[0]!.fields).toContainEqual(['code', 'NOONE']);
  }
});

test('a code that is an attack is only text on the page', async () => {
  const server = await served();
  const attack = '"><script>alert(1)</script>';
  for (const path of [`/j?code=${encodeURIComponent(attack)}`, `/j/${encodeURIComponent(attack)}`]) {
    const page = await new Browser(server.url).go(path);
    expect(page.text).not.toContain('<script>alert');
    expect(page.forms[0]!.fields).toContainEqual(['code', attack]);
  }
});

test('a scanner that looks at the address behind the QR code is nobody in the room', async () => {
  const server = await served();
  const { code, open } = server.open();
  await new Browser(server.url).send(`/j/${code}`);
  await new Browser(server.url).send(`/p/${code}`);
  await new Browser(server.url).send(`/p/${code}`, { method: 'HEAD' });
  expect(open.live.room.people.size).toBe(0);
});

test('every step can be read and answered without scripts', async () => {
  const server = await served();
  const { code, open, presenterKey: key } = server.open();
  const presenter = await connect(server.url, 'presenter', { code, key });
  const phone = new Browser(server.url);
  await phone.go(`/j/${code}`);
  for (const { id, kind, opens } of open.live.room.session.steps) {
    await presenter.send(show(id));
    const page = await phone.go(`/p/${code}`);
    const [check] = page.forms.filter(({ method }) => method === 'GET');
    expect(check!.fields.map(([name]) => name)).toContain('rev');
    if (kind === 'slide' || opens === 'by-hand') continue;
    const { method, fields, names } = page.answerForm;
    expect(method).toBe('POST');
    expect(fields).toEqual(
      expect.arrayContaining([
        ['activity', id],
        ['run', '0'],
        ['turn', '1'],
        ['lang', 'en'],
      ]),
    );
    expect(names.length).toBeGreaterThan(4);
  }
});

test('the language follows the phone, and the choice of a person stays', async () => {
  const server = await served();
  const { code, presenterKey: key } = server.open();
  const presenter = await connect(server.url, 'presenter', { code, key });
  await presenter.send(show('lunch'));
  const phone = new Browser(server.url, { lang: 'es-MX,es;q=0.9,en;q=0.5' });
  expect((await phone.go(`/j/${code}`)).text).toContain('¿Qué comen?');
  expect((await phone.go(`/p/${code}?lang=en`)).text).toContain('What do you eat?');
  expect((await phone.go(`/p/${code}`)).text).toContain('What do you eat?');
  expect((await phone.go(`/p/${code}?lang=xx`)).text).toContain('What do you eat?');
  expect((await phone.go(`/p/${code}?lang=es`)).text).toContain('lang="es" dir="ltr"');
  const saved = await phone.submit((await phone.go(`/p/${code}`)).answerForm, { choice: 'rice' });
  expect(saved.text).toContain('¿Qué comen?');
});

test('a language chosen on the join page stays for the room that is typed there', async () => {
  const server = await served();
  const { code } = server.open();
  const phone = new Browser(server.url, { lang: 'en' });
  expect((await phone.go('/?lang=es')).text).toContain('<html lang="es" dir="ltr">');
  expect((await phone.go('/')).text).toContain('<html lang="es" dir="ltr">');
  expect((await phone.go(`/j?code=${code}`)).text).toContain('<html lang="es" dir="ltr">');
  expect((await phone.go('/?lang=xx')).text).toContain('<html lang="es" dir="ltr">');
});

test('a language that the session does not have falls back to the session', async () => {
  const server = await served();
  const { code } = server.open();
  const page = await new Browser(server.url, { lang: 'km' }).go(`/j/${code}`);
  expect(page.text).toContain('<html lang="en" dir="ltr">');
});
