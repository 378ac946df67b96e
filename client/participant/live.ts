import { io, type Socket } from 'socket.io-client';
import { MESSAGES, NAMESPACES, type Hello, type Reply } from '../../shared/protocol/replies.ts';
import type { MineView, ParticipantView } from '../../shared/room/views.ts';
import { forgetRoom } from '../lib/keep.ts';
import { loadViews } from './kind-parts.ts';
import { prepareKind } from './next-kind.ts';
import { sendBy } from './sending.ts';
import type { Phone } from './phone.svelte.ts';
import { isWriting } from './writing.ts';

const SILENCE_MS = 20_000;
const DEAD_MS = 35_000;
const PATIENCE_MS = 8_000;

/** What draws results is loaded once the form is there. */
let later: Promise<void> | null = null;

/** Connects the phone to its room and keeps it connected, as long as the page is open. Nothing needs it: forms go by POST too. */
export function startLive(phone: Phone): void {
  const { code } = phone.view;
  later = loadViews(phone.views, phone.state.later);
  // What could not be drawn until now is drawn.
  void later.then(() => phone.change({})).catch(() => null);
  void import('./hearing.ts').then(({ startHearing }) => startHearing(document.getElementById('app')!));
  const socket = io(NAMESPACES.participant, {
    auth: { code, lang: phone.state.lang, at: phone.view.step.id, ...(phone.state.token && { token: phone.state.token }) },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
    timeout: PATIENCE_MS,
  });
  let heardAt = Date.now();
  const heard = (): void => void (heardAt = Date.now());

  socket.on('connect', () => {
    heard();
    phone.change({ live: true });
    sendBy((entry) => ask(socket, { type: 'answer', ...entry }));
  });
  socket.on('disconnect', () => {
    phone.change({ live: false });
    sendBy(null);
  });
  socket.on('connect_error', () => phone.change({ live: socket.active ? false : null }));
  socket.on(MESSAGES.hello, (hello: Hello) => phone.change({ clockOffset: hello.now - Date.now() }));
  socket.on(MESSAGES.view, (view: ParticipantView) => void receive(phone, view));
  socket.on(MESSAGES.mine, (mine: MineView) => phone.change({ mine }));
  socket.on(MESSAGES.replaced, () => pause(phone, socket));
  socket.onAny(heard);
  socket.io.on('ping', heard);

  phone.acts.takeOver = () => {
    phone.change({ replaced: false });
    socket.connect();
  };
  phone.acts.goOn = () => {
    const { next } = phone.now;
    if (next) void show(phone, next);
  };
  const revive = (limit: number) => () => {
    if (phone.now.replaced || document.hidden) return;
    if (Date.now() - heardAt > limit) socket.disconnect();
    socket.connect();
  };
  for (const event of ['online', 'offline']) addEventListener(event, revive(0));
  addEventListener('pageshow', (event) => event.persisted && revive(SILENCE_MS)());
  document.addEventListener('visibilitychange', revive(SILENCE_MS));
  setInterval(() => Date.now() - heardAt > DEAD_MS && revive(DEAD_MS)(), 5_000);
  document.documentElement.dataset.live = 'starting';
}

/** A command over the socket; null when no acknowledgement came in time. */
const ask = (socket: Socket, command: object): Promise<Reply | null> =>
  socket.connected
    ? (socket.timeout(PATIENCE_MS).emitWithAck(MESSAGES.command, command) as Promise<Reply>).catch(() => null)
    : Promise.resolve(null);

/** Shows a newer view; keeps what somebody is writing until they say so when the presenter has moved on. */
async function receive(phone: Phone, view: ParticipantView): Promise<void> {
  document.documentElement.dataset.live = 'yes';
  if (view.rev < phone.view.rev) return;
  const moved = view.step.id !== phone.view.step.id;
  if (moved && isWriting()) return phone.change({ next: view });
  await show(phone, view);
}

async function show(phone: Phone, view: ParticipantView): Promise<void> {
  await Promise.all([later, prepareKind(phone, view.step.kind)]).catch(() => location.reload());
  const moved = view.step.id !== phone.view.step.id;
  const { delivery, unsent } = phone.now;
  const anew = placeOf(view) !== placeOf(phone.view);
  phone.change({ view, next: null, delivery: anew && !unsent ? { state: 'idle' } : delivery });
  if (view.ended) forgetRoom(view.code);
  if (moved || (anew && !isWriting())) requestAnimationFrame(() => document.querySelector('h1')?.focus());
}

/** Where the room is: a reset asks the same question anew, and some kinds ask for one thing after another. */
function placeOf({ step, stage }: ParticipantView): string {
  if (!('activity' in stage)) return step.id;
  const { run, body } = stage.activity;
  return [step.id, run, (body as { stage?: string }).stage].join('/');
}

function pause(phone: Phone, socket: Socket): void {
  phone.change({ replaced: true });
  socket.disconnect();
}
