import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;

const pathsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

const all = ['shared', 'server', 'client'].flatMap(pathsIn).sort();
const files = all.filter((path) => /\.(ts|svelte|mjs)$/.test(path) && !path.endsWith('.d.ts'));
const sources = new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

/** The code of a file without its comments. */
const codeOf = (path: string): string => sources.get(path)!.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** One import: a file of ours by its path from the root, or a package. `loads` is false for types, which leave nothing behind. */
interface Import {
  from: string;
  to: string;
  ours: boolean;
  loads: boolean;
  later: boolean;
}

const STATEMENT = /(?:^|[\n;>])\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?'([^']+)'/g;
const CALL = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(path: string): Import[] {
  const code = codeOf(path);
  const named = [...code.matchAll(STATEMENT)].map(([, type, to]) => found(path, to!, !type, false));
  return [...named, ...[...code.matchAll(CALL)].map(([, to]) => found(path, to!, true, true))];
}

function found(from: string, to: string, loads: boolean, later: boolean): Import {
  const ours = to.startsWith('.');
  return {
    from,
    to: ours
      ? normalize(join(dirname(from), to))
          .replaceAll('\\', '/')
          .replace(/\?.*$/, '')
      : to,
    ours,
    loads,
    later,
  };
}

const imports = files.flatMap(importsOf);

/** `@scope/name/part` as `@scope/name`, `node:fs` as `node:`. */
const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? 'node:'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

const said = ({ from, to }: Import): string => `${from} imports ${to}`;
/** What is drawn, or holds the state of what is drawn. */
const isAPage = (path: string): boolean => /\.svelte(\.ts)?$/.test(path);
const isAKind = (path: string): boolean => /^shared\/activities\/[^/]+\//.test(path);
const folderOf = (path: string): string => path.split('/').slice(0, 3).join('/');

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };

/** Who may import what: of ours, and of others. */
const table: Record<
  string,
  { who(path: string): boolean; ours(to: string, from: string): boolean; packages: readonly string[] }
> = {
  'rules in shared': {
    who: (path) => path.startsWith('shared/') && !isAPage(path),
    ours: (to) => to.startsWith('shared/') && !isAPage(to),
    packages: ['zod'],
  },
  'pages of a kind': {
    who: (path) => isAKind(path) && isAPage(path),
    ours: (to, from) => (isAKind(to) ? folderOf(to) === folderOf(from) : to.startsWith('shared/') || to.startsWith('client/ui/')),
    packages: ['svelte', '@lucide/svelte'],
  },
  'the server': {
    who: (path) => path.startsWith('server/'),
    ours: (to) => /^(server|shared|dist)\//.test(to) || /^client\/(participant\/(render|phone-state)\.ts|join\/)/.test(to),
    packages: ['node:', 'vite', ...Object.keys(dependencies)],
  },
  'the pages': {
    who: (path) => path.startsWith('client/'),
    ours: (to) => /^(client|shared)\//.test(to),
    packages: ['svelte', '@lucide/svelte', 'bits-ui', 'socket.io-client'],
  },
};

/** Imports that one file needs for what it is there for. */
const EXCEPTIONS = [
  'shared/text/markdown.ts imports markdown-it',
  'server/http/cards-page.ts imports client/cards/CodeCards.svelte',
];

describe('who may import what', () => {
  test('the files are found, and their imports', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.filter((one) => one.from === 'shared/activities/kinds.ts').map((one) => one.to)).toContain(
      'shared/activities/poll/poll.ts',
    );
  });

  test.each(Object.entries(table))('%s import only what they may', (_name, { who, ours, packages }) => {
    const theirs = imports.filter(({ from }) => who(from));
    const wrong = theirs.filter((one) => (one.ours ? !ours(one.to, one.from) : !packages.includes(packageOf(one.to))));
    expect(theirs.length).toBeGreaterThan(5);
    expect(wrong.map(said).filter((sentence) => !EXCEPTIONS.includes(sentence))).toEqual([]);
  });

  test('every file belongs to one row of the table', () => {
    expect(files.filter((path) => Object.values(table).filter(({ who }) => who(path)).length !== 1)).toEqual([]);
  });

  test('whatever is ours is imported by its whole name', () => {
    expect(imports.filter(({ ours, to }) => ours && !/\.(ts|mjs|js|svelte|css)$/.test(to)).map(said)).toEqual([]);
  });

  test('no rule knows a kind by its name, except the one list of kinds', () => {
    const core = imports.filter(({ from, to }) => /^shared\/(room|activity|protocol|session|text)\//.test(from) && isAKind(to));
    expect(core.map(said)).toEqual([]);
  });

  test('no kind knows another', () => {
    expect(imports.filter(({ from, to }) => isAKind(from) && isAKind(to) && folderOf(from) !== folderOf(to)).map(said)).toEqual(
      [],
    );
  });
});

/** Where a pattern occurs in the code of some files. */
const findings = (pattern: RegExp, among: readonly string[]): string[] =>
  among.flatMap((path) => [...codeOf(path).matchAll(new RegExp(pattern, 'g'))].map(([what]) => `${path}: ${what.trim()}`));

const under = (...folders: string[]): string[] => files.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));

describe('shared is pure', () => {
  const rules = under('shared').filter((path) => !isAPage(path));

  test.each([
    ['the clock', /\bDate\.now\b|\bnew Date\b|\bDate\(|\bperformance\.\w+|\bset(Timeout|Interval|Immediate)\b/],
    ['chance', /\bMath\.random\b|\bcrypto\.\w+|\brandomUUID\b/],
    ['the machine', /\bprocess\.\w|\bnode:\w|\brequire\(|\bimport\.meta\b/],
    ['the page or the network', /\bdocument\.\w|\bwindow\.\w|\blocalStorage\b|\bfetch\(|\bnavigator\.\w|\bglobalThis\b/],
    ['the console', /\bconsole\.(?:log|info|warn|error|debug)\b/],
  ])('it does not use %s', (_what, pattern) => {
    expect(findings(pattern, rules)).toEqual([]);
  });
});

describe('pages', () => {
  const pages = [...under('client'), ...under('shared').filter(isAPage)];

  test('draw text as text only, but for the one page part that takes what charts and reports have escaped', () => {
    const found = findings(/\{@html\b|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write\b/, pages);
    expect(found).toEqual(['client/ui/drawn.ts: .innerHTML']);
    const casts = findings(
      /as (?:unknown as )?Markup\b/,
      files.filter((path) => path !== 'shared/markup.ts'),
    );
    expect(casts).toEqual([]);
  });

  test('have no directions of left and right in their styles', () => {
    const physical =
      /(?<![\w-])(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|style:(?:left|right)\b)[^;}\n]*/g;
    const styles = [...pages.filter((path) => path.endsWith('.svelte')), ...all.filter((path) => path.endsWith('.css'))].map(
      (path) => [path, stylesOf(path)] as const,
    );
    expect(styles.length).toBeGreaterThan(5);
    expect(styles.flatMap(([path, css]) => [...css.matchAll(physical)].map(([what]) => `${path}: ${what}`))).toEqual([]);
  });

  test('name no other host', () => {
    const hosts = findings(/(?:https?|wss?):\/\/[\w.-]+/, pages).filter((line) => !/www\.w3\.org|localhost/.test(line));
    expect(hosts).toEqual([]);
  });
});

/** The style sheet of a file: all of a .css, the style blocks, attributes and directives of a .svelte. */
function stylesOf(path: string): string {
  const source = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  if (path.endsWith('.css')) return source;
  return [...source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>|\bstyle="([^"]*)"|\b(style:[\w-]+)/g)]
    .map(([, ...parts]) => parts.find(Boolean) ?? '')
    .join('\n');
}

/** Everything that is loaded with a file, with what it loads later or without. */
function loadedWith(start: string, later: boolean): { files: Set<string>; packages: Set<string> } {
  const [reached, packages] = [new Set([start]), new Set<string>()];
  for (const path of reached)
    for (const one of sources.has(path) ? importsOf(path) : []) {
      if (!one.loads || (one.later && !later)) continue;
      if (one.ours) reached.add(one.to);
      else packages.add(packageOf(one.to));
    }
  return { files: reached, packages };
}

describe('phones', () => {
  const start = 'client/participant/main.ts';
  const withLater = loadedWith(start, true);
  const theirs = [
    ...new Set([
      ...under('client/participant', 'client/ui', 'client/join'),
      ...files.filter((path) => /^shared\/activities\/[^/]+\/Participant\.svelte$/.test(path)),
      ...[...withLater.files].filter((path) => sources.has(path)),
    ]),
  ];

  test('use nothing that a page without a certificate does not have', () => {
    const secure =
      /\bcrypto\.subtle\b|\bcrypto\.randomUUID\b|\brandomUUID\(|\bserviceWorker\b|\bnavigator\.(?:clipboard|locks|share|storage|wakeLock)\b|\bwakeLock\b|\bcaches\.\w+/;
    expect(theirs.length).toBeGreaterThan(15);
    expect(findings(secure, theirs)).toEqual([]);
  });

  test('load Svelte at first and the socket later, and nothing of schemas, Markdown or YAML', () => {
    expect([...loadedWith(start, false).packages]).toEqual(['svelte']);
    expect([...withLater.packages].sort()).toEqual(['socket.io-client', 'svelte']);
  });

  test('load nothing of the console, the screen or the office', () => {
    expect([...withLater.files].filter((path) => /^client\/(presenter|screen|organiser)\//.test(path))).toEqual([]);
  });

  test('have a page for every kind', () => {
    const kinds = new Set(under('shared/activities').filter(isAKind).map(folderOf));
    expect([...kinds].filter((folder) => !sources.has(`${folder}/Participant.svelte`))).toEqual([]);
  });
});

describe('no check is switched off', () => {
  const tests = pathsIn('tests').filter((path) => path.endsWith('.ts'));
  const texts = [...files, ...tests].map((path) => [path, scriptOf(readFileSync(join(ROOT, path), 'utf8'), path)] as const);

  test.each([
    ['by a comment', /@ts-(?:ignore|nocheck|expect-error)\b|eslint-disable(?!d)/],
    ['by a type that allows everything', /(?<=[:<|&,(=]\s*|\bas )any\b(?=\s*[,;)=>\]|&[{])/],
  ])('%s', (_how, pattern) => {
    const found = texts.flatMap(([path, text]) =>
      [...text.matchAll(new RegExp(pattern, 'g'))].map(([what]) => `${path}: ${what}`),
    );
    expect(found.filter((one) => !one.startsWith('tests/boundaries.test.ts'))).toEqual([]);
  });
});

/** The script of a page, all of any other file; without the texts in it. */
function scriptOf(source: string, path: string): string {
  const script = path.endsWith('.svelte')
    ? [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
    : source;
  return script.replace(/'[^'\n]*'|`[^`]*`/g, "''");
}
