// How long similar sets take off the main thread: `node tests/similar/time.mjs`. Each board in a new worker, the middle of five runs.
// On a busy machine the time of the processor says more than the clock.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SIZES = [100, 300, 500, 1000, 2000];
const RUNS = 5;

await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: { ssr: 'tests/similar/timed-worker.ts', outDir: 'dist/similar', emptyOutDir: true, target: 'node20' },
});

const timed = (notes) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(root, 'dist/similar/timed-worker.js'), { workerData: notes });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const size of SIZES) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await timed(size));
  const of = (what) => `${Math.round(middle(runs.map((run) => run[what])))} ms`;
  console.log(
    `${size} notes: similar sets ${of('sets')} (${of('setsCpu')} of processor), sort the rest ${of('sorted')} (${runs[0].suggestions} sets found)`,
  );
}
