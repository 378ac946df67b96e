import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const PATIENCE_MS = 60_000;

/** Prints a page to a PDF by a browser, which alone sets every script right. Tells in one sentence what became of it. */
export async function printPdf(html: string, pdf: string): Promise<string> {
  const browser = [process.env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));
  const byHand = `Open ${html} in a browser and print it to PDF.`;
  if (!browser) return `No Chromium was found for the PDF (name one in CHROMIUM). ${byHand}`;
  const profile = mkdtempSync(join(tmpdir(), 'plenary-pdf-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--no-pdf-header-footer'];
  const args = [
    ...sandbox,
    ...quiet,
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${resolve(pdf)}`,
    pathToFileURL(resolve(html)).href,
  ];
  const code = await ended(browser, args);
  rmSync(profile, { recursive: true, force: true });
  return code === 0 && existsSync(pdf) ? `The report is in ${pdf}.` : `The browser could not print the PDF. ${byHand}`;
}

const ended = (command: string, args: readonly string[]): Promise<number | null> =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', timeout: PATIENCE_MS });
    child.once('error', () => done(null));
    child.once('close', (code) => done(code));
  });
