import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BoardPresenter } from '../../shared/activities/board/board.ts';
import { findings } from '../helpers/axe.ts';
import { LAPTOP, openPage } from '../helpers/browser.ts';
import { control, show } from '../helpers/rooms.ts';
import { connect, type Client } from '../helpers/sockets.ts';
import { onTour } from '../helpers/on-tour.ts';

/** As a spreadsheet in Serbia or Spain writes it: semicolons, other columns around, a cell too many, a row without an idea. */
const ODD =
  '\uFEFFRef;Idea;Theme\r\n1;"Meet in the evening; after work";Time\r\n2;=Fewer forms;Forms\r\n3;;Forms\r\n4;لا تسألوا مرتين;Time;more\r\n';
const NO_TEXT = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]);
const BROUGHT = ['=Fewer forms|Forms', 'Meet in the evening; after work|Time', 'لا تسألوا مرتين|Time'];

describe('what goes out of a board and comes into it at the console', () => {
  const tour = onTour();

  const bodyOf = (lead: Client<'presenter'>): BoardPresenter =>
    (lead.view.stage as unknown as { activity: { body: BoardPresenter } }).activity.body;
  const written = (lead: Client<'presenter'>): string[] => {
    const { notes, groups } = bodyOf(lead);
    return notes!.map(({ text, group }) => `${text}|${group ? groups[group]!.name : ''}`).sort();
  };

  /** Presses a button that saves a file, and gives the path of the file. */
  async function saved(page: Page, button: Locator): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return file.path();
  }

  test.each([
    { lang: 'en', colorScheme: 'light' },
    { lang: 'ar', colorScheme: 'dark' },
  ] as const)(
    'a table comes in, goes out as files that come in again, and its best groups become a poll: $lang, $colorScheme',
    async ({ lang, colorScheme }) => {
      const { code, port, present, data } = tour.plenary;
      const seat = { code, key: new URL(present).hash.slice(1), by: 'looks-on-only' };
      const lead = await connect(`http://127.0.0.1:${port}`, 'presenter', seat);
      await lead.send(show('ideas'));
      await lead.send(control('ideas', { do: 'go-to-stage', stage: 'cluster' }));
      const look = { ...LAPTOP, bypassCSP: true, reducedMotion: 'reduce', colorScheme } as const;
      const { page, context, wrong } = await openPage(tour.browser, look);
      const address = new URL(present);
      address.searchParams.set('lang', lang);
      await page.goto(address.href);
      const tools = page.locator('.tools').last().locator('button');
      const dialog = page.locator('dialog[open]');
      const go = dialog.locator('button.main');
      const choose = (file: string) => dialog.locator('input[type=file]').setInputFiles(file);
      const clean = async (what: string) => expect(await findings(page), what).toEqual([]);
      const named = (name: string, content: string | Buffer): string => {
        writeFileSync(join(data, name), content);
        return join(data, name);
      };

      await tools.nth(1).click();
      await choose(named('odd.csv', ODD));
      await expect.poll(() => dialog.locator('section li').count()).toBe(3);
      expect(await dialog.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
        '1',
        '2',
      ]);
      await clean('a table to be brought in, with what is wrong in it');
      await choose(named('photo.csv', NO_TEXT));
      await dialog.locator('[role=alert]:not(:empty)').waitFor();
      expect(await dialog.locator('section li').count(), 'what was there stays').toBe(3);
      await go.click();
      await lead.see(() => bodyOf(lead).notes?.length === 3, 'the notes of the table');
      expect(written(lead)).toEqual(BROUGHT);
      await dialog.waitFor({ state: 'detached' });

      await tools.nth(0).click();
      await dialog.waitFor();
      await clean('taking out');
      const files = dialog.locator('.files section');
      const button = (section: number, at: number) => files.nth(section).locator('button').nth(at);
      const picture = await saved(page, button(0, 0));
      expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
      expect(readFileSync(await saved(page, button(0, 3)), 'utf8')).toContain('مرتين');
      const [table, markdown, file] = [
        await saved(page, button(1, 0)),
        await saved(page, button(2, 0)),
        await saved(page, button(3, 0)),
      ];
      expect(readFileSync(table, 'utf8')).toContain("'=Fewer forms");
      await page.keyboard.press('Escape');

      for (const path of [table, markdown, file]) {
        await lead.send(control('ideas', { do: 'set-aside', notes: bodyOf(lead).notes!.map(({ id }) => id) }));
        await lead.see(() => bodyOf(lead).notes?.length === 0, 'an empty wall');
        await tools.nth(1).click();
        await choose(path);
        await go.click();
        await lead.see(() => bodyOf(lead).notes?.length === 3, 'the same notes again');
        expect(written(lead)).toEqual(BROUGHT);
        await dialog.waitFor({ state: 'detached' });
      }

      await lead.send(control('ideas', { do: 'go-to-stage', stage: 'vote' }));
      const items = [...new Set(bodyOf(lead).notes!.map(({ group }) => group!))];
      for (const [at, item] of items.entries()) await lead.send(control('ideas', { do: 'set-room-dots', item, dots: at + 1 }));
      await lead.send(control('ideas', { do: 'open-vote', open: false }));
      await tools.nth(2).click();
      const best = await dialog.locator('ol li').allInnerTexts();
      expect(best).toEqual([...items].reverse().map((id) => bodyOf(lead).groups[id]!.name));
      await clean('a poll from the best');
      await go.click();
      await dialog.waitFor({ state: 'detached' });
      await page.keyboard.press('PageDown');
      await lead.see(({ step }) => step.kind === 'poll', 'the poll');
      await page.getByText(best[0]!, { exact: true }).first().waitFor();

      expect(wrong).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
