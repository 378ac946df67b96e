import { describe, expect, test } from 'vitest';
import { MEDIA_FILE, parseMarkdown, type MarkdownNode } from '../../shared/text/markdown.ts';
import { perSeed } from '../helpers/seeds.ts';

type Element = Exclude<MarkdownNode, string>;

const el = (tag: string, ...children: unknown[]): unknown => ({ tag, children });

/** Every element of a text, however deep. */
const elements = (nodes: readonly MarkdownNode[]): Element[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]));
const textOf = (nodes: readonly MarkdownNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

describe('a slide', () => {
  test.each([
    ['a paragraph', 'Hello', [el('p', 'Hello')]],
    ['emphasis', '**now** and *then*', [el('p', el('strong', 'now'), ' and ', el('em', 'then'))]],
    ['a list', '- one\n- two', [el('ul', el('li', 'one'), el('li', 'two'))]],
    ['a list of steps', '1. one\n2. two', [el('ol', el('li', 'one'), el('li', 'two'))]],
    ['a list inside a list', '- one\n  - two', [el('ul', el('li', 'one', el('ul', el('li', 'two'))))]],
    ['a quotation', '> so', [el('blockquote', el('p', 'so'))]],
    ['code', '`a < b`', [el('p', el('code', 'a < b'))]],
    ['a line', '---', [el('hr')]],
    ['a new line in a paragraph', 'one\ntwo', [el('p', 'one', ' ', 'two')]],
    ['a new line that is meant', 'one  \ntwo', [el('p', 'one', el('br'), 'two')]],
    [
      'a table',
      '| a | b |\n| - | - |\n| 1 | 2 |',
      [el('table', el('thead', el('tr', el('th', 'a'), el('th', 'b'))), el('tbody', el('tr', el('td', '1'), el('td', '2'))))],
    ],
    ['nothing', '', []],
  ])('shows %s', (_what, source, nodes) => {
    expect(parseMarkdown(source)).toEqual(nodes);
  });

  test('has its title as first heading, so that those in the text come below', () => {
    expect(parseMarkdown('# a\n## b\n### c\n###### d')).toEqual([el('h2', 'a'), el('h2', 'b'), el('h3', 'c'), el('h3', 'd')]);
  });

  test('shows signs that are escaped', () => {
    expect(textOf(parseMarkdown('\\*not this\\* &amp; &lt;b&gt; \\#'))).toBe('*not this* & <b> #');
  });

  test('shows a sign for which it has no element as it was written', () => {
    expect(parseMarkdown('this ~~that~~')).toEqual([el('p', 'this ~~that~~')]);
  });

  test('shows the pictures of its session', () => {
    expect(parseMarkdown('![A ladder](media/ladder.svg)')).toEqual([
      el('p', { tag: 'img', children: [], src: 'media/ladder.svg', alt: 'A ladder' }),
    ]);
  });

  test('links to pages and mail', () => {
    for (const href of ['https://example.org/a?b=c', 'http://example.org', 'mailto:a@example.org'])
      expect(parseMarkdown(`[there](${href})`)).toEqual([el('p', { tag: 'a', children: ['there'], href })]);
  });
});

describe('a slide shows no more than that', () => {
  test.each([
    '<b>bold</b>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- hidden -->',
    '<svg><a xlink:href="javascript:alert(1)">',
  ])('HTML is text: %s', (source) => {
    const nodes = parseMarkdown(source);
    expect(textOf(nodes)).toContain(source.slice(1, 4));
    expect(elements(nodes).every((node) => node.tag === 'p')).toBe(true);
  });

  test.each([
    'https://example.org/x.png',
    '//example.org/x.png',
    '/etc/x.png',
    'media/../x.png',
    'media/a/b.png',
    'media/%2e%2e/x.png',
    'media/.hidden.png',
    'media/x.html',
    'media/x.png?y',
    'data:image/png;base64,AAAA',
    'x.png',
    'media/',
  ])('a picture from %s is its words', (src) => {
    expect(elements(parseMarkdown(`![A ladder](${src})`)).filter((node) => node.tag === 'img')).toEqual([]);
    expect(textOf(parseMarkdown(`![A ladder](${src})`))).toContain('A ladder');
    expect(MEDIA_FILE.test(src)).toBe(false);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    '/inside',
    'relative',
    '#anchor',
  ])('a link to %s leads nowhere', (href) => {
    for (const node of elements(parseMarkdown(`[there](<${href}>)\n\n[there](${href})\n\n<${href}>`)))
      expect(node).not.toHaveProperty('href');
  });

  test(
    'whatever is in a file, only known elements come out, and links and pictures of known places',
    perSeed((random) => {
      const pieces = [
        '# ',
        '- ',
        '1. ',
        '> ',
        '**',
        '*',
        '_',
        '~~',
        '`',
        '```\n',
        '[a](',
        '![b](',
        ')',
        'javascript:x',
        'media/a.png',
        'https://e.org',
        '<b>',
        '&lt;',
        '|',
        '\n',
        '\n\n',
        '---',
        '    ',
        'word',
        '\\',
        '<',
        '>',
        '\u0000',
        '[x]: javascript:y\n',
        '[x]',
        '"t"',
      ];
      for (let n = 0; n < 500; n++) {
        for (const node of elements(parseMarkdown(Array.from({ length: 30 }, () => random.pick(pieces)).join('')))) {
          expect([
            'p',
            'h2',
            'h3',
            'ul',
            'ol',
            'li',
            'strong',
            'em',
            'code',
            'blockquote',
            'a',
            'img',
            'br',
            'hr',
            'table',
            'thead',
            'tbody',
            'tr',
            'th',
            'td',
          ]).toContain(node.tag);
          if (node.href !== undefined) expect(node.href).toMatch(/^(https?:|mailto:)/i);
          if (node.src !== undefined) expect(node.src).toMatch(MEDIA_FILE);
          expect(Object.keys(node).every((key) => ['tag', 'children', 'href', 'src', 'alt'].includes(key))).toBe(true);
        }
      }
    }),
  );

  test(
    'a paragraph is never inside a paragraph, which a browser would tear apart',
    perSeed((random) => {
      for (let n = 0; n < 300; n++) {
        const source = Array.from({ length: 20 }, () =>
          random.pick(['~~', '**', 'word ', '- ', '\n', '> ', '`', '==', '++', '^', '~']),
        ).join('');
        for (const node of elements(parseMarkdown(source)))
          if (node.tag === 'p') expect(elements(node.children).map((one) => one.tag)).not.toContain('p');
      }
    }),
  );

  test.each([
    ['quotations in quotations', '>'.repeat(20_000)],
    ['lists in lists', Array.from({ length: 200 }, (_one, n) => `${'  '.repeat(n)}- x`).join('\n')],
    ['brackets', '['.repeat(20_000)],
    ['stars', '*a '.repeat(6_000)],
    ['backticks', '`'.repeat(20_000)],
  ])('is read without a fault: %s', (_what, source) => {
    expect(() => parseMarkdown(source)).not.toThrow();
  });
});
