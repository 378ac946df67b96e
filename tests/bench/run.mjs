// Builds what has changed, bundles the bench and runs it. Plain JavaScript, so that it runs before anything is built.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepare } from '../../server/start.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const entries = { main: 'main', crowd: 'crowd/main', floor: 'floor/main', probe: 'subject/probe' };

// For measuring a build as it stands, such as one that is being changed.
if (!process.argv.includes('--no-build')) prepare();
const { build } = await import('vite');
await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, `tests/bench/${file}.ts`])),
    },
  },
});
const { main } = await import(pathToFileURL(join(root, 'dist/bench/main.js')).href);
process.exitCode = await main(root, process.argv.slice(2));
