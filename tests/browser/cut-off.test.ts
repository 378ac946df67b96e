import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAPTOP, PHONE, PROJECTOR, openBrowser, openPage, type Watched } from '../helpers/browser.ts';
import { freshFolder, startPlenary, type Plenary } from '../helpers/plenary.ts';
import { proxyTo } from '../helpers/proxy.ts';

/** Far sooner than the line's own beat, which takes up to half a minute to tell. */
const SOON = { timeout: 3_000 };
const OFFLINE = { desk: 'Not connected.', screen: 'Connecting again…', phone: 'Not connected. Answers are kept' };

describe.sequential('who is cut off reads so soon', () => {
  let browser: Browser;
  let plenary: Plenary;
  let desk: Watched, screen: Watched, ann: Watched;

  beforeAll(async () => {
    plenary = await startPlenary({ data: freshFolder(), session: 'tour' });
    browser = await openBrowser();
    desk = await openPage(browser, { ...LAPTOP, locale: 'en-GB' });
    screen = await openPage(browser, { ...PROJECTOR, locale: 'en-GB' });
    ann = await openPage(browser, { ...PHONE, locale: 'en-GB' });
  });

  afterAll(async () => {
    await browser?.close();
    await plenary?.stop();
  });

  const line = (page: Page, text: string) => page.getByText(text).first();

  test('at once where the browser knows it, on console, screen and phone, and is back as soon as the network is', async () => {
    await Promise.all([desk.page.goto(plenary.present), screen.page.goto(plenary.screen), ann.page.goto(plenary.join)]);
    await Promise.all([line(desk.page, 'Welcome').waitFor(), line(screen.page, plenary.code).waitFor()]);
    await ann.page.waitForSelector('html[data-live=yes]');
    for (const [{ page, context }, words] of [
      [desk, OFFLINE.desk],
      [screen, OFFLINE.screen],
      [ann, OFFLINE.phone],
    ] as const) {
      await context.setOffline(true);
      await line(page, words).waitFor(SOON);
      await context.setOffline(false);
      await line(page, words).waitFor({ state: 'detached', ...SOON });
    }
  });

  test('within seconds where nobody knows it: a console says that no answer comes, whether somebody pressed or not', async () => {
    const proxy = await proxyTo(plenary.port);
    await desk.page.goto(plenary.present.replace(new URL(plenary.present).origin, proxy.url));
    await desk.page.getByRole('button', { name: /^Next/ }).first().waitFor();
    proxy.hold(true);
    await desk.page.keyboard.press('PageDown');
    await line(desk.page, 'no answer yet').waitFor({ timeout: 6_000 });
    await line(desk.page, 'The connection is slow or lost.').waitFor(SOON);
    proxy.hold(false);
    await line(desk.page, 'The connection is slow or lost.').waitFor({ state: 'detached', ...SOON });
    proxy.hold(true);
    await line(desk.page, OFFLINE.desk).waitFor({ timeout: 16_000 });
    proxy.hold(false);
    await line(desk.page, OFFLINE.desk).waitFor({ state: 'detached' });
  }, 45_000);

  test('did all this without an error', () => {
    expect([desk, screen, ann].map(({ wrong }) => wrong)).toEqual([[], [], []]);
  });
});
