import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Bench } from './bench.ts';
import { evaluationTimes, timesText } from './evaluation/main.ts';
import { headOf, headText, type Head } from './head.ts';
import { checkText, type Check } from './invariants/check.ts';
import { OptionsError, readOptions, type Options } from './options.ts';
import { turnsOf } from './plan.ts';
import { changesSince } from './report/compare.ts';
import { linesOf, type Line } from './report/judge.ts';
import { table } from './report/table.ts';
import { weightTable } from './report/weight-table.ts';
import type { SubjectName } from './subject/subject.ts';
import type { TurnResult } from './turn.ts';
import type { Weight } from './weights.ts';

/** Everything that one run of the bench found; what `--json` writes and `--compare` reads. */
export interface Report {
  head: Head;
  lines: Line[];
  weights: Weight[];
  checks: Check[];
  turns: Record<string, Record<SubjectName, TurnResult[]>>;
}

const IDLE_MS = 500;
/** Long enough for every connection to have its heartbeat. */
const FULL_IDLE_MS = 16_000;
const SPARE_FILES = 500;

/** Runs the bench. Resolves with the exit code: 0 when every ratio, count and rule is as it should be. */
export async function main(root: string, argv: readonly string[]): Promise<number> {
  try {
    const options = readOptions(argv);
    checkFiles(options);
    if (options.profile) process.env.PLENARY_BENCH_PROFILES = resolve(options.profile);
    return await run(root, options);
  } catch (error) {
    console.error(error instanceof OptionsError ? error.message : `The bench stopped: ${(error as Error).message}`);
    return 1;
  }
}

async function run(root: string, options: Options): Promise<number> {
  const start = performance.now();
  const bench = new Bench(root, options.slowMs);
  const interrupt = (): void => void bench.close().then(() => process.exit(130));
  process.once('SIGINT', interrupt);
  try {
    const report = await measure(root, bench, options);
    finish(report, options, performance.now() - start);
    return isGood(report) ? 0 : 1;
  } finally {
    process.off('SIGINT', interrupt);
    await bench.close();
  }
}

async function measure(root: string, bench: Bench, { sizes, rounds, full, slowMs, boards }: Options): Promise<Report> {
  const head = headOf(root, bench.folder);
  console.log(headText(head) + (slowMs ? `\nEvery commit is made ${slowMs} ms slower.` : '') + '\n');
  const { weights, checks } = boards ? { weights: [], checks: [] } : await bench.rules();
  const report: Report = { head, lines: [], weights, checks: [...checks, ...(await bench.boards())], turns: {} };
  if (boards) return report;
  for (const people of sizes) {
    const turns = (report.turns[people] = { floor: [] as TurnResult[], ours: [] as TurnResult[] });
    for (const turn of turnsOf([people], rounds)) {
      const done = await bench.turn(turn, full ? FULL_IDLE_MS : IDLE_MS);
      turns[turn.subject].push(done.result);
      report.checks.push(...done.checks);
    }
    const lines = linesOf(people, turns.floor, turns.ours);
    report.lines.push(...lines);
    console.log(`${table(people, lines)}\n`);
  }
  return report;
}

function finish(report: Report, { json, compare }: Options, ms: number): void {
  if (report.weights.length) console.log(`${timesText(evaluationTimes())}\n`);
  console.log(weightTable(report.weights));
  console.log(`\nRules\n${summed(report.checks).map(checkText).join('\n')}\n`);
  if (compare) console.log(comparison(compare, report.lines));
  if (json) writeFileSync(json, JSON.stringify(report, null, 1));
  console.log(
    `${isGood(report) ? 'All ratios, counts and rules are as they should be' : 'Not everything is as it should be'}. ${Math.round(ms / 1000)} s.`,
  );
}

/** Rules are checked in every turn: one line each, the one that failed if any did. */
function summed(checks: readonly Check[]): Check[] {
  const last = new Map<string, Check>();
  for (const check of checks) if (last.get(check.rule)?.holds !== false) last.set(check.rule, check);
  return [...last.values()];
}

function comparison(file: string, lines: readonly Line[]): string {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const changes = changesSince(before.lines, lines);
  return `Against ${before.head.commit}: ${changes.length ? `\n  ${changes.join('\n  ')}` : 'nothing changed by more than 15 %.'}\n`;
}

const isGood = ({ lines, weights, checks }: Report): boolean =>
  [...lines, ...weights].every(({ verdict }) => verdict !== 'FAIL') && checks.every(({ holds }) => holds);

/** Every connection is an open file on both sides. */
function checkFiles({ sizes }: Options): void {
  const needed = Math.max(...sizes) + SPARE_FILES;
  const allowed = Number(spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout);
  if (allowed < needed)
    throw new OptionsError(`This shell allows ${allowed} open files, ${needed} are needed: say "ulimit -n ${needed}" first.`);
}
