import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LIFT_MESSAGES } from '../../shared/protocol/lifts.ts';
import { LAPTOP, openPage } from '../helpers/browser.ts';
import { control, show } from '../helpers/rooms.ts';
import { connect, type Client } from '../helpers/sockets.ts';
import { onTour } from '../helpers/on-tour.ts';

const TABLET = { viewport: { width: 820, height: 700 }, hasTouch: true } as const;

/** Once the page has stood still for some frames: a swipe goes on after the finger has left. */
const scrolledOut = async (): Promise<void> => {
  const top = (): number => [...document.querySelectorAll('*')].reduce((sum, one) => sum + one.scrollTop, 0);
  for (let still = 0, last = top(); still < 10;) {
    await new Promise(requestAnimationFrame);
    still = top() === last ? still + 1 : 0;
    last = top();
  }
};

describe('moving notes by hand on the console', () => {
  const tour = onTour();

  async function board(device: typeof LAPTOP | typeof TABLET, texts: string[]) {
    const { code, port, present } = tour.plenary;
    const lead = await connect(`http://127.0.0.1:${port}`, 'presenter', {
      code,
      key: new URL(present).hash.slice(1),
      by: 'other-console',
    });
    await lead.send(show('ideas'));
    await lead.send(control('ideas', { do: 'go-to-stage', stage: 'cluster' }));
    await lead.send(control('ideas', { do: 'add-notes', notes: texts.map((text) => ({ text })) }));
    const { page, context, wrong } = await openPage(tour.browser, { ...device, locale: 'en-GB' });
    await page.goto(present);
    await page
      .locator('[data-note]')
      .nth(texts.length - 1)
      .waitFor();
    return { lead, page, context, wrong };
  }

  const note = (page: Page, text: string) => page.locator('[data-note]').filter({ hasText: text });

  async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
    await note(page, text).scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await note(page, text).boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  }

  async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
  }

  const idOf = (lead: Client<'presenter'>, text: string): string => {
    const { body } = (lead.view.stage as unknown as { activity: { body: { notes: { id: string; text: string }[] } } }).activity;
    return body.notes.find((one) => one.text === text)!.id;
  };

  test('a note on a note makes a group, near a group it joins, on the loose ones it leaves; a click still selects', async () => {
    const { page, context, wrong } = await board(LAPTOP, ['First', 'Second', 'Third', 'Fourth']);
    await dragTo(page, await middleOf(page, 'First'), await middleOf(page, 'Second'));
    await page.locator('[data-group] [data-note]').nth(1).waitFor();
    await page.locator('[data-group]').evaluate((group) => group.scrollIntoView({ block: 'center' }));
    const group = (await page.locator('[data-group]').boundingBox())!;
    await dragTo(page, await middleOf(page, 'Third'), { x: group.x + group.width / 2, y: group.y + group.height + 15 });
    await page.locator('[data-group] [data-note]').nth(2).waitFor();
    await dragTo(page, await middleOf(page, 'First'), await middleOf(page, 'Fourth').then(({ x, y }) => ({ x: x + 250, y })));
    await page.locator('[data-loose] [data-note]').nth(1).waitFor();
    expect(await page.locator('[data-note][aria-pressed=true]').count()).toBe(0);
    await note(page, 'Fourth').click();
    expect(await note(page, 'Fourth').getAttribute('aria-pressed')).toBe('true');
    await dragTo(page, await middleOf(page, 'First'), { x: 640, y: 5 });
    await page.locator('[data-loose] [data-note]').nth(1).waitFor();
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('Escape puts back what is in hand, and what is selected goes together', async () => {
    const { page, context } = await board(LAPTOP, ['First', 'Second', 'Third']);
    const [from, to] = [await middleOf(page, 'First'), await middleOf(page, 'Third')];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.locator('[data-note].over').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.locator('[data-note].lifted').waitFor({ state: 'detached' });
    await note(page, 'First').click();
    await note(page, 'Second').click();
    await dragTo(page, await middleOf(page, 'Second'), await middleOf(page, 'Third'));
    await page.locator('[data-group] [data-note]').nth(2).waitFor();
    await context.close();
  });

  test('a note that somebody else moves is marked, and cannot be lifted: it says why', async () => {
    const { lead, page, context, wrong } = await board(LAPTOP, ['First', 'Second']);
    await lead.see(() => idOf(lead, 'First'), 'the notes');
    await lead.ask(LIFT_MESSAGES.lift, { activity: 'ideas', things: [idOf(lead, 'First')] });
    await note(page, 'First').and(page.locator('.held')).waitFor();
    await dragTo(page, await middleOf(page, 'First'), await middleOf(page, 'Second'));
    await page.getByRole('status').getByText('Somebody else is moving this note.').waitFor();
    expect(await page.locator('[data-group]').count()).toBe(0);
    await lead.ask(LIFT_MESSAGES.lift, { activity: 'ideas', things: [] });
    await page.locator('.held').waitFor({ state: 'detached' });
    await dragTo(page, await middleOf(page, 'First'), await middleOf(page, 'Second'));
    await page.locator('[data-group] [data-note]').nth(1).waitFor();
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('a swipe over notes scrolls; a finger that rests lifts, and the page stays where it is', async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `Note number ${at}`);
    const { page, context } = await board(TABLET, texts);
    const touch = await context.newCDPSession(page);
    const finger = (type: string, x?: number, y?: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: y! }] } as never);
    const top = () => page.evaluate(() => [...document.querySelectorAll('*')].reduce((sum, one) => sum + one.scrollTop, 0));
    const from = await middleOf(page, 'Note number 12');
    const before = await top();
    // All at once: on a busy machine, one that waits for each answer would rest long enough to lift.
    await Promise.all([
      finger('touchStart', from.x, from.y),
      ...Array.from({ length: 8 }, (_, step) => finger('touchMove', from.x, from.y - (step + 1) * 15)),
      finger('touchEnd'),
    ]);
    await page.waitForFunction(
      (was) => [...document.querySelectorAll('*')].reduce((sum, one) => sum + one.scrollTop, 0) > was,
      before,
    );
    await page.evaluate(scrolledOut);
    expect(await page.locator('[data-note].lifted').count()).toBe(0);
    expect(await page.locator('[data-note][aria-pressed=true]').count()).toBe(0);

    const [card, target] = [await middleOf(page, 'Note number 13'), await middleOf(page, 'Note number 14')];
    const rested = await top();
    await finger('touchStart', card.x, card.y);
    await page.locator('[data-note].lifted').waitFor();
    for (let step = 1; step <= 8; step++)
      await finger('touchMove', card.x + ((target.x - card.x) * step) / 8, card.y + ((target.y - card.y) * step) / 8);
    await page.locator('[data-note].over').waitFor();
    expect(await top()).toBe(rested);
    await finger('touchEnd');
    await page.locator('[data-group] [data-note]').nth(1).waitFor();
    expect(await page.locator('[data-note][aria-pressed=true]').count()).toBe(0);
    await context.close();
  });

  test('whoever has scrolled down stays there while notes come', async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `Note number ${at}`);
    const { lead, page, context } = await board(TABLET, texts);
    await note(page, 'Note number 39').scrollIntoViewIfNeeded();
    const top = () => page.evaluate(() => [...document.querySelectorAll('*')].reduce((sum, one) => sum + one.scrollTop, 0));
    const before = await top();
    expect(before).toBeGreaterThan(100);
    await lead.send(control('ideas', { do: 'add-note', text: 'One more' }));
    await note(page, 'One more').waitFor();
    await page.evaluate(scrolledOut);
    // Up to a row more or less, where the new note lies above.
    expect(await top()).toBeGreaterThan(before - 90);
    await context.close();
  });
});
