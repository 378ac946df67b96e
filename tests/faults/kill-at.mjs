/**
 * Loaded before the server: kills it with -9 at a step of its work on the data file, counted from the moment at which a room is emptied.
 * KILL_AT: at which step; in the middle of the statement that is one if KILL_WITHIN says how many microseconds it may run. Without
 * KILL_AT nothing is killed, and each step is printed.
 */
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';

const at = process.env.KILL_AT === undefined ? Infinity : Number(process.env.KILL_AT);
const within = Number(process.env.KILL_WITHIN ?? 0);
const flag = new Int32Array(new SharedArrayBuffer(4));
let steps = null;

// A thread of its own: the one that works on the file is busy until the statement is over.
const killer = within
  ? new Worker(
      `const { flag, within, pid } = require('node:worker_threads').workerData;
       Atomics.wait(flag, 0, 0);
       const end = process.hrtime.bigint() + BigInt(within) * 1000n;
       while (process.hrtime.bigint() < end);
       process.kill(pid, 'SIGKILL');`,
      { eval: true, workerData: { flag, within, pid: process.pid } },
    )
  : null;
killer?.unref();

function step(what) {
  if (steps === null) return;
  if (at === Infinity) console.log(`step ${steps}: ${what}`);
  if (steps++ !== at) return;
  if (!killer) process.kill(process.pid, 'SIGKILL');
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
}

const { prepare, exec, pragma } = Database.prototype;
Database.prototype.prepare = function (source) {
  if (source.startsWith('DELETE FROM events')) steps ??= 0;
  const statement = prepare.call(this, source);
  const { run } = statement;
  statement.run = function (...values) {
    step(source);
    return run.apply(this, values);
  };
  return statement;
};
Database.prototype.exec = function (source) {
  step(source);
  return exec.call(this, source);
};
Database.prototype.pragma = function (source, ...rest) {
  step(source);
  return pragma.call(this, source, ...rest);
};
