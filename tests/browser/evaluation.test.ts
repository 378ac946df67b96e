import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser as Chromium, Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsIn, textOf, unzipped } from '../export/bundles.ts';
import { LAPTOP, PHONE, openBrowser, openPage, type Watched } from '../helpers/browser.ts';
import { ask, Browser, posted } from '../helpers/http.ts';
import { freshFolder, startPlenary, type Plenary } from '../helpers/plenary.ts';
import { close, show } from '../helpers/rooms.ts';
import { connect } from '../helpers/sockets.ts';
import { evaluated, found, ITEMS, OVER_HTTP, sessionsFolder, type Answers } from './evaluated.ts';

/** A workshop of two days: what people answer is what the organiser reads, in the office, in the report and in the bundle. */
describe.sequential('a workshop asks before and after, and the organiser takes home what came out', () => {
  const sessions = sessionsFolder();
  const data = freshFolder();
  let chromium: Chromium;
  let plenary: Plenary;
  let organise: string;
  const people = new Map<string, Browser>();
  const opened: Watched[] = [];
  let noor: Watched, sam: Watched, eve: Watched, office: Watched;
  let card = '';
  let returnCode = '';
  let report = '';
  let results = '';

  beforeAll(async () => {
    plenary = await startPlenary({ data, session: 'evaluated', sessions });
    organise = plenary.organise;
    chromium = await openBrowser();
    noor = await opens({ ...PHONE, locale: 'ar-JO' });
    sam = await opens({ ...PHONE, locale: 'es-AR', javaScriptEnabled: false });
    eve = await opens({ ...PHONE, locale: 'en-GB' });
    office = await opens({ ...LAPTOP, locale: 'en-GB' });
  });

  afterAll(async () => {
    await chromium?.close();
    await plenary?.stop();
  });

  async function opens(options: Parameters<typeof openPage>[1]): Promise<Watched> {
    const watched = await openPage(chromium, options);
    opened.push(watched);
    return watched;
  }

  const origin = (): string => new URL(plenary.join).origin;
  const keyIn = (address: string): string => new URL(address).hash.slice(1);

  /** What the presenter does, over a connection as the console has it. */
  async function presents(...commands: object[]): Promise<void> {
    const presenter = await connect(origin(), 'presenter', { code: plenary.code, key: keyIn(plenary.present) });
    for (const command of commands) expect(await presenter.send(command)).toMatchObject({ ok: true });
  }

  /** Somebody with a simple phone: opens what the QR code holds, fills in the form, reads that it is saved. */
  async function answersByForm(who: string, answers: Answers): Promise<void> {
    const browser = people.get(who) ?? new Browser(origin());
    people.set(who, browser);
    const page = await browser.go(`/j/${plenary.code}`);
    const saved = await browser.submit(
      page.answerForm,
      Object.fromEntries(Object.entries(answers).map(([code, value]) => [`item.${code}`, String(value)])),
    );
    expect(saved.standing, who).toContain('Saved');
  }

  /** Taps an answer to each statement and sends. */
  async function answersByTap({ page }: Watched, answers: Answers): Promise<void> {
    for (const [code, value] of Object.entries(answers))
      await page.locator(`input[name="item.${code}"][value="${value}"]`).locator('xpath=..').click();
    await page.locator('form button.main').first().click();
    await page.locator('.status.good').first().waitFor();
  }

  const row = (name: string) => office.page.getByRole('row').filter({ has: office.page.getByRole('rowheader', { name }) });

  async function saves(press: () => Promise<void>, { page } = office): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFileSync(await (download as Download).path());
  }

  const savesReport = async (): Promise<string> =>
    (await saves(() => office.page.getByRole('button', { name: 'Save the report' }).click())).toString();

  /** The rows of results.csv of the bundle for everybody. */
  async function savesBundle(): Promise<string> {
    const zip = await saves(() => office.page.getByRole('button', { name: 'Download the zip' }).click());
    return textOf(unzipped(zip).get('results.csv'));
  }

  test('on day one, everybody says what they think, or that they would rather not', async () => {
    const sheet = await ask(
      `${origin()}/organise/${plenary.code}/cards`,
      posted([
        ['key', keyIn(organise)],
        ['count', '4'],
        ['lang', 'en'],
      ]),
    );
    card = /<b><bdi dir="ltr">([\d ]+)<\/bdi><\/b>/.exec(sheet.text)![1]!.replaceAll(' ', '');
    await presents(show('before'));
    await Promise.all(OVER_HTTP.map(([who, { before }]) => before && answersByForm(who, before)));

    const unwilling = new Browser(origin());
    const asked = await unwilling.go(`/j/${plenary.code}`);
    const refused = await unwilling.submit(
      asked.forms.findLast(({ action }) => action.includes('/answers'))!,
      {
        part: 'refused',
      },
    );
    expect(refused.text).toContain('You are not taking part');

    await noor.page.goto(plenary.join);
    expect(await noor.page.locator('html').getAttribute('dir')).toBe('rtl');
    await answersByTap(noor, evaluated.noor.before!);
    await noor.page.goto(`${origin()}/p/${plenary.code}/me`);
    returnCode = await noor.page.locator('.code bdi').innerText();
    await sam.page.goto(plenary.join);
    await answersByTap(sam, evaluated.sam.before!);
    await eve.page.goto(`${plenary.join}?card=${card}`);
    await answersByTap(eve, evaluated.eve.before!);
    await presents(close('before'));
  });

  test('on day two, after a night without the server, they answer again: two of them on other phones', async () => {
    await plenary.kill();
    plenary = await startPlenary({ data, session: 'evaluated', sessions, port: plenary.port });
    await presents(show('after'));
    await Promise.all(OVER_HTTP.map(([who, { after }]) => after && answersByForm(who, after)));

    const other = await opens({ ...PHONE, locale: 'en-GB' });
    await other.page.goto(plenary.join);
    await other.page.goto(`${origin()}/p/${plenary.code}/me`);
    await other.page.locator('input[name="code"]').fill(returnCode.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!));
    await other.page.locator('input[name="code"]').press('Enter');
    await other.page.locator('html[lang=ar]').waitFor();
    await answersByTap(other, evaluated.noor.after!);

    await sam.page.goto(plenary.join);
    await answersByTap(sam, evaluated.sam.after!);

    const third = await opens({ ...PHONE, locale: 'en-GB' });
    await third.page.goto(`${plenary.join}?card=${card}`);
    await answersByTap(third, evaluated.eve.after!);
  });

  test('while answers come in, the office shows who answered and not what', async () => {
    await office.page.goto(organise);
    await office.page.getByRole('link', { name: 'Trial of an evaluation' }).first().click();
    await office.page.getByRole('heading', { name: 'Before and after' }).waitFor();
    await row('Answered before').getByText(String(found.answeredBefore), { exact: true }).waitFor();
    expect(await office.page.content()).not.toMatch(/moved toward/);
  });

  test('once it is closed, the office shows how many took which way, and the figures', async () => {
    await presents(close('after'));
    await office.page.getByText('participants we could match').first().waitFor();
    for (const [name, n] of [
      ['Answered before', found.answeredBefore],
      ['Answered after', found.answeredAfter],
      ['Matched', found.matched],
      ['Lost', found.lost],
      ['New', found.new],
    ] as const)
      expect(await row(name).locator('td').first().innerText(), name).toBe(String(n));
    expect(await fact(office.page, 'Would rather not')).toBe('1');
    expect(await fact(office.page, 'Matched by code')).toBe('2');
    const text = await textIn(office.page.locator('main'));
    for (const item of ITEMS) expect(text).toContain(sentence(item));
  });

  test('the report that is saved says the same numbers, and loads nothing', async () => {
    report = await savesReport();
    const page = await opens({ ...LAPTOP, locale: 'en-GB', javaScriptEnabled: false });
    await page.page.setContent(report);
    const text = await textIn(page.page.locator('body'));
    for (const item of ITEMS) expect(text).toContain(sentence(item));
    expect(report).not.toMatch(/\ssrc=|https?:\/\/(?!www\.w3\.org)/);
    expect(report.match(/<script/g), 'the one that saves charts').toHaveLength(1);
  });

  test('a chart of the office and one of the report that was saved become pictures', async () => {
    const file = join(freshFolder(), 'report.html');
    writeFileSync(file, report);
    const saved = await opens({ ...LAPTOP, locale: 'en-GB' });
    await saved.page.goto(pathToFileURL(file).href);
    for (const on of [office, saved])
      for (const [format, begins] of [
        ['svg', /^<svg .*<text/s],
        ['png', /^.PNG\r\n/],
      ] as const) {
        const picture = await saves(() => on.page.locator(`button[data-format=${format}]`).first().click(), on);
        expect(picture.toString('latin1')).toMatch(begins);
        expect(picture.length).toBeGreaterThan(1_000);
      }
  });

  test('the bundle holds the same numbers, each by its name', async () => {
    results = await savesBundle();
    const rows = rowsIn(results);
    const value = (item: string, statistic: string): number =>
      Number(rows.find((one) => one.item === item && one.statistic === statistic)?.value);
    for (const { code, counts, means } of ITEMS) {
      expect([code, ...['n_matched', 'toward', 'same', 'away'].map((name) => value(code, name))]).toEqual([
        code,
        counts.n,
        counts.toward,
        counts.same,
        counts.away,
      ]);
      expect(value(code, 'mean_before'), code).toBeCloseTo(means.before, 10);
      expect(value(code, 'mean_after'), code).toBeCloseTo(means.after, 10);
    }
  });

  test('sealing the room changes none of them', async () => {
    await office.page.getByRole('button', { name: 'Seal this room…' }).click();
    await office.page.getByLabel('Type the room code to confirm').fill(plenary.code.toLowerCase());
    await office.page.getByRole('button', { name: 'Seal the room', exact: true }).click();
    await office.page.getByText('This room is sealed.').waitFor();
    expect(rounded(await savesBundle())).toEqual(rounded(results));
    const figures = (html: string): string => html.replace(/\d\d:\d\d(:\d\d)?/g, '');
    expect(figures(await savesReport())).toBe(figures(report));
    await noor.page.goto(plenary.join);
    expect(await noor.page.locator('input[type=radio]').count()).toBe(0);
  });

  test('did all this without an error, a policy violation or a request to another host', () => {
    expect(opened.map(({ wrong }) => wrong)).toEqual(opened.map(() => []));
  });
});

/** How the office and the report say what an item found. */
const sentence = ({ counts: { n, toward, same, away }, end }: (typeof ITEMS)[number]): string =>
  `Of the ${n} participants we could match, ${toward} moved toward “${end}”, ${same} gave the same answer and ${away} moved the other way.`;

/** The rows of a table of results to nine figures: what is added up in another order may differ in the last ones. */
const rounded = (csv: string): unknown[] =>
  rowsIn(csv).map(({ value, ...row }) => ({ ...row, value: Number(Number(value).toPrecision(9)) }));

/** What is read of a part of a page: marks of direction are not. */
const textIn = async (part: Locator): Promise<string> => (await part.innerText()).replace(/[\u2066-\u2069]/g, '');

const fact = (page: Page, name: string): Promise<string> =>
  page.locator('dl div').filter({ hasText: name }).locator('dd').first().innerText();
