import { expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import type { PollScreen } from '../../shared/activities/poll/poll.ts';
import type { AnswerCommand } from '../../shared/protocol/commands.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import { start, type Running } from '../helpers/child.ts';
import { answersOn, damageOf, inDatabase, type Answer } from '../helpers/database.ts';
import { post, reveal, show } from '../helpers/rooms.ts';
import { chance, type Chance } from '../helpers/seeds.ts';
import { newFolder } from '../helpers/server.ts';
import { connect, type Client } from '../helpers/sockets.ts';

const PHONES = 60;
const ROUNDS = 5;
const CHOICES = ['rice', 'soup', 'bread'];
const LONGEST_MS = 60_000;

/** A phone as it should be: it keeps what was not acknowledged, and sends it again after every fall. */
interface Phone {
  token: string;
  turn: number;
  waiting: AnswerCommand | null;
}

/** What was ever sent, and what of it was acknowledged. */
interface Ledger {
  sent: Map<string, AnswerCommand>;
  acked: Set<string>;
}

/** Sends answer after answer until the server is gone. */
async function answerOn(
  phone: Phone,
  client: Client<'participant'>,
  ledger: Ledger,
  random: Chance,
  acked: () => void,
): Promise<void> {
  for (;;) {
    phone.waiting ??= post('lunch', { choice: [random.pick(CHOICES)] }, { turn: ++phone.turn }) as AnswerCommand;
    const command = phone.waiting;
    ledger.sent.set(command.id, command);
    const reply: Reply | null = await client.send(command).catch(() => null);
    if (!reply) return;
    if (!reply.ok && reply.reason === 'slow-down') return;
    expect(reply).toMatchObject({ ok: true });
    ledger.acked.add(command.id);
    phone.waiting = null;
    acked();
  }
}

/** All phones answer at once; at a random acknowledgement the process is killed. */
async function fall(server: Running, phones: Phone[], ledger: Ledger, random: Chance): Promise<void> {
  const clients = await Promise.all(phones.map(({ token }) => connect(server.url, 'participant', { code: server.code, token })));
  const [instant, turns] = [1 + random.below(PHONES * 12), random.below(5)];
  let acks = 0;
  let killed: Promise<unknown> | null = null;
  const kill = (): void => void (killed ??= server.kill('SIGKILL'));
  // Not always right after an acknowledgement: also a few turns of the loop later.
  const killIn = (turns: number): void => void (turns > 0 ? setImmediate(killIn, turns - 1) : kill());
  const countdown = (): void => {
    acks += 1;
    if (acks === instant) killIn(turns);
  };
  await Promise.all(phones.map((phone, at) => answerOn(phone, clients[at]!, ledger, random, countdown)));
  kill();
  await killed;
  clients.forEach((client) => client.close());
}

/** Everything that must hold on disk, whatever happened. */
function check(folder: string, code: string, { sent, acked }: Ledger): Answer[] {
  expect(damageOf(folder)).toEqual([]);
  const stored = answersOn(folder, code, 'lunch');
  const ids = stored.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...acked].filter((id) => !ids.includes(id))).toEqual([]);
  for (const { id, turn, answer } of stored)
    expect([turn, answer]).toEqual([sent.get(id)!.turn, { choices: sent.get(id)!.form!.choice }]);
  return stored;
}

/** The answer of each person that counts: the one of the highest turn. */
function countedOf(stored: readonly Answer[]): Record<string, number> {
  const last = new Map<string, Answer>();
  for (const one of stored) if (one.turn >= (last.get(one.participant)?.turn ?? 0)) last.set(one.participant, one);
  const counts: Record<string, number> = {};
  for (const { answer } of last.values())
    for (const choice of (answer as { choices: string[] }).choices) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}

test(
  `kill -9 at random instants while ${PHONES} phones answer: nothing acknowledged is lost, nothing counts twice`,
  { timeout: LONGEST_MS },
  async () => {
    const random = chance(Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000_000)));
    console.log(`kill -9: SEED=${random.seed}`);
    const folder = newFolder('kill');
    const ledger: Ledger = { sent: new Map(), acked: new Set() };
    const phones: Phone[] = Array.from({ length: PHONES }, () => ({ token: newToken(), turn: 0, waiting: null }));
    const began = performance.now();
    let server = await start({ folder });
    const { code, presenterKey: key } = server;
    await (await connect(server.url, 'presenter', { code, key })).send(show('lunch'));

    for (let round = 0; round < ROUNDS && performance.now() - began < LONGEST_MS / 2; round++) {
      await fall(server, phones, ledger, random);
      check(folder, code, ledger);
      server = await start({ folder });
      expect(server.code).toBe(code);
    }

    // Back for good: every phone sends what it had kept, and only then it is done.
    for (const phone of phones) {
      if (!phone.waiting) continue;
      const client = await connect(server.url, 'participant', { code, token: phone.token });
      expect(await client.send(phone.waiting)).toMatchObject({ ok: true });
      ledger.acked.add(phone.waiting.id);
    }
    const stored = check(folder, code, ledger);
    expect(stored).toHaveLength(ledger.sent.size);
    const presenter = await connect(server.url, 'presenter', { code, key });
    const screen = await connect(server.url, 'screen', { code, key: server.screenKey });
    await presenter.send(reveal('lunch'));
    const { stage } = await screen.see((view) => 'activity' in view.stage && view.stage.activity.revealed, 'the results');
    const { people, results } = ('activity' in stage ? stage.activity.body : {}) as PollScreen;
    const selected = inDatabase(folder, (db) =>
      db
        .prepare(
          "SELECT count(DISTINCT event ->> '$.participant') FROM events WHERE room = ? AND event ->> '$.type' = 'answered'",
        )
        .pluck()
        .get(code),
    );
    expect(people).toBe(selected);
    expect(results!.counts).toEqual(countedOf(stored));
    expect(ledger.acked.size).toBeGreaterThan(ROUNDS);
  },
);
