import { describe, expect, test } from 'vitest';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { flowOf } from '../../shared/evaluation/flow.ts';
import type { SurveyCount } from '../../shared/activities/survey/survey.ts';
import type { PresenterView } from '../../shared/room/views.ts';
import { ask, Browser, posted, type Page } from '../helpers/http.ts';
import { close, open, show } from '../helpers/rooms.ts';
import { served, until } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

async function roomAt(step: string) {
  const server = await served();
  const room = server.open();
  const presenter = await connect(server.url, 'presenter', { code: room.code, key: room.presenterKey });
  await presenter.send(show(step));
  const api = (act: string, body: object, key = server.organiserKey) =>
    ask(`${server.url}/api/rooms/${room.code}/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
  const cards = (count: number | string, key = server.organiserKey, lang = 'en') =>
    ask(
      `${server.url}/organise/${room.code}/cards`,
      posted([
        ['key', key],
        ['count', String(count)],
        ['lang', lang],
      ]),
    );
  const phone = () => new Browser(server.url);
  const flow = () => flowOf(askedIn(room.open.live.room)[0]!);
  return { server, ...room, presenter, api, cards, phone, flow };
}

const codesOn = (text: string): string[] =>
  [...text.matchAll(/<b><bdi dir="ltr">([\d ]+)<\/bdi><\/b>/g)].map((found) => found[1]!);
const answered = { 'item.fun': '5', 'item.useful': '2', 'item.young': '3' };
const items = { fun: 5, useful: 2, young: 3 };
const formTo = (page: Page, act: string) => page.forms.find(({ action }) => action.endsWith(act))!;

describe('a phone without scripts', () => {
  test('is told what taking part means before anything is asked, and can refuse and come back', async () => {
    const { phone, code, flow } = await roomAt('before');
    const browser = phone();
    const page = await browser.go(`/j/${code}`);
    expect(page.text.indexOf('Taking part is up to you')).toBeGreaterThan(0);
    expect(page.text.indexOf('Taking part is up to you')).toBeLessThan(page.text.indexOf('<fieldset'));
    expect(page.text).toMatch(/On \u2066\d{4}\u2011\d\d\u2011\d\d\u2069 this tie is cut for good/);
    const refused = await browser.submit(
      page.forms.findLast(({ action }) => action.includes('/answers'))!,
      { part: 'refused' },
    );
    expect(refused.text).toContain('You are not taking part');
    expect(refused.text).not.toContain('<fieldset');
    expect(flow()).toMatchObject({ refusedBefore: 1, answeredBefore: 0 });
    const back = await browser.submit(
      refused.forms.find(({ action }) => action.includes('/answers'))!,
      { part: 'in' },
    );
    await browser.submit(back.answerForm, answered);
    expect(flow()).toMatchObject({ refusedBefore: 0, answeredBefore: 1 });
  });

  test('that only looks is counted as having seen it', async () => {
    const { phone, code, flow } = await roomAt('before');
    await phone().go(`/j/${code}`);
    await phone().go(`/j/${code}`);
    await until(() => flow().openedBefore === 2, 'both are counted');
    expect(flow().answeredBefore).toBe(0);
  });

  test('reads the after survey in the language of its before answers, on another phone too', async () => {
    const { server, code, presenter } = await roomAt('before');
    const first = new Browser(server.url, { lang: 'es' });
    await first.submit((await first.go(`/j/${code}`)).answerForm, answered);
    const returnCode = /<bdi dir="ltr">([\d ]+)<\/bdi>/.exec((await first.go(`/p/${code}/me`)).text)![1]!;
    await presenter.send(show('after'));
    const other = new Browser(server.url, { lang: 'en' });
    await other.go(`/j/${code}`);
    const back = await other.submit(formTo(await other.go(`/p/${code}/me`), '/return'), { code: returnCode });
    expect(back.text).toContain('<html lang="es"');
    const inEnglish = await other.go(`/p/${code}?lang=en`);
    expect(inEnglish.text).toContain('<html lang="en"');
  });
});

describe('code cards', () => {
  test('are printed for the organiser only', async () => {
    const { cards, presenterKey, screenKey } = await roomAt('before');
    for (const key of ['', 'nonsense', presenterKey, screenKey]) expect((await cards(3, key)).status).toBe(403);
    for (const count of [0, 401, 'many', '', 1.5]) expect((await cards(count)).status).toBe(422);
    const sheet = await cards(12);
    expect(sheet.status).toBe(200);
    expect(new Set(codesOn(sheet.text)).size).toBe(12);
    expect(sheet.text.match(/<svg/g)).toHaveLength(12);
    expect(sheet.headers['content-security-policy']).toContain("default-src 'none'");
    expect(sheet.text).not.toContain('style="');
    expect((await cards(1, undefined, 'ar')).text).toContain('dir="rtl"');
  });

  test('bring the same person from phone to phone, typed in any digits or scanned, and from day to day', async () => {
    const { cards, phone, code, presenter, flow, server } = await roomAt('before');
    const [typed, scanned] = codesOn((await cards(2)).text) as [string, string];
    for (const card of [typed, scanned]) {
      const first = phone();
      const page = await first.go(`/j/${code}?card=${card.replaceAll(' ', '')}`);
      await first.submit(page.answerForm, answered);
    }
    await presenter.send(close('before'));
    await presenter.send(show('after'));
    const second = phone();
    await second.go(`/j/${code}`);
    const arabic = typed.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!);
    const back = await second.submit(formTo(await second.go(`/p/${code}/me`), '/return'), {
      code: typed === arabic ? typed : arabic,
    });
    await second.submit(back.answerForm, answered);
    const third = phone();
    await third.submit((await third.go(`/j/${code}?card=${scanned.replaceAll(' ', '')}`)).answerForm, answered);
    expect(flow()).toMatchObject({ matched: 2, methods: { code: 2 }, duplicates: 0 });
    expect(server.reports).toEqual([]);
  });

  test('used from two devices in one wave count for nothing there', async () => {
    const { cards, phone, code, flow } = await roomAt('before');
    const [card] = codesOn((await cards(1)).text).map((text) => text.replaceAll(' ', '')) as [string];
    for (const browser of [phone(), phone()])
      await browser.submit((await browser.go(`/j/${code}?card=${card}`)).answerForm, answered);
    expect(flow()).toMatchObject({ answeredBefore: 0, duplicates: 1 });
  });

  test('cannot be guessed with many phones', async () => {
    const { phone, code } = await roomAt('before');
    const statuses: number[] = [];
    for (let n = 0; n < 101; n++) statuses.push((await phone().go(`/j/${code}?card=0000001`)).status);
    expect(statuses.slice(0, 100).every((status) => status === 422)).toBe(true);
    expect((await phone().go(`/j/${code}?card=0000001`)).text).toContain('Too many tries');
  });
});

describe('forms on paper', () => {
  test('are entered by the organiser only, with their code and without, and are marked in the export', async () => {
    const { api, cards, presenterKey, screenKey, flow, presenter, server, code } = await roomAt('before');
    const form = { step: 'before', code: '', lang: 'en', items };
    for (const key of ['', presenterKey, screenKey]) expect((await api('paper', form, key)).status).toBe(401);
    const [card] = codesOn((await cards(1)).text) as [string];
    expect((await api('paper', { ...form, code: card })).status).toBe(200);
    const again = await api('paper', { ...form, code: card });
    expect([again.status, JSON.parse(again.text)], 'a second form with a code that is there').toEqual([
      422,
      { error: 'form-there' },
    ]);
    expect((await api('paper', { ...form, code: card, anyway: true })).status).toBe(200);
    expect((await api('paper', form)).status).toBe(200);
    await presenter.send(open('after'));
    await presenter.send(close('after'));
    expect((await api('paper', { ...form, step: 'after', code: card })).status).toBe(200);
    expect(flow()).toMatchObject({ answeredBefore: 2, matched: 1, methods: { paper: 1 } });
    const table = await ask(`${server.url}/api/rooms/${code}/export.csv?key=${server.organiserKey}`);
    expect(table.text.match(/,paper,/g)).toHaveLength(9);
  });

  test.each([
    [{ code: '1234567' }, 'wrong-code'],
    [{ code: '0000000' }, 'unknown-code'],
    [{ step: 'lunch' }, 'no-survey'],
    [{ items: {} }, 'empty'],
    [{ items: { fun: 99 } }, 'unknown-option'],
    [{ step: 'after' }, 'not-open'],
  ])('with %j are refused and change nothing', async (more, error) => {
    const { api, flow } = await roomAt('before');
    const answer = await api('paper', { step: 'before', code: '', lang: 'en', items, ...more });
    expect([answer.status, answer.json()]).toEqual([422, { error }]);
    expect(flow()).toMatchObject({ answeredBefore: 0, answeredAfter: 0 });
  });
});

describe('what others said before', () => {
  test('is on no wire while the after wave is open, and pairs are on none until it is closed', async () => {
    const { server, code, presenter, screenKey, phone, presenterKey } = await roomAt('before');
    const screen = await connect(server.url, 'screen', { code, key: screenKey });
    const browsers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const browser = phone();
        await browser.submit((await browser.go(`/j/${code}`)).answerForm, answered);
        return browser;
      }),
    );
    await presenter.send(show('after'));
    const seen = (await presenter.see((view) => (view as PresenterView).step.id === 'after', 'the after wave')) as PresenterView;
    const body = (seen.stage as unknown as { activity: { body: SurveyCount } }).activity.body;
    const numbers = Object.values(body).filter((value) => typeof value === 'number');
    expect(numbers.every((value) => value <= 6)).toBe(true);
    expect(Object.keys(body)).not.toContain('tally');
    const page = await browsers[0]!.go(`/p/${code}`);
    expect(page.text).not.toContain('"fun":5');
    expect(JSON.stringify(screen.view)).not.toMatch(/"(tally|counts|means?)"/);
    const evaluation = await ask(`${server.url}/api/rooms/${code}/evaluation`, {
      headers: { authorization: `Bearer ${server.organiserKey}` },
    });
    expect(evaluation.json()).toMatchObject([{ withheld: 'running', flow: { pairs: null } }]);
    const table = await ask(`${server.url}/api/rooms/${code}/export.csv?key=${presenterKey}`);
    expect(table.text).not.toContain(',fun,');
  });

  test('can be shown early by the organiser only, who is told on it for good', async () => {
    const { api, presenterKey, open: room } = await roomAt('before');
    expect((await api('show-early', { instrument: 'views' }, presenterKey)).status).toBe(401);
    expect((await api('show-early', { instrument: 'nothing' })).status).toBe(422);
    expect((await api('show-early', { instrument: 'views' })).status).toBe(200);
    expect(room.live.room.shownEarly.views).toBeGreaterThan(0);
  });
});

describe('sealing and deleting', () => {
  test('take the organiser, the typed code and closed waves', async () => {
    const { api, code, presenter, presenterKey, open: room, phone } = await roomAt('before');
    const browser = phone();
    await browser.submit((await browser.go(`/j/${code}`)).answerForm, answered);
    expect((await api('seal', { code }, presenterKey)).status).toBe(401);
    expect((await api('purge', { code }, presenterKey)).status).toBe(401);
    expect((await api('seal', { code: 'OTHER' })).json()).toEqual({ error: 'wrong-confirmation' });
    expect((await api('purge', { code: 'OTHER' })).json()).toEqual({ error: 'wrong-confirmation' });
    expect((await api('seal', { code })).json()).toEqual({ error: 'wave-open' });
    expect(room.live.room.sealed).toBe(false);
    await presenter.send(close('before'));
    expect((await api('seal', { code: ` ${code.toLowerCase()} ` })).status).toBe(200);
    expect(room.live.room.sealed).toBe(true);
    expect((await api('seal', { code })).json()).toEqual({ error: 'already-sealed' });
  });

  test('a sealed room is read after a restart, and shown to its phones as over', async () => {
    const { api, code, presenter, server, phone } = await roomAt('before');
    const browser = phone();
    await browser.submit((await browser.go(`/j/${code}`)).answerForm, answered);
    await presenter.send(close('before'));
    await api('seal', { code });
    const again = await server.restart();
    const room = again.room(code).open.live.room;
    expect([room.sealed, room.people.size, flowOf(askedIn(room)[0]!).answeredBefore]).toEqual([true, 1, 1]);
    expect(
      (await ask(`${again.url}/api/rooms/${code}/evaluation`, { headers: { authorization: `Bearer ${again.organiserKey}` } }))
        .status,
    ).toBe(200);
  });

  test('a deleted room is nowhere any more', async () => {
    const { api, code, server, phone } = await roomAt('before');
    await phone().go(`/j/${code}`);
    expect((await api('purge', { code })).status).toBe(200);
    expect((await phone().go(`/p/${code}`)).status).toBe(404);
    const again = await server.restart();
    expect(again.app.rooms.get(code)).toBeUndefined();
  });
});
