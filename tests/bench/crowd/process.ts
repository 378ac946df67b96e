import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Replies } from '../subject/replies.ts';
import type { Obey } from '../turn.ts';
import type { Order, Outcome } from './orders.ts';

/** The crowd, in a process of its own. */
export interface CrowdProcess {
  obey: Obey;
  end(): void;
}

/** Starts a crowd that is nowhere yet. */
export function startCrowd(built: string): CrowdProcess {
  const child = fork(join(built, 'bench/crowd.js'));
  const replies = new Replies<{ order: Order }, { n: number; outcome: Outcome; error?: string }>(child, 'The crowd');
  return { obey: async (order) => (await replies.ask({ order })).outcome, end: () => void child.kill() };
}
