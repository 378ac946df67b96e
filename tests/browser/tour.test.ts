import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSession } from '../../server/sessions/load.ts';
import { sayIn } from '../../shared/text/text.ts';
import { stepOf } from '../../shared/session/session.ts';
import { LAPTOP, PHONE, PROJECTOR, openBrowser, openPage, type Watched } from '../helpers/browser.ts';
import { freshFolder, startPlenary, type Plenary } from '../helpers/plenary.ts';

const tour = loadSession('sessions', 'tour');
const titleOf = (step: string, lang: string): string => sayIn(lang, 'en')(stepOf(tour, step)!.title);

/** The tour, played by a presenter, a screen and three phones: one as usual, one in Arabic, one without scripts in Spanish. */
describe.sequential('a room plays the whole tour', () => {
  let browser: Browser;
  let plenary: Plenary;
  let organise: string;
  let ann: Watched, badr: Watched, carla: Watched, desk: Watched, screen: Watched;

  beforeAll(async () => {
    plenary = await startPlenary({ data: freshFolder(), session: 'tour' });
    organise = plenary.organise;
    browser = await openBrowser();
    ann = await openPage(browser, { ...PHONE, locale: 'en-GB' });
    badr = await openPage(browser, { ...PHONE, locale: 'ar-JO' });
    carla = await openPage(browser, { ...PHONE, locale: 'es-AR', javaScriptEnabled: false });
    desk = await openPage(browser, { ...LAPTOP, locale: 'en-GB' });
    screen = await openPage(browser, { ...PROJECTOR, locale: 'en-GB' });
  });

  afterAll(async () => {
    await browser?.close();
    await plenary?.stop();
  });

  const press = (key: string): Promise<void> => desk.page.keyboard.press(key);
  const reads = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
  const isAt = (page: Page, title: string): Promise<void> => page.getByRole('heading', { name: title, level: 1 }).waitFor();
  const says = (page: Page, text: string): Promise<void> => page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const send = (page: Page): Promise<void> => page.locator('form button.main').first().click();

  /** On to the step with this id: the presenter by clicker, phones by themselves, the phone without scripts by looking again. */
  async function on(step: string): Promise<void> {
    await press('PageDown');
    await Promise.all([isAt(ann.page, titleOf(step, 'en')), isAt(badr.page, titleOf(step, 'ar'))]);
    await carla.page.locator('form.check button').click();
    await isAt(carla.page, titleOf(step, 'es'));
  }

  /** Answers every statement of a survey with the same point. */
  async function rate({ page }: Watched, point: number): Promise<void> {
    for (const item of await page.locator('form fieldset').all())
      await item.locator(`input[value="${point}"]`).locator('xpath=..').click();
    await send(page);
  }

  test('lets everybody in by the printed addresses, each in their own language', async () => {
    await Promise.all([desk.page.goto(plenary.present), screen.page.goto(plenary.screen)]);
    for (const { page } of [ann, badr, carla]) await page.goto(plenary.join);
    expect(await badr.page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await carla.page.locator('html').getAttribute('lang')).toBe('es');
    await Promise.all([ann, badr].map(({ page }) => page.waitForSelector('html[data-live=yes]')));
    await reads(screen.page, plenary.code);
    await isAt(carla.page, titleOf('welcome', 'es'));
    expect(desk.page.url(), 'the key leaves the address bar').not.toContain('#');
  });

  test('shows a poll with live results while people answer', async () => {
    await on('mood');
    await ann.page.getByText('Sunny').first().click();
    for (const { page } of [badr, carla]) await page.locator('label.option').nth(1).click();
    for (const { page } of [ann, badr, carla]) await send(page);
    await Promise.all([says(ann.page, 'Saved'), badr.page.locator('.status.good').waitFor(), says(carla.page, 'Guardado')]);
    await reads(ann.page, '3 answers');
    await reads(screen.page, 'Sunny');
  });

  test('asks the before survey and shows its results to nobody', async () => {
    await on('before');
    await rate(ann, 5);
    await rate(badr, 4);
    await rate(carla, 4);
    await Promise.all([says(ann.page, 'Saved'), badr.page.locator('.status.good').waitFor(), says(carla.page, 'Guardado')]);
    await press('o');
    await says(ann.page, 'Closed for answers');
  });

  test('hides a poll until it is revealed, and again when that is taken back', async () => {
    await on('uses');
    await ann.page.locator('input[value="news"]').locator('xpath=..').click();
    await ann.page.locator('input[name="other"]').fill('Counting birds');
    await send(ann.page);
    await says(ann.page, 'Saved');
    expect(await badr.page.content()).not.toContain('Counting birds');
    expect(await badr.page.locator('.results').count()).toBe(0);
    await press('h');
    await badr.page.locator('.results').waitFor();
    await reads(screen.page, 'Counting birds');
    await press('z');
    await badr.page.locator('.results').waitFor({ state: 'detached' });
  });

  test('loses nothing when the server dies: what was sent waits on the phone and is saved after the restart', async () => {
    await plenary.kill();
    await badr.page.locator('input[value="maps"]').locator('xpath=..').click();
    await send(badr.page);
    await badr.page.locator('.status.busy').waitFor();
    plenary = await startPlenary({ data: plenary.data, session: 'tour', port: plenary.port });
    await badr.page.locator('.status.good').waitFor({ timeout: 30_000 });
    await reads(desk.page, titleOf('uses', 'en'));
    await press('h');
    await ann.page.locator('.results').waitFor();
    await reads(ann.page, '2 answers');
    await desk.page.reload();
    await reads(desk.page, titleOf('uses', 'en'));
  }, 60_000);

  test('merges the spellings of a word and shows the cloud', async () => {
    await on('one-word');
    const write = async ({ page }: Watched, word: string): Promise<void> => {
      await page.locator('input[name="word"]').first().fill(word);
      await send(page);
    };
    await write(ann, 'Café');
    await write(badr, 'cafe');
    await write(carla, 'CAFÉ');
    await says(carla.page, 'Guardado');
    await badr.page.locator('.status.good').waitFor();
    await press('h');
    const word = ann.page.locator('.results li').first();
    await word.getByText('3').waitFor();
    expect((await word.innerText()).toLowerCase()).toMatch(/caf[eé]/);
  });

  test('keeps notes from everybody until they are revealed, groups them and votes', async () => {
    await on('ideas');
    const note = ann.page.locator('textarea[name="text"]').first();
    await note.fill('No phone at dinner');
    await note.press('Enter');
    await reads(ann.page, 'No phone at dinner');
    await note.fill('Leave it in another room');
    await note.press('Enter');
    await carla.page.locator('textarea[name="text"]').fill('Una nota\nOtra nota');
    await send(carla.page);
    await reads(carla.page, 'Otra nota');
    await reads(ann.page, 'Leave it in another room');
    for (const { page } of [badr, carla, screen]) expect(await page.content()).not.toContain('dinner');

    await press('h');
    await reads(screen.page, 'No phone at dinner');
    const wall = desk.page.locator('[data-note]');
    await wall.filter({ hasText: 'No phone at dinner' }).click();
    await wall.filter({ hasText: 'Leave it in another room' }).click();
    await press('g');
    await reads(screen.page, 'Una nota');
    await press('v');
    const more = badr.page.locator('.stepper button').nth(1);
    await more.click();
    await send(badr.page);
    await badr.page.locator('.status.good').waitFor();
    await reads(screen.page, /1 /);
    await press('v');
    await badr.page.locator('.results').waitFor();
  });

  /** What all three phones have sent is saved, in their own words. */
  const allSaved = (): Promise<unknown> =>
    Promise.all([ann, badr, carla].map(({ page }) => page.locator('.status.good').first().waitFor()));

  test('asks how far people agree, with a statement left out', async () => {
    await on('agree');
    await rate(ann, 4);
    await rate(badr, 2);
    await carla.page.locator('input[name="item.at_table"][value="5"]').locator('xpath=..').click();
    await carla.page.locator('input[name="item.first_thing"][value="skip"]').locator('xpath=..').click();
    await send(carla.page);
    await allSaved();
    await press('h');
    await badr.page.locator('.results').first().waitFor();
    await reads(screen.page, 'At table, phones should stay in the pocket.');
  });

  const ITEMS = {
    private: 'Keep my secrets',
    battery: 'Last a whole day',
    quiet: 'Leave me in peace',
    camera: 'Take good pictures',
    cheap: 'Cost little',
  };

  test('has things put in order, by tapping and by a form', async () => {
    await on('order');
    for (const [item, text] of Object.entries(ITEMS)) {
      await ann.page.getByText(text).first().click();
      const place = ['quiet', 'private', 'battery', 'camera', 'cheap'].indexOf(item) + 1;
      await carla.page.locator(`select[name="place.${item}"]`).selectOption(String(place));
    }
    await Promise.all([send(ann.page), send(carla.page)]);
    await says(carla.page, 'Guardado');
    await says(ann.page, 'Saved');
    await press('h');
    await reads(screen.page, 'Leave me in peace');
  });

  test('keeps what people write to itself until the presenter approves it', async () => {
    await on('own-words');
    for (const { page } of [ann, carla]) await page.locator('textarea[name="text"]').first().fill('Fewer meetings, more walks');
    await Promise.all([send(ann.page), send(carla.page)]);
    await reads(carla.page, 'Fewer meetings');
    await press('h');
    expect(await badr.page.content()).not.toContain('Fewer meetings');
    expect(await screen.page.content()).not.toContain('Fewer meetings');
    await desk.page
      .getByRole('button', { name: /^(Approve|Show) all/ })
      .first()
      .click();
    await reads(screen.page, 'Fewer meetings');
    await reads(badr.page, 'Fewer meetings');
  });

  test('looks at headlines at once, and shows the room what became of them', async () => {
    await on('headline');
    const [weak, better] = ['Report on phones', 'Why 3 of us leave our phones in a basket'];
    for (const { page } of [ann, carla]) await page.locator('textarea[name="text"]').fill(weak);
    await Promise.all([send(ann.page), send(carla.page)]);
    await reads(ann.page, 'these say nothing yet: “report on”');
    await reads(carla.page, 'estas aún no dicen nada: “report on”');
    await carla.page.locator('textarea[name="text"]').fill(better);
    await send(carla.page);
    await reads(carla.page, '9 de 9');
    expect(await badr.page.content()).not.toContain(better);
    expect(await screen.page.content()).not.toContain(better);
    await press('h');
    for (const { page } of [screen, badr]) await reads(page, better);
    await reads(screen.page, /\d → 9/);
    await desk.page
      .getByRole('button', { name: /^Show large/ })
      .first()
      .click();
    await screen.page.locator('figure').getByText('At first').waitFor();
  });

  test('shares a hundred points and refuses more in words', async () => {
    await on('budget');
    await carla.page.locator('input[name="points.speak"]').fill('90');
    await carla.page.locator('input[name="points.vote"]').fill('20');
    await send(carla.page);
    await carla.page.locator('.status.bad').waitFor();
    await carla.page.locator('input[name="points.vote"]').fill('10');
    await send(carla.page);
    await says(carla.page, 'Guardado');
    await ann.page.locator('input[name="points.learn"]').fill('100');
    await send(ann.page);
    await says(ann.page, 'Saved');
    await press('h');
    await reads(screen.page, 'To look things up');
  });

  test('places habits on two axes', async () => {
    await on('habits');
    await carla.page.locator('input[name="x.silent"]').fill('2');
    await carla.page.locator('input[name="y.silent"]').fill('6');
    await send(carla.page);
    await says(carla.page, 'Guardado');
    for (const axis of ['Effort', 'Benefit']) await ann.page.getByLabel(`Silent mode: ${axis}`).press('ArrowRight');
    await send(ann.page);
    await says(ann.page, 'Saved');
    await press('h');
    await reads(screen.page, 'Silent mode');
  });

  test('takes pins on a picture, by a tap and by a form', async () => {
    await on('place');
    await carla.page.locator('input[name="column"]').fill('3');
    await carla.page.locator('input[name="row"]').fill('4');
    await send(carla.page);
    await says(carla.page, 'Guardado');
    await ann.page
      .locator('[role="application"]')
      .first()
      .click({ position: { x: 60, y: 40 } });
    await send(ann.page);
    await says(ann.page, 'Saved');
    await press('h');
    await reads(screen.page, '2');
    const takesHome = async (format: string): Promise<Buffer> => {
      const button = desk.page.getByRole('button', { name: `Picture as ${format}` });
      const [file] = await Promise.all([desk.page.waitForEvent('download'), button.click()]);
      return readFileSync(await file.path());
    };
    expect((await takesHome('SVG')).toString(), 'the map is in the file').toMatch(/<image href="data:image\//);
    expect((await takesHome('PNG')).subarray(1, 4).toString()).toBe('PNG');
  });

  test('takes a guess and a quiz answer, and tells the right ones to nobody early', async () => {
    await on('guess');
    await ann.page.locator('input[name="value"]').fill('1992');
    await carla.page.locator('input[name="value"]').fill('١٩٨٠');
    await Promise.all([send(ann.page), send(carla.page)]);
    await says(carla.page, 'Guardado');
    await says(ann.page, 'Saved');
    expect(await badr.page.content()).not.toContain('1992');
    await press('h');
    await reads(screen.page, '1992');
    await on('quiz-letters');
    for (const { page } of [ann, carla]) await page.locator('input[value="b"]').locator('xpath=..').click();
    await badr.page.locator('input[value="a"]').locator('xpath=..').click();
    await Promise.all([ann, badr, carla].map(({ page }) => send(page)));
    await allSaved();
    await press('h');
    await reads(screen.page, 'Merry Christmas');
    await on('standing');
    await press('h');
    await reads(screen.page, titleOf('standing', 'en'));
  });

  test('takes questions and the pace beside the steps', async () => {
    await ann.page.locator('nav.bar a').first().click();
    await ann.page.locator('textarea[name="text"]').first().fill('When is lunch?');
    await send(ann.page);
    await reads(ann.page, 'When is lunch?');
    expect(await screen.page.content()).not.toContain('When is lunch?');
    await carla.page.locator('nav.bar a').nth(1).click();
    await carla.page.locator('form button').first().click();
    await carla.page.locator('.status.good, .status').first().waitFor();
    await Promise.all([ann.page.goto(plenary.join), carla.page.goto(plenary.join)]);
    await ann.page.waitForSelector('html[data-live=yes]');
  });

  test('runs a countdown on the screen and on the phones', async () => {
    await on('break');
    await press('t');
    await ann.page.locator('.timer').waitFor();
    await reads(screen.page, /^0?0:[0-5]\d$|^0?1:00$/);
  });

  test('asks again, and knows a person who comes back on another phone', async () => {
    await on('after');
    await badr.page.locator('footer a').click();
    const code = await badr.page.locator('.code').innerText();
    const other = await openPage(browser, { ...PHONE, locale: 'ar-JO' });
    await other.page.goto(plenary.join);
    await other.page.waitForSelector('html[data-live=yes]');
    await other.page.locator('footer a').click();
    await other.page.locator('input[name="code"]').fill(code);
    await other.page.locator('form button').first().click();
    await isAt(other.page, titleOf('after', 'ar'));
    await rate(ann, 2);
    await rate(other, 2);
    await rate(carla, 4);
    await Promise.all([says(ann.page, 'Saved'), other.page.locator('.status.good').waitFor(), says(carla.page, 'Guardado')]);
    await press('o');
    await says(ann.page, 'Closed for answers');
    badr = other;
  });

  test('ends with an export in which every saved answer is once', async () => {
    await on('thanks');
    const key = new URL(plenary.present).hash.slice(1);
    const response = await fetch(`${new URL(plenary.join).origin}/api/rooms/${plenary.code}/export.json`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const { rows, evaluation } = (await response.json()) as {
      rows: { step: string; participant: string | null; item: string }[];
      evaluation: unknown[];
    };
    const rowsOf = (step: string) => rows.filter((row) => row.step === step);
    const peopleOf = (step: string) => new Set(rowsOf(step).map((row) => row.participant)).size;
    expect(peopleOf('mood')).toBe(3);
    for (const step of ['agree', 'quiz-letters']) expect(peopleOf(step), step).toBe(3);
    for (const step of ['order', 'budget', 'habits', 'place', 'guess']) expect(peopleOf(step), step).toBe(2);
    expect(rowsOf('own-words').filter((row) => row.item.startsWith('answer'))).toHaveLength(2);
    for (const beside of ['questions', 'pulse']) expect(rowsOf(beside).length, beside).toBeGreaterThan(0);
    expect(rowsOf('before')).toHaveLength(9);
    expect(rowsOf('after')).toHaveLength(9);
    expect(new Set(rowsOf('after').map((row) => row.participant))).toEqual(
      new Set(rowsOf('before').map((row) => row.participant)),
    );
    expect(rowsOf('uses')).toHaveLength(3);
    expect(rowsOf('one-word')).toHaveLength(3);
    expect(rowsOf('ideas').filter((row) => row.item === 'note')).toHaveLength(4);
    expect(evaluation).toMatchObject([
      { flow: { answeredBefore: 3, answeredAfter: 3, matched: 3, lost: 0, new: 0 }, withheld: 'too-few' },
    ]);
  });

  test('hands the office its table, and says why before and after are not shown of three people', async () => {
    const { page, wrong } = await openPage(browser, { ...LAPTOP, locale: 'en-GB', acceptDownloads: true });
    await page.goto(organise);
    await page.getByRole('link', { name: /tour/i }).first().click();
    await reads(page, /Not shown: too few people/i);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Table \(CSV\)/ }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    const lines = csv.trimEnd().split('\r\n');
    expect(csv.startsWith('\ufeffroom,part,step,kind,run,')).toBe(true);
    expect(lines.filter((line) => line.includes(',survey,'))).toHaveLength(18);
    expect(wrong).toEqual([]);
  });

  test('did all this without an error, a policy violation or a request to another host', () => {
    expect([ann, badr, carla, desk, screen].map(({ wrong }) => wrong)).toEqual([[], [], [], [], []]);
  });
});
