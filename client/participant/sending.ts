import { formFrom } from '../../shared/form.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import { forgetRoom, lasting, recall, remember } from '../lib/keep.ts';
import { openOutbox, type Outbox, type OutboxEntry } from '../lib/outbox.ts';
import { randomId } from '../lib/random-id.ts';
import { dropDraft, keepDrafts } from './drafts.ts';
import type { Phone } from './phone.svelte.ts';
import { postEntry } from './post.ts';

/** Fields of a form that say where an answer belongs; the rest is the answer. */
const ADDRESS = new Set(['activity', 'run', 'turn', 'lang', 'token']);

/** How an entry reaches the server over the socket; null while there is none. */
let bySocket: ((entry: OutboxEntry) => Promise<Reply | null>) | null = null;
let outbox: Outbox | null = null;

/** Lets the outbox use a socket, or no longer, and tries at once. */
export function sendBy(socket: typeof bySocket): void {
  bySocket = socket;
  outbox?.hurry();
}

/** Takes the forms over: from here on they go through the outbox. */
export function startSending(phone: Phone): void {
  const deliver = async (entry: OutboxEntry): Promise<Reply | null> => (await bySocket?.(entry)) ?? postEntry(phone.base, entry);
  outbox = openOutbox(phone.view.code, deliver, {
    waiting: (count, failing) => waiting(phone, count, failing),
    settled: (entry, reply) => settled(phone, entry, reply),
  });
  phone.acts.send = (form, submitter) => submit(phone, form, submitter);
  phone.change({ interactive: true });
  document.querySelector('.check')?.remove();
  keepDrafts(phone);
  submitOnEnter();
  for (const event of ['online', 'pageshow']) addEventListener(event, () => outbox?.hurry());
  document.addEventListener('visibilitychange', () => document.hidden || outbox?.hurry());
  if (outbox.size()) waiting(phone, outbox.size(), true);
  outbox.hurry();
}

function submit(phone: Phone, form: HTMLFormElement, submitter: HTMLElement | null): void {
  const fields = formFrom(new FormData(form, submitter));
  const answer = Object.fromEntries(Object.entries(fields).filter(([name]) => !ADDRESS.has(name))) as Record<string, string[]>;
  for (const part of partsOf(answer)) queue(phone, part);
  if (form.querySelector('[data-enter]')) form.reset();
}

/** A note per line of what was written or pasted at once, unless it says that it is one. */
function partsOf(answer: Record<string, string[]>): Record<string, string[]>[] {
  const lines = (answer.text?.[0] ?? '').split(/\r?\n/).filter((line) => line.trim());
  return answer.do?.[0] === 'write' && !answer.one && lines.length > 1
    ? lines.map((line) => ({ ...answer, text: [line] }))
    : [answer];
}

function queue(phone: Phone, form: Record<string, string[]>): void {
  const run = phone.activity?.run ?? 0;
  const entry: OutboxEntry = {
    id: randomId(),
    activity: phone.view.step.id,
    run,
    turn: nextTurn(phone),
    lang: phone.state.lang,
    form,
  };
  phone.change({ delivery: { state: 'sending' } });
  if (!outbox!.add(entry)) phone.change({ delivery: { state: 'refused', refusal: { reason: 'slow-down' } } });
}

/** Turns count up per person and activity: counted over the whole room, their gaps would tie a board's aliases to a person. */
function nextTurn(phone: Phone): number {
  const key = `${phone.view.code}:turn:${phone.view.step.id}`;
  const turn = Math.max(Number(recall(key) ?? 0), phone.own?.turn ?? 0) + 1;
  remember(key, turn);
  return turn;
}

function waiting(phone: Phone, count: number, failing: boolean): void {
  const { delivery } = phone.now;
  phone.change({ unsent: count, lasting, delivery: count > 0 ? { state: failing ? 'waiting' : 'sending' } : delivery });
}

function settled(phone: Phone, entry: OutboxEntry, reply: Reply): void {
  if (!reply.ok && reply.reason === 'ended') forgetRoom(phone.view.code);
  if (entry.activity !== phone.view.step.id) return;
  if (!reply.ok) {
    giveBack(entry);
    return phone.change({ delivery: { state: 'refused', refusal: reply } });
  }
  phone.change({ delivery: { state: 'saved' }, mine: reply.mine ?? phone.now.mine });
  dropDraft(phone, nameOf(entry));
}

/** What was newly written and refused goes back into the empty field, to be changed. */
function giveBack({ form }: OutboxEntry): void {
  const field = document.querySelector<HTMLTextAreaElement>('[data-enter]');
  if (field && !field.value && !form.note) field.value = form.text?.[0] ?? '';
}

/** The form that an entry came from: of a note, a group or an action, of what is given at once on many things, or the one there is. */
const nameOf = ({ form }: OutboxEntry): string =>
  (form.note ?? form.group ?? form.action)?.[0] ?? (/^(vote|place|sort)$/.test(form.do?.[0] ?? '') ? form.do![0]! : '');

/** In a field that asks for it, Enter sends and Shift+Enter makes a new line. */
function submitOnEnter(): void {
  document.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    if (!(field instanceof HTMLTextAreaElement) || field.dataset.enter !== 'send') return;
    event.preventDefault();
    if (field.value.trim()) field.form?.requestSubmit();
  });
}
