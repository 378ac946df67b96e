import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BoardPresenter } from '../../shared/activities/board/board.ts';
import { STAGES, type Stage } from '../../shared/activities/board/stages.ts';
import { findings } from '../helpers/axe.ts';
import { LAPTOP, PHONE, PROJECTOR, openPage } from '../helpers/browser.ts';
import { show } from '../helpers/rooms.ts';
import { connect, type Client } from '../helpers/sockets.ts';
import { onTour } from '../helpers/on-tour.ts';

/** How somebody uses a page. Elements are found by what they are, not by what they say: one phone is in Arabic. */
interface Hand {
  press(at: Locator): Promise<void>;
  write(at: Locator, text: string): Promise<void>;
  /** Moves a slider to its end. */
  slide(at: Locator): Promise<void>;
  go(console: Page, stage: Stage): Promise<void>;
  /** Selects the notes with these texts and groups them. */
  group(console: Page, texts: string[]): Promise<void>;
}

const note = (console: Page, text: string): Locator => console.locator('[data-note]').filter({ hasText: text });

const touch: Hand = {
  press: (at) => at.tap(),
  async write(at, text) {
    await at.tap();
    await at.page().keyboard.insertText(text);
  },
  async slide(at) {
    await at.scrollIntoViewIfNeeded();
    const { width, height } = (await at.boundingBox())!;
    await at.tap({ position: { x: width - 12, y: height / 2 } });
  },
  go: (console, stage) => console.locator('.stages button').nth(STAGES.indexOf(stage)).tap(),
  async group(console, texts) {
    for (const text of texts) await note(console, text).tap();
    await console.getByRole('button', { name: 'Group', exact: true }).last().tap();
  },
};

const MOST_TABS = 150;

/** To an element by the tab key alone. */
async function reach(at: Locator): Promise<void> {
  await at.waitFor();
  for (let tabs = 0; tabs < MOST_TABS;) {
    const off = await at.evaluate(tabsTo);
    if (off === 0) return;
    for (let pressed = 0; pressed < off; pressed++, tabs++) await at.page().keyboard.press('Tab');
  }
  throw new Error(`The tab key does not lead to ${String(at)}.`);
}

/** At how many tabs an element may be from the one that has the focus: a guess, so that not every tab has to be looked at. */
const tabsTo = (wanted: Element): number => {
  if (wanted === document.activeElement) return 0;
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')];
  const stops = all.filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility());
  return Math.max(1, stops.indexOf(wanted as HTMLElement) - stops.indexOf(document.activeElement as HTMLElement));
};

/** From the card that has the focus to another by the arrows, as eyes would lead: to its row, then along it. */
async function walkTo(card: Locator): Promise<void> {
  for (let steps = 0; steps < 20; steps++) {
    const way = await card.evaluate((wanted) => {
      const [to, at] = [wanted, document.activeElement!].map((one) => one.getBoundingClientRect());
      if (document.activeElement === wanted) return null;
      if (Math.abs(to!.top - at!.top) > 20) return to!.top > at!.top ? 'ArrowDown' : 'ArrowUp';
      return to!.left > at!.left ? 'ArrowRight' : 'ArrowLeft';
    });
    if (!way) return;
    await card.page().keyboard.press(way);
  }
  throw new Error('The arrows do not lead there.');
}

const keys: Hand = {
  async press(at) {
    await reach(at);
    await at.page().keyboard.press('Enter');
  },
  async write(at, text) {
    await reach(at);
    await at.page().keyboard.insertText(text);
  },
  async slide(at) {
    await reach(at);
    await at.page().keyboard.press('End');
  },
  go: (console, stage) => console.keyboard.press(String(STAGES.indexOf(stage))),
  async group(console, texts) {
    await reach(console.locator('[data-note][tabindex="0"]'));
    for (const text of texts) {
      await walkTo(note(console, text));
      await console.keyboard.press('Space');
    }
    await console.keyboard.press('g');
  },
};

/** `looked` is the phone that axe looks at: each stage once in English and light, once in Arabic and dark. */
const LOOKS = {
  touch: { phones: ['light', 'dark', 'light'], staff: 'light', screen: 'dark', lang: 'en', looked: 0 },
  keys: { phones: ['dark', 'light', 'dark'], staff: 'dark', screen: 'light', lang: 'ar', looked: 2 },
} as const;

const PEOPLE = [
  { locale: 'en-GB', notes: ['Phones away at lunch', 'No phone in bed'] },
  { locale: 'en-GB', notes: ['Lunch without phones', 'Turn off the badges'] },
  { locale: 'ar', notes: ['لا هاتف على الطعام', 'إطفاء الإشعارات'] },
] as const;

describe('a board from the question to the next steps', () => {
  const tour = onTour();

  test.each([
    ['by touch', touch, LOOKS.touch],
    ['by keyboard alone', keys, LOOKS.keys],
  ] as const)(
    '%s, on three phones, screen and console; axe finds nothing at any stage',
    { timeout: 120_000 },
    async (_how, hand, look) => {
      const { code, port, present, screen: screenUrl, join } = tour.plenary;
      const seat = { code, key: new URL(present).hash.slice(1), by: 'looks-on-only' };
      const lead = await connect(`http://127.0.0.1:${port}`, 'presenter', seat);
      await lead.send(show('ideas'));
      const watched: Awaited<ReturnType<typeof openPage>>[] = [];
      const open = async (address: string, options: BrowserContextOptions, lang?: string): Promise<Page> => {
        const one = await openPage(tour.browser, { bypassCSP: true, reducedMotion: 'reduce', ...options });
        watched.push(one);
        const url = new URL(address);
        if (lang) url.searchParams.set('lang', lang);
        await one.page.goto(url.href);
        return one.page;
      };
      const phones = await Promise.all(
        PEOPLE.map(({ locale }, at) => open(join, { ...PHONE, locale, colorScheme: look.phones[at]! })),
      );
      const screen = await open(screenUrl, { ...PROJECTOR, colorScheme: look.screen }, look.lang);
      const console = await open(present, { ...LAPTOP, hasTouch: true, colorScheme: look.staff }, 'en');
      await console.locator('.stages').waitFor();
      const body = (): BoardPresenter => bodyOf(lead);
      const until = (holds: (body: BoardPresenter) => unknown, what: string) => lead.see(() => holds(body()), what);
      const toStage = async (stage: Stage): Promise<void> => {
        await hand.go(console, stage);
        await until((now) => now.stage === stage, stage);
        await console.locator(`.stages button[aria-pressed=true]`).nth(0).waitFor();
      };
      const clean = async (stage: Stage): Promise<void> => {
        const all = await Promise.all([phones[look.looked]!, screen, console].map(findings));
        expect(all.flat(), stage).toEqual([]);
      };
      const each = (act: (phone: Page, at: number) => Promise<void>): Promise<unknown> => Promise.all(phones.map(act));

      await toStage('prompt');
      await clean('prompt');

      await toStage('write');
      await each(async (phone, at) => {
        for (const text of PEOPLE[at]!.notes) {
          await hand.write(phone.locator('textarea[name=text]').first(), text);
          await hand.press(phone.locator('form:has(textarea[name=text]) button.main').first());
          await phone.locator('.own li').filter({ hasText: text }).waitFor();
        }
        await hand.press(phone.locator('form[data-draft=done] button[name=done]'));
      });
      await until(({ done, notes }) => done === 3 && notes!.length === 6, 'six notes, and three people who are done');
      expect(await screen.locator('body').innerText()).not.toContain('Phones away');
      await clean('write');

      await toStage('reveal');
      await screen.getByText('Phones away at lunch').first().waitFor();
      await clean('reveal');

      await toStage('read');
      await hand.press(console.getByRole('button', { name: 'Next note' }));
      await until(({ spotlight }) => spotlight, 'a note in the light');
      await each((phone) => hand.press(phone.locator('form[data-draft=react] button').first()));
      await until(({ spotlight }) => spotlight!.reactions.heart === 3, 'three hearts');
      await screen.getByText(body().spotlight!.text).first().waitFor();
      await clean('read');

      await toStage('cluster');
      await hand.group(console, ['Phones away', 'Lunch without']);
      await until(({ groups }) => Object.keys(groups).length === 1, 'a group');
      const [group] = Object.keys(body().groups);
      expect(
        body()
          .notes!.filter((one) => one.group === group)
          .map(({ text }) => text)
          .sort(),
      ).toEqual(['Lunch without phones', 'Phones away at lunch']);
      await clean('cluster');

      await toStage('name');
      await hand.write(phones[0]!.locator('input[name=name]'), 'Lunch is for people');
      await hand.press(phones[0]!.locator('form:has(input[name=group]) button').last());
      await hand.press(console.getByRole('button', { name: 'Call it “Lunch is for people”' }));
      await until(({ groups }) => groups[group!]!.name === 'Lunch is for people', 'the name');
      await screen.getByText('Lunch is for people').first().waitFor();
      await clean('name');

      await toStage('vote');
      await each(async (phone) => {
        const item = phone.locator('.vote li').filter({ hasText: 'Lunch is for people' });
        for (let dots = 0; dots < 2; dots++) await hand.press(item.locator('.stepper button').last());
        await hand.press(phone.locator('form[data-draft=vote] button.main'));
      });
      await until(({ voters }) => voters === 3, 'three who voted');
      expect(body().results).toBeNull();
      await clean('vote');
      await hand.press(console.getByRole('button', { name: 'Close the vote and show it' }));
      await until(({ results }) => results?.[0]?.dots === 6, 'the result');
      await clean('vote');

      await toStage('place');
      await each(async (phone) => {
        await phone.locator('form[data-draft=place] input[type=range]').first().waitFor();
        await hand.slide(phone.locator('form[data-draft=place] input[type=range]').first());
        await hand.press(phone.locator('form[data-draft=place] button.main'));
      });
      await until(({ placers }) => placers === 3, 'three who placed it');
      await hand.press(console.getByRole('button', { name: 'Close and show the medians' }));
      await until(({ placed }) => placed?.some(({ impact }) => (impact?.median ?? 0) > 90), 'the medians');
      await clean('place');

      await toStage('commit');
      await hand.press(console.getByRole('button', { name: 'The top three as next steps' }));
      await until(({ actions }) => actions.length === 1, 'a next step');
      const form = phones[1]!.locator('form:has(input[name=action])').first();
      await hand.write(form.locator('input[name=name]'), 'Ann');
      await hand.write(form.locator('input[name=when]'), 'Friday');
      await hand.press(form.locator('button[name=take]'));
      await hand.press(console.getByRole('button', { name: 'Give it to Ann' }));
      await until(({ actions }) => actions[0]!.owner === 'Ann' && actions[0]!.date === 'Friday', 'who does it');
      await screen.getByText('Ann').first().waitFor();
      await clean('commit');

      expect(watched.flatMap(({ wrong }) => wrong)).toEqual([]);
      for (const { context } of watched) await context.close();
    },
  );
});

const bodyOf = (client: Client<'presenter'>): BoardPresenter =>
  (client.view.stage as unknown as { activity: { body: BoardPresenter } }).activity.body;
