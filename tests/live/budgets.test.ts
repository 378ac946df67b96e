import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { phoneScripts } from '../../server/http/scripts.ts';
import { loadSession, sessionNames } from '../../server/sessions/load.ts';
import type { AgendaItem } from '../../shared/room/views.ts';
import { PHONE_PARTS, phonePartSource } from '../../shared/activities/board/phone-parts.ts';
import { STAGES } from '../../shared/activities/board/stages.ts';
import { kinds } from '../../shared/activities/kinds.ts';
import { start, type Running } from '../helpers/child.ts';
import { Browser, postedJson } from '../helpers/http.ts';
import { control, newId, post, show } from '../helpers/rooms.ts';
import { built, root } from '../helpers/server.ts';
import { connect, type Client } from '../helpers/sockets.ts';
import { filesOf } from '../bench/subject/files.ts';

const KB = 1_024;
const sessions = join(root, 'sessions');
const phone = join(built, 'phone');
const scripts = phoneScripts(phone);

/** Bytes of a built file as it travels on plain http. */
const packed = (path: string): number => statSync(join(phone, `${path}.gz`)).size;
const assetsNamed = (name: string): string[] =>
  readdirSync(join(phone, 'assets'))
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))
    .map((file) => `assets/${file}`);
const manifest = JSON.parse(readFileSync(join(phone, '.vite/manifest.json'), 'utf8')) as Parameters<typeof filesOf>[0];
const entryFiles = filesOf(manifest, ['client/participant/main.ts']);
/** What a form needs beside the entry, with all that it imports. */
const bytesOf = (kind: string): number =>
  bytesOfSources(kind === 'slide' ? 'client/ui/Markdown.svelte' : `shared/activities/${kind}/Participant.svelte`);
const bytesOfSources = (...sources: string[]): number =>
  filesOf(manifest, sources)
    .filter((file) => !entryFiles.includes(file))
    .reduce((sum, file) => sum + packed(file.slice(1)), 0);
/** A board is its frame and one of its parts. */
const boardBytes = PHONE_PARTS.map((part) => bytesOfSources('shared/activities/board/Participant.svelte', phonePartSource(part)));
const kindBytes = [...['slide', ...Object.keys(kinds)].map(bytesOf), ...boardBytes];

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name)) : [join(folder, name)],
  );

const CONSOLE_BURST = 20;

/** Leads a room through all its steps, with a new console now and then: one alone would be asked to slow down. */
async function eachStep(
  { url, code, presenterKey: key }: Running,
  visit: (step: AgendaItem, first: Client<'presenter'>) => Promise<void>,
): Promise<void> {
  const first = await connect(url, 'presenter', { code, key });
  let lead = first;
  for (const [at, step] of first.view.agenda.entries()) {
    if (at % CONSOLE_BURST === CONSOLE_BURST - 1) lead = await connect(url, 'presenter', { code, key });
    expect(await lead.send(show(step.id))).toMatchObject({ ok: true });
    await visit(step, first);
  }
}

/** One after the other. */
async function inTurn<From, To>(list: readonly From[], make: (one: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const one of list) made.push(await make(one));
  return made;
}

/** The largest page of a session, over all steps and languages. */
const largest: Record<string, number> = {};

describe.each(sessionNames(sessions))('the session %s', (session) => {
  test('is within 8 kB of HTML at every step in every language', { timeout: 60_000 }, async () => {
    const server = await start({ sessions, session });
    const browser = new Browser(server.url);
    await browser.go(`/j/${server.code}`);
    const tooLarge: string[] = [];
    await eachStep(server, async ({ id }, { hello }) => {
      for (const lang of hello!.languages) {
        const { status, bytes, headers } = await browser.send(`/p/${server.code}?lang=${lang}`);
        expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
        largest[session] = Math.max(largest[session] ?? 0, bytes);
        if (bytes > 8 * KB) tooLarge.push(`${id} in ${lang}: ${bytes} bytes`);
      }
    });
    expect(tooLarge).toEqual([]);
  });

  test('sends a phone at most 2 kB when the presenter moves on to a question', async () => {
    const server = await start({ sessions, session });
    const languages = loadSession(sessions, session).languages;
    const readers = await Promise.all(
      languages.map((lang) => connect(server.url, 'participant', { code: server.code, token: newToken(), lang })),
    );
    const tooLarge: string[] = [];
    const heard = readers.map(({ frames }) => frames.length);
    await eachStep(server, async ({ id, kind }) => {
      await Promise.all(readers.map((reader) => reader.see((view) => view.step.id === id, id)));
      // A survey brings all its statements at once, a slide its whole text: once per step, and within a page's budget.
      const limit = kind === 'slide' || kind === 'survey' ? 8 * KB : 2 * KB;
      for (const [at, { frames }] of readers.entries()) {
        const bytes = frames.slice(heard[at]).reduce((sum, frame) => sum + Buffer.byteLength(frame), 0);
        heard[at] = frames.length;
        if (bytes > limit) tooLarge.push(`${id} (${kind}) in ${languages[at]}: ${bytes} bytes`);
      }
    });
    expect(tooLarge).toEqual([]);
  });
});

describe('a phone', () => {
  test('loads at most 20 kB of script before it is interactive', () => {
    expect(packed(scripts.entry.slice(1)) + Math.max(...kindBytes)).toBeLessThanOrEqual(20 * KB);
  });

  test('loads one part of a board before it is interactive, whatever is done on the board', async () => {
    const { url, code, presenterKey: key } = await start();
    const presenter = await connect(url, 'presenter', { code, key });
    const writer = await connect(url, 'participant', { code, token: newToken() });
    await presenter.send(show('ideas'));
    await presenter.see((view) => view.step.id === 'ideas', 'the board');
    await writer.send(post('ideas', { do: ['write'], text: ['Short notes'] }));
    const browser = new Browser(url);
    const partsAt = async (asked: object): Promise<string[]> => {
      expect(await presenter.send(control('ideas', asked))).toMatchObject({ ok: true });
      const { text } = await browser.go(`/j/${code}`);
      const state = JSON.parse(/id="state">(.*?)<\/script>/.exec(text)![1]!) as { scripts: object };
      return Object.keys(state.scripts);
    };
    const stages = await inTurn(STAGES, (stage) => partsAt({ do: 'go-to-stage', stage }));
    const parts = ['prompt', 'write', null, null, null, 'names', 'dots', 'place', 'actions'];
    expect(stages).toEqual(parts.map((part) => ['board', ...(part ? [`board.${part}`] : [])]));
    await partsAt({ do: 'go-to-stage', stage: 'vote' });
    expect(await partsAt({ do: 'open-vote', open: false })).toEqual(['board', 'board.results']);
  });

  test('loads at most 45 kB on its first visit in all: page, script, sending, socket', () => {
    const later = ['sending', 'live'].flatMap(assetsNamed);
    expect(later).toHaveLength(2);
    const script = packed(scripts.entry.slice(1)) + Math.max(...kindBytes) + later.reduce((sum, path) => sum + packed(path), 0);
    expect(script + Math.max(...Object.values(largest))).toBeLessThanOrEqual(45 * KB);
  });

  test('sends at most 1 kB for an answer of any kind', async () => {
    const { url, code, presenterKey: key } = await start();
    const presenter = await connect(url, 'presenter', { code, key });
    const entry = (form: Record<string, string[]>) => ({
      id: newId(),
      activity: presenter.view.step.id,
      run: 0,
      turn: 1,
      lang: 'sr-Latn',
      form,
    });
    const answers: Record<string, Record<string, string[]>> = {
      topics: { choice: ['safety', 'other'], other: ['Something that nobody has thought of until now'] },
      feelings: { word: ['curious', 'a little tired', 'ready for more'] },
      ideas: { do: ['write'], text: ['One idea per note, please: short'] },
      before: Object.fromEntries(['fun', 'useful', 'young'].map((code) => [`item.${code}`, ['3']])),
    };
    for (const [step, form] of Object.entries(answers)) {
      await presenter.send(show(step));
      await presenter.see((view) => view.step.id === step, step);
      const reader = await connect(url, 'participant', { code, token: newToken() });
      const command = { type: 'answer', ...entry(form) };
      expect(await reader.send(command)).toMatchObject({ ok: true });
      expect(Buffer.byteLength(JSON.stringify(command)), step).toBeLessThanOrEqual(1 * KB);
      expect(Buffer.byteLength(reader.frames.at(-1)!), `the reply at ${step}`).toBeLessThanOrEqual(1 * KB);
      const browser = new Browser(url);
      await browser.go(`/j/${code}`);
      const reply = await browser.send(`/p/${code}/answers`, postedJson(entry(form)));
      expect([reply.status, reply.bytes <= 1 * KB], step).toEqual([200, true]);
    }
  });

  test('is greeted in at most 1 kB when it comes back and nothing has changed, views aside', async () => {
    const { url, code } = await start();
    const reader = await connect(url, 'participant', { code, token: newToken() });
    const greeting = reader.frames
      .filter((frame) => !frame.includes('["view"'))
      .reduce((sum, frame) => sum + Buffer.byteLength(frame), 0);
    expect(greeting).toBeLessThanOrEqual(1 * KB);
  });
});

describe('what was built', () => {
  /** Names of formats, never asked for; and what the framework says in messages to developers. */
  const NAMES_ONLY = [/^http:\/\/www\.w3\.org\//, /^https:\/\/svelte\.dev\/e\//, /^https:\/\/socket\.io\/docs\//];

  test('names no other host', () => {
    const foreign = ['phone', 'client']
      .flatMap((part) => filesIn(join(built, part)))
      .filter((file) => /\.(js|css|html|svg)$/.test(file))
      .flatMap((file) =>
        (readFileSync(file, 'utf8').match(/(?:https?|wss?):\/\/[a-z0-9][^\s"'`<>)\\]*/gi) ?? []).map(
          (address) => `${relative(built, file)}: ${address}`,
        ),
      )
      .filter((line) => !NAMES_ONLY.some((name) => name.test(line.split(': ')[1]!)));
    expect(foreign).toEqual([]);
  });

  test('holds no source map and no path of the machine that built it', () => {
    const files = filesIn(built);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const file of files.filter((file) => /\.(js|css|html)$/.test(file)))
      expect(readFileSync(file, 'utf8').includes(root), relative(built, file)).toBe(false);
  });
});
