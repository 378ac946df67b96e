// Measures how smoothly the projected wall moves: the reveal of 1,000 notes, their way into 12 groups and out of them, in Chromium without a GPU.
// Run it on a quiet machine: npm run bench:wall [-- --notes 1000] [--no-build]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { prepare } from '../../../server/start.mjs';
import { startRoom } from './room.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const { values } = parseArgs({ options: { notes: { type: 'string', default: '1000' }, 'no-build': { type: 'boolean' } } });
const count = Number(values.notes);
const GROUPS = 12;
/** A reveal of 1,000 takes 1.2 s; what follows is part of what people see. */
const WATCHED_MS = 1600;

if (!values['no-build']) prepare();
const folder = mkdtempSync(join(tmpdir(), 'plenary-wall-'));
mkdirSync(join(folder, 'sessions/wall'), { recursive: true });
const session = {
  title: 'Wall',
  steps: [
    { id: 'hello', kind: 'slide', title: 'Hello' },
    { id: 'ideas', kind: 'board', title: 'Ideas', question: 'What would help our communities hear us?' },
  ],
};
writeFileSync(join(folder, 'sessions/wall/session.yaml'), JSON.stringify(session));

const room = await startRoom(root, folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(room.screen);
  await room.show('ideas');
  await room.bring(Array.from({ length: count }, (_, at) => ({ text: `An idea that people had in the room, number ${at}` })));
  await page.waitForFunction((all) => document.querySelectorAll('ul[aria-hidden] > li').length === all, count);
  report('reveal', await watched(page, () => room.control({ do: 'go-to-stage', stage: 'reveal' })));
  const ids = await room.notes();
  await room.control({ do: 'go-to-stage', stage: 'cluster' });
  const share = Math.ceil(ids.length / GROUPS);
  for (let group = 0; group < GROUPS - 1; group++)
    await room.control({ do: 'group-notes', notes: ids.slice(group * share, (group + 1) * share), name: `Group ${group + 1}` });
  const rest = ids.slice((GROUPS - 1) * share);
  report('regroup', await watched(page, () => room.control({ do: 'group-notes', notes: rest, name: `Group ${GROUPS}` })));
  report('ungroup', await watched(page, () => room.control({ do: 'clear-groups' })));
} finally {
  await browser.close();
  await room.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Times between frames while something happens on the page. */
async function watched(page, act) {
  const frames = page.evaluate(
    (ms) =>
      new Promise((resolve) => {
        const times = [];
        const step = (now) => {
          times.push(now);
          if (now - times[0] < ms) requestAnimationFrame(step);
          else resolve(times.slice(1).map((time, at) => time - times[at]));
        };
        requestAnimationFrame(step);
      }),
    WATCHED_MS,
  );
  await act();
  return frames;
}

function report(name, frames) {
  const total = frames.reduce((sum, ms) => sum + ms, 0);
  const sorted = [...frames].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)];
  console.log(
    `${name.padEnd(8)} ${count} notes: ${((frames.length / total) * 1000).toFixed(1)} fps, frame p95 ${p95.toFixed(0)} ms, longest ${sorted.at(-1).toFixed(0)} ms`,
  );
}
