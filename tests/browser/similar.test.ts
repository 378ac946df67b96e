import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { similarSets } from '../../shared/text/similar/sets.ts';
import { LAPTOP, openPage } from '../helpers/browser.ts';
import { built } from '../helpers/server.ts';
import { control, show } from '../helpers/rooms.ts';
import { connect } from '../helpers/sockets.ts';
import { loose, writtenIn } from '../similar/notes.ts';
import { onTour } from '../helpers/on-tour.ts';

describe('similar notes in a browser', () => {
  const tour = onTour();

  test('are found by a worker that the content policy lets through, and no other worker is let through', async () => {
    const { page, context, wrong } = await openPage(tour.browser, LAPTOP);
    const notes = loose(writtenIn('km').map(({ text }) => text));
    const chunk = readdirSync(join(built, 'client/assets')).find((name) => /^similar-.*\.js$/.test(name));
    await page.goto(tour.plenary.present);
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

  test('are shown set by set, marked on the wall, and grouped all at once; one undo takes that back', async () => {
    const { page, context, wrong } = await openPage(tour.browser, { ...LAPTOP, locale: 'en-GB' });
    const { code, port, present } = tour.plenary;
    const key = /#key=(.+)$/.exec(present)?.[1] ?? new URL(present).hash.slice(1);
    const lead = await connect(`http://127.0.0.1:${port}`, 'presenter', { code, key });
    await lead.send(show('ideas'));
    const texts = [
      'More breaks in the training',
      'The training needs more breaks',
      'Slow internet in our villages',
      'Internet in villages is slow',
    ];
    await lead.send(control('ideas', { do: 'add-notes', notes: texts.map((text) => ({ text })) }));
    await page.goto(present);
    await page.locator('[data-note]').nth(3).waitFor();
    await page.locator('[data-note]').first().focus();
    await page.keyboard.press('s');
    const panel = page.getByRole('region', { name: 'Similar notes' });
    await panel.getByText('2 similar sets').waitFor();
    expect(await page.locator('[data-note].marked').count()).toBe(2);
    await panel.getByRole('button', { name: 'Accept all' }).click();
    await page.locator('[data-group]').nth(1).waitFor();
    await panel.getByText('No similar notes are left.').waitFor();
    await page.locator('[data-note]').first().focus();
    await page.keyboard.press('z');
    await panel.getByText('2 similar sets').waitFor();
    expect(await page.locator('[data-group]').count()).toBe(0);
    expect(wrong).toEqual([]);
    await context.close();
  });
});
