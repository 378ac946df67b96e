import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Finding = { id: string; nodes: { html: string; failureSummary?: string }[] };
type Axe = { run(where: Document, how: object): Promise<{ violations: unknown }> };

/** What axe-core finds on a page that lets its script in (`bypassCSP`), one line each; nothing is what it should be. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(
    async (tags) =>
      (await (globalThis as unknown as { axe: Axe }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] }))
        .violations,
    TAGS,
  );
  return (found as Finding[]).flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
