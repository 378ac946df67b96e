import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadSession } from '../../server/sessions/load.ts';
import { findings } from '../helpers/axe.ts';
import { LAPTOP, PHONE, PROJECTOR } from '../helpers/browser.ts';
import type { ConsoleHello } from '../../shared/protocol/replies.ts';
import { onTour } from '../helpers/on-tour.ts';
import { dial, entered } from '../helpers/sockets.ts';

const LOOKS = [
  { lang: 'en', colorScheme: 'light' },
  { lang: 'en', colorScheme: 'dark' },
  { lang: 'ar', colorScheme: 'light' },
  { lang: 'ar', colorScheme: 'dark' },
] as const;

describe.sequential('axe-core finds nothing', () => {
  const steps = loadSession('sessions', 'tour').steps.map(({ id }) => id);
  const tour = onTour();

  async function openAt(options: BrowserContextOptions, address: string, lang = 'en'): Promise<Page> {
    const context = await tour.browser.newContext({ ...options, bypassCSP: true, reducedMotion: 'reduce', locale: lang });
    const page = await context.newPage();
    const url = new URL(address);
    if (!address.includes('/j/')) url.searchParams.set('lang', lang);
    await page.goto(url.href);
    return page;
  }

  test.each(LOOKS)(
    'on phone, screen and console through the tour: $lang, $colorScheme',
    async ({ lang, colorScheme }) => {
      const phone = await openAt({ ...PHONE, colorScheme }, tour.plenary.join, lang);
      const screen = await openAt({ ...PROJECTOR, colorScheme }, tour.plenary.screen, lang);
      const console = await openAt({ ...LAPTOP, colorScheme }, tour.plenary.present, lang);
      await phone.waitForSelector('html[data-live=yes]');
      const titles = new Set<string>();
      for (const step of steps) {
        titles.add(await phone.locator('h1').innerText());
        for (const page of [phone, screen, console]) expect(await findings(page), `${step} at ${page.url()}`).toEqual([]);
        const before = await phone.locator('h1').innerText();
        await console.keyboard.press('h');
        await console.keyboard.press('PageDown');
        if (step !== steps.at(-1)) await phone.waitForFunction((old) => document.querySelector('h1')?.innerText !== old, before);
      }
      expect(titles.size).toBe(steps.length);
      for (const page of [phone, screen, console]) await page.context().close();
    },
    120_000,
  );

  // Both languages and both schemes, each once: the parts are those of the pages above.
  test.each([LOOKS[1], LOOKS[2]])(
    'on the dialogs of the console, the moderator’s page and the remote: $lang, $colorScheme',
    async ({ lang, colorScheme }) => {
      const console = await openAt({ ...LAPTOP, colorScheme }, tour.plenary.present, lang);
      const phone = await openAt({ ...PHONE, colorScheme }, tour.plenary.join, lang);
      await console.keyboard.press('PageDown');
      await phone.locator('form button.main').first().waitFor();
      const dialog = console.locator('dialog[open]');
      for (const key of ['w', '?']) {
        await console.keyboard.press(key);
        await dialog.waitFor();
        expect(await findings(console), `the dialog of ${key}`).toEqual([]);
        await console.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      for (const button of ['header .tools button >> nth=1', 'header .tools button >> nth=2', 'nav button >> nth=1']) {
        await console.locator(button).click();
        await dialog.waitFor();
        expect(await findings(console), `the dialog of ${button}`).toEqual([]);
        await console.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      const front = dial(new URL(tour.plenary.join).origin, 'presenter', {
        code: tour.plenary.code,
        key: new URL(tour.plenary.present).hash.slice(1),
      });
      await entered(front);
      const { remote, moderator } = (front.hello as ConsoleHello).invite!;
      front.close();
      for (const [at, size] of [
        [remote, PHONE],
        [moderator, PHONE],
        [moderator, LAPTOP],
      ] as const) {
        const page = await openAt({ ...size, colorScheme }, at.text, lang);
        await page.locator('main').waitFor();
        expect(await findings(page), at.text).toEqual([]);
        await page.context().close();
      }
      for (const page of [console, phone]) await page.context().close();
    },
    60_000,
  );

  test.each(LOOKS)('on the join page, a person’s own page and the office: $lang, $colorScheme', async ({ lang, colorScheme }) => {
    const phone = await openAt({ ...PHONE, colorScheme }, tour.plenary.join, lang);
    await phone.goto(`${new URL(tour.plenary.join).origin}/p/${tour.plenary.code}/me`);
    expect(await findings(phone)).toEqual([]);
    await phone.goto(new URL(tour.plenary.join).origin);
    expect(await findings(phone)).toEqual([]);
    const office = await openAt({ ...LAPTOP, colorScheme }, tour.plenary.organise, lang);
    await office.getByText(tour.plenary.code).first().waitFor();
    expect(await findings(office)).toEqual([]);
    for (const page of [phone, office]) await page.context().close();
  });
});
