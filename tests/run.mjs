// The test command: installs and builds what is missing, finds a browser, runs everything, and ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../server/start.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const findBrowser = () => [process.env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));

/** Debian's Chromium, installed where this user may; otherwise the browser tests say what is missing. */
function ensureBrowser() {
  if (findBrowser()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium for the browser tests ...');
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core'], quiet);
  }
  if (!findBrowser())
    console.error('The browser tests need Chromium: install it (Debian: apt-get install chromium), or name it in CHROMIUM.');
}

/** What checks the exports: the tests that need R or PSPP are left out where they are not. */
function ensureStatistics() {
  const missing = ['Rscript', 'pspp'].filter((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0);
  if (!missing.length || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error('Installing R and PSPP for the tests of the exports ...');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'r-base-core', 'pspp'], quiet);
}

prepare();
ensureBrowser();
ensureStatistics();
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: findBrowser() ?? '' },
});
process.exit(status ?? 1);
