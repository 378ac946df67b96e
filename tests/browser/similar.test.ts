import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { similarSets } from '../../shared/text/similar/sets.ts';
import { LAPTOP, openBrowser, openPage } from '../helpers/browser.ts';
import { freshFolder, startPlenary, type Plenary } from '../helpers/plenary.ts';
import { built } from '../helpers/server.ts';
import { loose, writtenIn } from '../similar/notes.ts';

describe('similar notes in a browser', () => {
  let browser: Browser;
  let plenary: Plenary;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  beforeEach(async () => {
    plenary = await startPlenary({ data: freshFolder(), session: 'tour' });
  });

  afterEach(() => plenary?.stop());
  afterAll(() => browser?.close());

  test('are found by a worker that the content policy lets through, and no other worker is let through', async () => {
    const { page, context, wrong } = await openPage(browser, LAPTOP);
    const notes = loose(writtenIn('km').map(({ text }) => text));
    const chunk = readdirSync(join(built, 'client/assets')).find((name) => /^similar-.*\.js$/.test(name));
    await page.goto(plenary.present);
    const worker = page.waitForEvent('worker');
    // As a text, since the test runner would make an import of its own out of it.
    const script = `import('/assets/${chunk}').then((part) => new (Object.values(part)[0])().sets(${JSON.stringify(notes)}))`;
    const found = await page.evaluate(script);
    expect(found).toEqual(similarSets(notes));
    expect(new URL((await worker).url()).pathname).toMatch(/^\/assets\/worker-.*\.js$/);
    expect(wrong).toEqual([]);
    await expect(page.evaluate(() => void new Worker('/assets/other.js'))).rejects.toThrow(/TrustedScriptURL/);
    await context.close();
  });
});
