import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../shared/activities/kind-pictures.ts';
import type { Figure, PictureFor } from '../../shared/picture/picture.ts';
import { escaped, linesOf, tinted, widthOf } from '../../shared/picture/draw.ts';
import { inWords, svgOf } from '../../shared/picture/svg.ts';
import { presenterTexts } from '../../shared/text/presenter/presenter-texts.ts';
import { translator } from '../../shared/text/translate.ts';
import { perSeed } from '../helpers/seeds.ts';
import { cases, shown, story, tell } from './story.ts';

const LANGUAGES = ['en', 'es', 'sr-Latn', 'ar'];
const forWhom = (lang: string): PictureFor => ({
  t: translator(presenterTexts(lang), lang),
  title: 'The step & its <title>',
  minute: 0,
});

/** What keeps a text from being XML, or null. */
function faultIn(xml: string): string | null {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-z:-]+="[^"<]*")*) ?(\/?)>/gi,
    (_all, end: string, name: string, _attributes, single) => {
      if (end && open.pop() !== name) open.push(`${name} closes what is not open`);
      else if (!end && !single) open.push(name);
      return '';
    },
  );
  if (open.length) return `left open: ${open.join(', ')}`;
  const stray = /[<>]|&(?!(amp|lt|gt|quot);)/.exec(rest);
  return stray ? `stray ${stray[0]} in ${rest.slice(Math.max(0, stray.index - 30), stray.index + 30)}` : null;
}

test('a map holds the picture that pins lie on once it is in the file, and never an address', () => {
  const drawn = (image: string): string => {
    const map: Figure = { type: 'map', image, ratio: 1, columns: 1, rows: 1, levels: '9', areas: [] };
    return svgOf({ title: 'Where', people: '2', figures: [map] }, 'en').svg;
  };
  expect(drawn('map.svg')).not.toContain('<image');
  expect(drawn('data:image/png;base64,AAAA')).toContain('<image href="data:image/png;base64,AAAA"');
  expect(faultIn(drawn('data:image/svg+xml,<a href="b">'))).toBeNull();
});

describe.each(cases)('the picture of $name, as in $step.title', (one) => {
  const { name, kind, config } = one;
  const nobody = kind.view.presenter(config, kind.start(config), shown);

  test(
    name === 'survey' ? 'is never made' : 'is made once people have answered',
    perSeed((random) => {
      const view = kind.view.presenter(config, tell(one, story(one, random)), shown);
      const made = pictureOf(name, view, forWhom('en'));
      if (name === 'survey') expect(made).toBeNull();
      // What people said may all be waiting, hidden or taken back, or depend on other steps.
      if (!['survey', 'open', 'qa', 'board', 'words', 'leaderboard'].includes(name)) expect(made).not.toBeNull();
    }),
  );

  test.each(LANGUAGES)('is XML that loads nothing and says everything in words, in %s', (lang) => {
    perSeed(
      (random) => {
        const view = kind.view.presenter(config, tell(one, story(one, random)), shown);
        const made = pictureOf(name, view, forWhom(lang));
        if (!made) return;
        const { svg, height } = svgOf(made, lang);
        expect(faultIn(svg)).toBeNull();
        expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
          /https?:|url\(|href|<image|<script|foreignObject|style=|var\(/,
        );
        expect(svg).toContain(`<title id="title">${escaped(made.title)}</title>`);
        expect(svg).toContain(`<desc id="desc">${escaped(inWords(made, lang))}</desc>`);
        expect(svg).toContain(escaped(made.people));
        expect(svg).toContain(`direction="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
        expect(svg, 'a place or a size').not.toMatch(/="[^"]*NaN/);
        expect(height).toBeGreaterThan(100);
      },
      [1],
    )();
  });

  test('says nothing of nobody, or nothing at all', () => {
    const made = pictureOf(name, nobody, forWhom('en'));
    expect(made === null || /\b0\b/.test(made.people)).toBe(true);
  });
});

describe('a picture', () => {
  const bars = (text: string) => ({
    title: text,
    people: '3 people',
    figures: [{ type: 'bars' as const, bars: [{ text, share: 0.5, said: '2' }] }],
  });

  test('holds what people wrote as text, whatever it is', () => {
    const { svg } = svgOf(bars('</title><script>alert("1")</script> & \u0000\u0007 <img src=x>'), 'en');
    expect(faultIn(svg)).toBeNull();
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/[\u0000\u0007]/);
  });

  test('begins at the right where people read from the right', () => {
    expect(svgOf(bars('One'), 'en').svg).toMatch(/<text x="60" /);
    expect(svgOf(bars('One'), 'ar').svg).toMatch(/<text x="1140" /);
  });

  test('breaks long texts into lines that fit, and cuts a word that is longer than a line', () => {
    const text = `${'word '.repeat(60)}${'x'.repeat(300)}`;
    const lines = linesOf(text, 24, 400, 50);
    for (const line of lines) expect(widthOf(line, 24)).toBeLessThanOrEqual(400);
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(linesOf(text, 24, 400, 3)).toHaveLength(3);
  });

  test('has the colours of a scale as they are, paler towards its middle', () => {
    expect([-1, 0, 1].map(tinted)).toEqual(['#f8c08a', '#efe8da', '#8ed8d0']);
  });
});
