import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './crowd/orders.ts';
import { verdictOf, type Verdict } from './report/judge.ts';
import { WEIGHED_STEPS } from './room.ts';
import { filesOf, phoneSources } from './subject/files.ts';
import { noTraffic } from './wire/traffic.ts';
import { HttpConnection } from './wire/http.ts';
import type { Obey } from './turn.ts';

/** What somebody loads to see a page the first time, in kB of gzip. */
export interface Weight {
  page: string;
  html: number;
  files: number;
  goal: number | null;
  verdict: Verdict;
}

/** In kB: the first visit of a phone, the first load of a page of the staff. */
const PHONE_BUDGET = 45;
const STAFF_BUDGET = 250;

/** Weighs the participant page of every kind of step, and the pages of the staff. */
export async function weightsOf(place: Place, root: string, obey: Obey): Promise<Weight[]> {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/phone/.vite/manifest.json'), 'utf8')) as Parameters<
    typeof filesOf
  >[0];
  const weights: Weight[] = [];
  for (const [kind, step] of Object.entries(WEIGHED_STEPS)) {
    await obey({ type: 'show', step });
    weights.push(
      await weigh(place, `/p/CODE, ${kind}`, await pathOfPhone(place), filesOf(manifest, phoneSources(kind)), PHONE_BUDGET),
    );
  }
  for (const path of [`/present/${place.code}`, `/screen/${place.code}`, '/organise'])
    weights.push(await weigh(place, path.replace(place.code, 'CODE'), { path, cookie: '' }, null, STAFF_BUDGET));
  return weights;
}

interface Visit {
  path: string;
  cookie: string;
}

async function pathOfPhone({ port, code }: Place): Promise<Visit> {
  const { headers } = await get(port, `/j/${code}`, '');
  return { path: headers.get('location') ?? '', cookie: (headers.get('set-cookie') ?? '').split(';')[0]! };
}

/** `files` are known from the build, or found in the page. */
async function weigh(
  { port }: Place,
  page: string,
  { path, cookie }: Visit,
  files: string[] | null,
  budget: number,
): Promise<Weight> {
  const { body } = await get(port, path, cookie);
  const loaded = files ?? (await assetsOf(port, path));
  const sizes = await Promise.all(loaded.map(async (file) => (await get(port, file, cookie)).body.length));
  const [html, rest] = [body.length / 1024, sizes.reduce((sum, size) => sum + size, 0) / 1024];
  return { page, html, files: rest, goal: budget, verdict: verdictOf('count', html + rest, budget) };
}

/** Scripts and styles that a page names, and what these import at once. */
async function assetsOf(port: number, path: string): Promise<string[]> {
  const found = new Set<string>();
  const visit = async (text: string): Promise<void> => {
    for (const file of namedIn(text)) {
      if (found.has(file)) continue;
      found.add(file);
      if (file.endsWith('.js')) await visit(await textAt(port, file));
    }
  };
  await visit(await textAt(port, path));
  return [...found];
}

/** The built files that a page or a script loads at once; what a script imports later is another matter. */
export function namedIn(text: string): string[] {
  const inPage = text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g);
  const inScript = text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g);
  return [...Array.from(inPage, (match) => match[1]!), ...Array.from(inScript, (match) => `/assets/${match[1]}`)];
}

async function textAt(port: number, path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return response.text();
}

async function get(port: number, path: string, cookie: string) {
  const connection = new HttpConnection(port, noTraffic());
  try {
    return await connection.get(path, cookie ? { Cookie: cookie } : {});
  } finally {
    connection.close();
  }
}
