import { hydrate } from 'svelte';
import App from './App.svelte';
import { loadViews } from './kind-parts.ts';
import type { PhoneState } from './phone-state.ts';
import { Phone, type KindViews } from './phone.svelte.ts';

/** Older browsers keep the forms: what is missing here cannot be polyfilled within the budget of a phone. */
const isCapable = 'any' in Promise && CSS.supports('inset', '0');

async function start(): Promise<void> {
  const state = JSON.parse(document.getElementById('state')!.textContent!) as PhoneState;
  const views: KindViews = {};
  await loadViews(views, state.scripts);
  const phone = new Phone(state, views);
  hydrate(App, { target: document.getElementById('app')!, props: { phone } });
  // Until these arrive, the browser posts the forms itself: first the outbox, which is small, then the socket.
  const { startSending } = await import('./sending.ts');
  startSending(phone);
  const { startLive } = await import('./live.ts');
  startLive(phone);
}

if (isCapable) void start();
