import { expect, test } from 'vitest';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { flowOf } from '../../shared/evaluation/flow.ts';
import { ask, Browser, type Page } from '../helpers/http.ts';
import { close, show } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { sessionFrom, views, workshopFile } from '../helpers/sessions.ts';
import { connect } from '../helpers/sockets.ts';

const selfMade = [
  { code: 'mother', text: { en: 'First name of your mother?', es: '¿Nombre de su madre?' } },
  { code: 'month', text: { en: 'Month of your birth?', es: '¿Mes de nacimiento?' } },
  { code: 'street', text: { en: 'A street you lived in?', es: '¿Una calle donde vivió?' } },
];
const answered = { 'item.fun': '5', 'item.useful': '2', 'item.young': '3' };
const mine = { 'answer.mother': 'María', 'answer.month': 'May', 'answer.street': 'High Street' };

async function roomWithCodes(questions: object = { selfMade }) {
  const server = await served();
  const session = sessionFrom({ ...workshopFile, instruments: { views: { ...views, ...questions } } });
  const { code } = server.app.rooms.open(session).live;
  const room = server.room(code);
  const presenter = await connect(server.url, 'presenter', { code, key: room.presenterKey });
  await presenter.send(show('before'));
  const flow = () => flowOf(askedIn(room.open.live.room)[0]!);
  return { server, ...room, presenter, flow, phone: (lang = 'en') => new Browser(server.url, { lang }) };
}

const formOn = (page: Page) => page.forms.find(({ action }) => action.includes('/own'))!;
const linkOn = (page: Page): string | undefined => /href="([^"]*\/own\?[^"]*)"/.exec(page.text)?.[1];

/** Somebody who makes a code by the link below the words of consent, and answers. */
async function take(browser: Browser, code: string, answers: Record<string, string>): Promise<Page> {
  const survey = await browser.go(`/j/${code}`);
  expect(survey.text.indexOf('Taking part is up to you')).toBeLessThan(survey.text.indexOf('/own?'));
  const made = await browser.submit(formOn(await browser.go(linkOn(survey)!)), answers);
  await browser.submit((await browser.go(`/p/${code}`)).answerForm, answered);
  return made;
}

test('two phones without scripts are one person by the same answers, whatever their marks and capitals', async () => {
  const { server, code, presenter, flow, phone, open } = await roomWithCodes();
  const made = await take(phone(), code, mine);
  expect(made.text).toContain('Your code is made');
  expect(made.text).not.toContain('María');
  await presenter.send(close('before'));
  await presenter.send(show('after'));
  await take(phone(), code, { ...mine, 'answer.mother': ' MARIA ' });
  await presenter.send(close('after'));
  expect(flow()).toMatchObject({ matched: 1, lost: 0, new: 0, probable: 0, methods: { 'self-made': 1 } });
  const results = await ask(`${server.url}/api/rooms/${code}/results?grade=team`, {
    headers: { authorization: `Bearer ${server.organiserKey}` },
  });
  expect(results.text).toContain('"self-made"');
  expect(JSON.stringify(open.live.room.ownCodes)).not.toMatch(/mar[ií]a|high street/i);
  const again = await server.restart();
  expect(flowOf(askedIn(again.room(code).open.live.room)[0]!)).toMatchObject({ matched: 1, methods: { 'self-made': 1 } });
});

test('one answer of three that differs makes the match probable', async () => {
  const { code, presenter, flow, phone } = await roomWithCodes();
  await take(phone(), code, mine);
  await presenter.send(close('before'));
  await presenter.send(show('after'));
  await take(phone(), code, { ...mine, 'answer.month': 'June' });
  expect(flow()).toMatchObject({ matched: 1, probable: 1 });
});

test('the page says in words what is wrong, and says nothing of other people', async () => {
  const { code, phone, flow } = await roomWithCodes();
  const other = await take(phone(), code, mine);
  const browser = phone();
  const page = await browser.go(linkOn(await browser.go(`/j/${code}`))!);
  expect(formOn(page).names).toEqual(['instrument', 'answer.mother', 'answer.month', 'answer.street']);
  const empty = await browser.submit(formOn(page), { ...mine, 'answer.month': '  ' });
  expect([empty.status, empty.text.includes('Please answer every question')]).toEqual([422, true]);
  const long = await browser.submit(formOn(page), { ...mine, 'answer.month': 'x'.repeat(41) });
  expect([long.status, long.text.includes('keep every answer short')]).toEqual([422, true]);
  const same = await browser.submit(formOn(page), mine);
  expect(same.text).toBe(other.text);
  for (let n = 1; n < 5; n++) await browser.submit(formOn(page), { ...mine, 'answer.month': `May ${n}` });
  const tooOften = await browser.submit(formOn(page), { ...mine, 'answer.month': 'May again' });
  expect([tooOften.status, tooOften.text.includes('too often')]).toEqual([422, true]);
  const refused = phone();
  const survey = await refused.go(`/j/${code}`);
  await refused.submit(
    survey.forms.findLast(({ action }) => action.includes('/answers'))!,
    { part: 'refused' },
  );
  const out = await refused.submit(formOn(await refused.go(linkOn(survey)!)), mine);
  expect([out.status, out.text.includes('You are not taking part')]).toEqual([422, true]);
  expect(flow().answeredBefore).toBe(1);
});

test('it is asked in the language of the phone', async () => {
  const { code, phone } = await roomWithCodes();
  const browser = phone('es');
  const page = await browser.go(linkOn(await browser.go(`/j/${code}`))!);
  expect(page.text).toContain('¿Nombre de su madre?');
  expect(page.text).toContain('Un código propio');
});

test('where no organiser wants it, nobody sees it and the address leads nowhere', async () => {
  const { code, phone } = await roomWithCodes({});
  const browser = phone();
  expect(linkOn(await browser.go(`/j/${code}`))).toBeUndefined();
  const page = await browser.go(`/p/${code}/own?instrument=views`);
  expect([page.status, page.text.includes('No code of your own is asked for here'), formOn(page)]).toEqual([
    404,
    true,
    undefined,
  ]);
});
