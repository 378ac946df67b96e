import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const PATIENCE_MS = 15_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium, or an error that says what to install. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error('The browser tests need Chromium: install it (Debian: apt-get install chromium), or name it in CHROMIUM.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page with a storage of its own, and everything that went wrong on it: errors, policy violations, requests to other hosts. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  wrong: string[];
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
export const LAPTOP = { viewport: { width: 1280, height: 800 } } as const;
export const PROJECTOR = { viewport: { width: 1920, height: 1080 } } as const;

/** Opens a page as somebody with a browser of their own would. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost') wrong.push(`request to ${hostname}`);
  });
  return { page, context, wrong };
}

/** A server that is down is part of the play; the browser says so in these words. */
const isExpected = (text: string): boolean =>
  /ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket connection|net::ERR|status of (409|413|422|404)/.test(text);
