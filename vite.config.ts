import { gzipAsync } from '@gfx/zopfli';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import { PHONE_PARTS, phonePartSource } from './shared/activities/board/phone-parts.ts';

const pages = ['presenter', 'screen', 'organiser'];

export default defineConfig({
  plugins: [svelte({ compilerOptions: { css: 'external', runes: true } })],
  publicDir: false,
  build: { target: 'es2020', reportCompressedSize: false },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: Object.fromEntries(pages.map((page) => [page, `client/${page}/index.html`])),
          plugins: [quietZod(), precompress()],
        },
      },
    },
    // Apart from the other pages, so that no part of theirs ends up in what a phone loads.
    phone: {
      consumer: 'client',
      build: {
        outDir: 'dist/phone',
        manifest: true,
        assetsInlineLimit: 0,
        modulePreload: false,
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          module: true,
          compress: { passes: 3, unsafe_arrows: true, drop_console: true, pure_getters: true },
          format: { comments: false },
        },
        rolldownOptions: {
          input: { participant: 'client/participant/main.ts', leave: 'client/participant/leave.ts', ...phoneViews() },
          preserveEntrySignatures: 'allow-extension',
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'participant',
                  test: /node_modules\/svelte|preload-helper|client\/(participant\/(main|App|Stage|Status|Countdown|phone|status|kind-parts)|ui\/(AnswerForm|NoteField|phone-context))|shared\/activity\/shuffle/,
                },
              ],
            },
          },
          // No class here has a setter that a field of the same name would call: plain assignments need no helper, and are shorter.
          transform: { assumptions: { setPublicClassFields: true } },
          // Parts of the framework that nobody here uses (custom elements, legacy components) keep themselves alive by side effects.
          treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/svelte/') },
          plugins: [plainImports(), precompress((content) => gzipAsync(content, { numiterations: 15 }))],
        },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        ssr: true,
        target: 'node20',
        rolldownOptions: {
          input: {
            main: 'server/main.ts',
            rehearse: 'server/rehearse/main.ts',
            export: 'server/export/main.ts',
            'import-data': 'server/brought/main.ts',
          },
        },
      },
    },
  },
  builder: {},
  test: {
    include: ['tests/**/*.test.ts'],
    // The one sheet that the server puts into pages; of the others tests need nothing.
    css: { include: [/phone\.css/] },
    reporters: ['default', './tests/helpers/reporter.ts'],
    testTimeout: 60_000 * Number(process.env.SEEDS ?? 1),
    // Much of the time goes by while servers and browsers are waited for.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A machine that is busy with other things may be late once.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 60_000,
  },
});

/** What draws each kind of step on a phone: loaded by the address that the server names, so that no list of kinds weighs on a phone. */
function phoneViews(): Record<string, string> {
  const kinds = readdirSync('shared/activities').filter((name) => statSync(join('shared/activities', name)).isDirectory());
  const views = kinds.map((kind) => [kind, `shared/activities/${kind}/Participant.svelte`]);
  return Object.fromEntries([
    ...views,
    ['slide', 'client/ui/Markdown.svelte'],
    ['bars', 'client/ui/PhoneBars.svelte'],
    ...PHONE_PARTS.map((part) => [`board.${part}`, phonePartSource(part)]),
  ]) as Record<string, string>;
}

/** The content policy lets nobody write code at run time: zod, as the pages have it, is told before it tries. */
function quietZod(): Plugin {
  return {
    name: 'quiet-zod',
    resolveId: { order: 'pre', handler: (id) => (id === 'zod' ? '\0quiet-zod' : null) },
    load: (id) =>
      id === '\0quiet-zod' ? "import { config } from 'zod/v4'; config({ jitless: true }); export * from 'zod/v4';" : null,
  };
}

/** Pages that inline their style sheet need nothing loaded beside a module: an import is an import. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    load: {
      order: 'pre',
      handler: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : null),
    },
  };
}

function gzipped(content: Buffer): Buffer {
  return gzipSync(content, { level: 9 });
}

/**
 * Writes each text file a second and third time, packed as tightly as it goes, so that the server packs nothing. Browsers take Brotli
 * on secure addresses only; what phones load is packed by Zopfli, which is gzip made smaller by a twenty-fifth.
 */
function precompress(pack: (content: Buffer) => Uint8Array | Promise<Uint8Array> = gzipped): Plugin {
  return {
    name: 'precompress',
    async writeBundle({ dir }) {
      for (const file of filesIn(dir!)) {
        if (!/\.(js|css|html|svg)$/.test(file)) continue;
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, await pack(content));
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
