import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCrowd, type CrowdProcess } from './crowd/process.ts';
import { boardBurst, boardJoin, burstOf } from './invariants/boards.ts';
import type { Check } from './invariants/check.ts';
import { killLosesNothing } from './invariants/kill.ts';
import { acksAreRows, readLog } from './invariants/log.ts';
import { sentTwiceCountsOnce } from './invariants/once.ts';
import { realClient } from './invariants/real-client.ts';
import { lastTallyIsTheCount } from './invariants/tally.ts';
import type { Turn } from './plan.ts';
import { benchSession } from './room.ts';
import { filesOf, phoneSources } from './subject/files.ts';
import { startSubject, type Folders, type Subject, type SubjectName } from './subject/subject.ts';
import { runTurn, warmUp, type TurnResult } from './turn.ts';
import { weightsOf, type Weight } from './weights.ts';

/** A bench at work: its folder, its crowd, and the servers that it started. */
export class Bench {
  readonly folder: string;
  readonly #folders: Folders;
  readonly #files: string[];
  readonly #slowMs: number;
  readonly #running = new Set<Subject>();
  #crowd: CrowdProcess | null = null;
  #started = 0;

  constructor(root: string, slowMs: number) {
    const built = join(root, 'dist');
    this.folder = join(built, `bench-run-${process.pid}`);
    this.#slowMs = slowMs;
    this.#folders = { root, built, sessions: join(this.folder, 'sessions') };
    this.#files = filesOf(JSON.parse(readFileSync(join(built, 'phone/.vite/manifest.json'), 'utf8')), phoneSources('slide'));
    mkdirSync(join(this.#folders.sessions, 'bench'), { recursive: true });
    writeFileSync(join(this.#folders.sessions, 'bench/session.yaml'), JSON.stringify(benchSession));
  }

  /** One turn of one server in fresh processes, and what must hold after it. */
  async turn({ subject: name, people }: Turn, idleMs: number): Promise<{ result: TurnResult; checks: Check[] }> {
    const subject = await this.#start(name);
    const { obey } = this.#newCrowd();
    const result = await runTurn(subject, obey, people, idleMs);
    const checks = name === 'ours' ? await this.#after(subject, obey, result) : [];
    await this.#stop(subject);
    return { result, checks };
  }

  /** What does not depend on the number of people: the weights of the pages, and the rules. */
  async rules(): Promise<{ weights: Weight[]; checks: Check[] }> {
    const subject = await this.#start('ours');
    const { obey } = this.#newCrowd();
    await obey({ type: 'go-to', place: subject.place });
    const weights = await weightsOf(subject.place, this.#folders.root, obey);
    const checks = [await realClient(subject.place), await sentTwiceCountsOnce(subject, obey)];
    checks.push(...(await killLosesNothing(subject, () => this.#start('ours', subject.data), obey)));
    return { weights, checks };
  }

  /** Boards, each on a server and with a crowd of its own. */
  async boards(): Promise<Check[]> {
    const floor = await this.#warm('floor', burstOf);
    const burst = await this.#warm('ours', (subject, obey) => boardBurst(subject, obey, floor.cpu));
    return [burst, await this.#warm('ours', boardJoin)];
  }

  /** What is found on a fresh server that has warmed up. */
  async #warm<Found>(name: SubjectName, find: (subject: Subject, obey: CrowdProcess['obey']) => Promise<Found>): Promise<Found> {
    const subject = await this.#start(name);
    const { obey } = this.#newCrowd();
    await obey({ type: 'go-to', place: subject.place });
    await warmUp(obey);
    const found = await find(subject, obey);
    await this.#stop(subject);
    return found;
  }

  /** Ends everything that was started and removes what was written. */
  async close(): Promise<void> {
    this.#crowd?.end();
    await Promise.all([...this.#running].map((subject) => subject.kill()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #after(subject: Subject, obey: CrowdProcess['obey'], { scenarios }: TurnResult): Promise<Check[]> {
    const { saved } = await obey({ type: 'saved' });
    return [
      acksAreRows(
        saved,
        readLog(subject.data, ({ ids }) => ids),
      ),
      lastTallyIsTheCount(subject.data, scenarios.tallies.operations),
    ];
  }

  async #start(name: SubjectName, data = join(this.folder, `data-${++this.#started}`)): Promise<Subject> {
    const subject = await startSubject(name, this.#folders, data, this.#slowMs, this.#files);
    this.#running.add(subject);
    return subject;
  }

  async #stop(subject: Subject): Promise<void> {
    this.#running.delete(subject);
    await subject.stop();
    rmSync(subject.data, { recursive: true, force: true });
  }

  #newCrowd(): CrowdProcess {
    this.#crowd?.end();
    return (this.#crowd = startCrowd(this.#folders.built));
  }
}
