import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSession } from '../../server/sessions/load.ts';
import type { ConsoleHello } from '../../shared/protocol/replies.ts';
import { stepOf } from '../../shared/session/session.ts';
import { sayIn } from '../../shared/text/text.ts';
import { PHONE, PROJECTOR, openBrowser, openPage, type Watched } from '../helpers/browser.ts';
import { freshFolder, startPlenary, type Plenary } from '../helpers/plenary.ts';
import { show } from '../helpers/rooms.ts';
import { dial, entered, type Client } from '../helpers/sockets.ts';

const tour = loadSession('sessions', 'tour');
const titleOf = (step: string): string => sayIn('en', 'en')(stepOf(tour, step)!.title);

/** A presenter who walks about with a phone: the laptop only shows what happened. */
describe.sequential('the tour is led by the remote', () => {
  let browser: Browser;
  let plenary: Plenary;
  let front: Client<'presenter'>;
  let remote: Watched, ann: Watched, badr: Watched, screen: Watched;

  beforeAll(async () => {
    plenary = await startPlenary({ data: freshFolder(), session: 'tour' });
    browser = await openBrowser();
    remote = await openPage(browser, { ...PHONE, locale: 'en-GB' });
    ann = await openPage(browser, { ...PHONE, locale: 'en-GB' });
    badr = await openPage(browser, { ...PHONE, locale: 'en-GB' });
    screen = await openPage(browser, { ...PROJECTOR, locale: 'en-GB' });
  });

  afterAll(async () => {
    front?.close();
    await browser?.close();
    await plenary?.stop();
  });

  const tap = (name: string | RegExp): Promise<void> => remote.page.getByRole('button', { name }).first().click();
  const isAt = (page: Page, step: string): Promise<void> =>
    page.getByRole('heading', { name: titleOf(step), level: 1, exact: true }).waitFor();
  const reads = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
  /** Nowhere on the page, not even for those who hear it. */
  const gone = (page: Page, text: string): Promise<void> =>
    page.getByText(text).first().waitFor({ state: 'detached', timeout: 3_000 });

  async function goTo(step: string): Promise<void> {
    await front.send(show(step));
    await Promise.all([remote, ann].map(({ page }) => isAt(page, step)));
  }

  test('opens by the square on the console, and by nothing that a phone of the room knows', async () => {
    const key = new URL(plenary.present).hash.slice(1);
    front = dial(new URL(plenary.join).origin, 'presenter', { code: plenary.code, key });
    await entered(front);
    await front.until(() => front.hello, 'the addresses');
    const { invite } = front.hello as ConsoleHello;
    await remote.page.goto(invite!.remote.text);
    await remote.page.getByText('Remote', { exact: true }).waitFor();
    expect(remote.page.url(), 'the key leaves the address bar').not.toContain('#');
    for (const { page } of [ann, badr]) await page.goto(plenary.join);
    await screen.page.goto(plenary.screen);
    await ann.page.waitForSelector('html[data-live=yes]');
    await isAt(remote.page, 'welcome');
  });

  test('goes on and back with a thumb, and everybody follows', async () => {
    await tap(/^Next/);
    await Promise.all([remote, ann, badr].map(({ page }) => isAt(page, 'mood')));
    await tap('Previous');
    await Promise.all([remote, ann].map(({ page }) => isAt(page, 'welcome')));
    await tap(/^Next/);
    await isAt(ann.page, 'mood');
  });

  test('closes and opens, shows and hides', async () => {
    await goTo('uses');
    await tap('Close answers');
    await reads(ann.page, 'Closed for answers');
    await tap('Open again');
    await ann.page.locator('input[value="news"]').locator('xpath=..').click();
    await ann.page.locator('form button.main').click();
    await reads(ann.page, 'Saved');
    await tap('Show results');
    await badr.page.locator('.results').waitFor();
    await tap('Hide results');
    await badr.page.locator('.results').waitFor({ state: 'detached' });
  });

  test('sets a text aside that stands on the screen, and brings it back with one tap', async () => {
    await goTo('one-word');
    await ann.page.locator('input[name="word"]').first().fill('Rubbish');
    await ann.page.locator('form button.main').click();
    await reads(ann.page, 'Saved');
    await tap('Show results');
    await reads(screen.page, 'Rubbish');
    await screen.page.locator('.said', { hasText: 'Rubbish' }).waitFor({ state: 'attached' });
    await tap(/^All texts/);
    await remote.page.getByRole('dialog').getByText('For the room').first().click();
    await remote.page.getByRole('button', { name: /: Rubbish$/ }).click();
    await gone(screen.page, 'Rubbish');
    await remote.page.getByRole('dialog').getByRole('button', { name: /^Undo/ }).click();
    await reads(screen.page, 'Rubbish');
    await remote.page.keyboard.press('Escape');
  });

  test('takes a ranking that was chosen on a page whose script had not come yet', async () => {
    await goTo('order');
    let letGo: () => void = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const slow = await openPage(browser, { ...PHONE, locale: 'en-GB' });
    await slow.page.route(/\/assets\/.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await slow.page.goto(plenary.join, { waitUntil: 'commit' });
    const order = ['quiet', 'private', 'battery', 'camera', 'cheap'];
    for (const [at, code] of order.entries())
      await slow.page.locator(`select[name="place.${code}"]`).selectOption(String(at + 1));
    letGo();
    await slow.page.waitForSelector('html[data-live=yes]');
    expect(await slow.page.locator('select').count()).toBe(0);
    await slow.page.locator('form button.main').first().click();
    await reads(slow.page, 'Saved');
    const key = new URL(plenary.present).hash.slice(1);
    const table = await fetch(`${new URL(plenary.join).origin}/api/rooms/${plenary.code}/export.json`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const { rows } = (await table.json()) as { rows: { step: string; item: string; value: number }[] };
    const places = rows.filter(({ step }) => step === 'order').sort((a, b) => a.value - b.value);
    expect(places.map(({ item }) => item)).toEqual(order);
    expect(slow.wrong).toEqual([]);
    await slow.context.close();
  });

  test('runs the timer and blanks the screen', async () => {
    await goTo('break');
    await tap(/^Start/);
    await ann.page.locator('.timer').waitFor();
    await reads(screen.page, /^0?0:[0-5]\d$|^0?1:00$/);
    await tap(/^Stop/);
    await ann.page.locator('.timer').waitFor({ state: 'detached' });
    await tap('Blank');
    await screen.page.getByRole('heading', { level: 1 }).waitFor({ state: 'detached' });
    await reads(remote.page, 'The screen is blank.');
    await tap('Back to the step');
    await screen.page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('did all this without an error, a policy violation or a request to another host', () => {
    expect([remote, ann, badr, screen].map(({ wrong }) => wrong)).toEqual([[], [], [], []]);
  });
});
