import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, PHONE } from '../helpers/browser.ts';
import { freshFolder, startPlenary, type Plenary } from '../helpers/plenary.ts';
import { control, show } from '../helpers/rooms.ts';
import { connect } from '../helpers/sockets.ts';

describe('a phone at a board', () => {
  let browser: Browser;
  let plenary: Plenary;

  beforeAll(async () => {
    plenary = await startPlenary({ data: freshFolder(), session: 'tour' });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await plenary?.stop();
  });

  test('that opens its page after the reveal can do all that it could before, in every stage', async () => {
    const { code, port, present, join } = plenary;
    const lead = await connect(`http://127.0.0.1:${port}`, 'presenter', { code, key: new URL(present).hash.slice(1) });
    const goTo = (stage: string) => lead.send(control('ideas', { do: 'go-to-stage', stage }));
    await lead.send(show('ideas'));
    const { page, context, wrong } = await openPage(browser, { ...PHONE, locale: 'en-GB' });
    await page.goto(join);
    const write = async (text: string): Promise<void> => {
      await page.getByLabel('My note').first().fill(text);
      await page.getByRole('button', { name: 'Add note' }).click();
      await page.locator('.own li').filter({ hasText: text }).waitFor();
    };
    await write('Before the reveal');
    await goTo('reveal');
    await page.getByText('One more note').waitFor();
    await page.reload();
    await page.waitForSelector('html[data-live=yes]');
    await page.getByText('One more note').click();
    await write('After the reveal');
    await page.locator('.own').getByText('Change').first().click();
    await goTo('vote');
    await page.getByRole('button', { name: 'One more dot' }).first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'One more dot' }).first().click();
    await page.getByText('2 dots left').waitFor();
    expect(await page.getByRole('button', { name: 'Add note' }).count()).toBe(0);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('is led to what is asked next, wherever it was scrolled to; only who is writing stays there', async () => {
    const { code, port, present, join } = plenary;
    const lead = await connect(`http://127.0.0.1:${port}`, 'presenter', { code, key: new URL(present).hash.slice(1) });
    const goTo = (stage: string) => lead.send(control('ideas', { do: 'go-to-stage', stage }));
    await lead.send(show('ideas'));
    await goTo('write');
    const { page, context, wrong } = await openPage(browser, {
      ...PHONE,
      viewport: { width: 390, height: 400 },
      locale: 'en-GB',
    });
    await page.goto(join);
    await page.waitForSelector('html[data-live=yes]');
    for (const text of ['One idea', 'Another idea', 'A third idea']) {
      await page.getByLabel('My note').first().fill(text);
      await page.getByRole('button', { name: 'Add note' }).click();
      await page.locator('.own li').filter({ hasText: text }).waitFor();
    }
    const down = () => page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const top = () => page.locator('h1').evaluate((title) => title.getBoundingClientRect().top);
    await down();
    expect(await top()).toBeLessThan(0);
    await goTo('vote');
    await page.getByRole('button', { name: 'One more dot' }).first().waitFor();
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    expect(await page.locator('.left').evaluate((left) => left.getBoundingClientRect().bottom)).toBeLessThanOrEqual(401);

    const [note] = (lead.view.stage as unknown as { activity: { body: { notes: { id: string }[] } } }).activity.body.notes;
    await goTo('read');
    await lead.send(control('ideas', { do: 'spotlight', note: note!.id }));
    const ends = (at: string) =>
      page
        .locator(at)
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    await page.locator('form[data-draft=react] button').first().waitFor();
    const [paper] = await ends('.paper');
    for (const [left, right] of await ends('form[data-draft=react] button')) {
      expect(left).toBeGreaterThanOrEqual(paper![0]!);
      expect(right).toBeLessThanOrEqual(paper![1]!);
    }
    await page.locator('.own summary').last().click();
    await page.locator('.own textarea').last().fill('A third idea, better');
    await goTo('cluster');
    await page.locator('form[data-draft=react]').first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('can go on from a note of somebody else, by a note of its own', async () => {
    const { code, port, present, join } = plenary;
    const lead = await connect(`http://127.0.0.1:${port}`, 'presenter', { code, key: new URL(present).hash.slice(1) });
    await lead.send(show('ideas'));
    await lead.send(control('ideas', { do: 'go-to-stage', stage: 'write' }));
    const { page, context, wrong } = await openPage(browser, { ...PHONE, locale: 'en-GB' });
    await page.goto(join);
    await page.waitForSelector('html[data-live=yes]');
    await page.getByLabel('My note').first().fill('What I thought myself');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.locator('.own li').first().waitFor();
    await lead.send(control('ideas', { do: 'inspire', on: true }));
    const going = page.locator('details').filter({ hasText: 'Go on from this' }).first();
    await going.locator('summary').click();
    const field = going.locator('textarea');
    const theirs = await field.inputValue();
    expect(theirs).not.toBe('');
    await field.fill(`${theirs}, and by Monday`);
    await going.getByRole('button', { name: 'Add note' }).click();
    await page
      .locator('.own li')
      .filter({ hasText: `${theirs}, and by Monday` })
      .waitFor();
    expect(wrong).toEqual([]);
    await context.close();
  });
});
