// Builds on every change and starts the server anew; open pages see the new build when they reconnect and load themselves again.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUpToDate } from './start.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const QUIET_MS = 150;
let server = null;
let timer = null;

function restart() {
  try {
    bringUpToDate();
  } catch (error) {
    console.error(error.message);
    return;
  }
  server?.kill();
  server = spawn(process.execPath, [join(root, 'dist/server/main.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
}

for (const folder of ['client', 'server', 'shared']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (server?.kill(signal), process.exit(0)));
restart();
