import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openBrowser } from './browser.ts';
import { freshFolder, startPlenary, type Plenary } from './plenary.ts';

/** One browser for the tests of a block, and for each of them a server of its own with a new room of the tour; read them when a test runs. */
export function onTour(): { readonly browser: Browser; readonly plenary: Plenary } {
  let browser: Browser | undefined;
  let plenary: Plenary | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    plenary = await startPlenary({ data: freshFolder(), session: 'tour' });
  });
  afterEach(() => plenary?.stop());
  afterAll(() => browser?.close());
  return {
    get browser() {
      return browser!;
    },
    get plenary() {
      return plenary!;
    },
  };
}
