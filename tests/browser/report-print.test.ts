import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { reportHtml } from '../../shared/evaluation/report/document.ts';
import { roomResults } from '../../shared/evaluation/results/room.ts';
import { documentCatalogues } from '../../shared/text/report/report-texts.ts';
import { openBrowser } from '../helpers/browser.ts';
import { answered, closed, each, item, L18, surveyed, type Answers } from '../evaluation/surveyed.ts';

const MM = 96 / 25.4;
/** An A4 page without its margins. */
const PAGE = { width: 178, height: 269 };
const codes = ['one', 'two', 'three'];

/** The same answers to every statement. */
const toAll = (values: readonly number[]): Answers =>
  Object.fromEntries(
    Object.entries(each('p', 'one', values)).map(([id, { one }]) => [id, Object.fromEntries(codes.map((code) => [code, one!]))]),
  );

const room = closed(
  answered(
    answered(surveyed(codes.map((code) => item(code, 'higher'))), 'before', { ...toAll(L18.before), lost: { one: 4 } }),
    'after',
    toAll(L18.after),
  ),
  'after',
);

describe('a printed report of the team', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(Object.keys(documentCatalogues))(
    'sets two whole statements on a page, with all their charts, in %s',
    async (language) => {
      const page = await browser.newPage({ viewport: { width: Math.round(PAGE.width * MM), height: 900 } });
      await page.emulateMedia({ media: 'print' });
      await page.setContent(reportHtml(roomResults(room, 0, { grade: 'team', language, madeAt: 0, software: '0' })));
      const items = await page.locator('.items .item').evaluateAll((all) =>
        all.map((one) => ({
          height: one.getBoundingClientRect().height,
          charts: one.querySelectorAll('figure svg').length,
          broken: getComputedStyle(one).breakInside,
        })),
      );
      expect(items.map(({ charts }) => charts)).toEqual([3, 3, 3]);
      for (const { height, broken } of items) {
        expect(broken).toBe('avoid-page');
        expect(height / MM).toBeLessThan(PAGE.height / 2 - 5);
      }
      await page.close();
    },
  );
});
