// Runs before anything is installed: plain JavaScript, nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'dist', 'stamp.json');
/** For which version of Node's binary interface the packages were built. */
const builtFor = join(root, 'node_modules', '.built-for');
const LEAST_NODE = [20, 19];

/** Installs and builds what has changed since the last time; nothing when nothing has, so that a second start needs no internet. */
export function prepare() {
  try {
    bringUpToDate();
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}

/** The same, leaving it to the caller what a failure means. Throws an Error in words. */
export function bringUpToDate() {
  checkNode();
  if (!isInstalled()) {
    say('Installing what Plenary needs (once, needs internet) ...');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'The packages could not be installed. Is there internet?');
    writeFileSync(builtFor, process.versions.modules);
  }
  const sources = digest(
    ['client', 'server', 'shared', 'vite.config.ts', 'package-lock.json'].flatMap((name) => filesIn(join(root, name))),
  );
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== sources) {
    say('Building the pages ...');
    // A build that is cut short must not pass for the one before.
    rmSync(stampFile, { force: true });
    run(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'error'],
      'The pages could not be built.',
    );
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampFile, sources);
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  stop(`Plenary needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}. Install it from nodejs.org.`);
}

/** Whether every package of the lock file is there in its version, by the list that npm keeps of what it installed. */
function isInstalled() {
  const list = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  if (existsSync(builtFor) && readFileSync(builtFor, 'utf8') !== process.versions.modules) return false;
  const [wanted, there] = [join(root, 'package-lock.json'), list].map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

function run(command, args, problem) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) stop(problem);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

const say = (sentence) => console.error(sentence);

function stop(sentence) {
  throw new Error(sentence);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare();
  const named = ['rehearse', 'export', 'import-data'].includes(process.argv[2]);
  const [entry, args] = named ? [process.argv[2], process.argv.slice(3)] : ['main', process.argv.slice(2)];
  process.argv.splice(2, Infinity, ...args);
  await import(pathToFileURL(join(root, `dist/server/${entry}.js`)).href);
}
