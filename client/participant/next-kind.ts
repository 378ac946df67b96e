import type { KindParts } from '../../shared/protocol/kind-parts.ts';
import { loadViews } from './kind-parts.ts';
import type { Phone } from './phone.svelte.ts';

const known = new Set<string>();

/** Makes sure that the page can draw a kind of step, and say what it says. Rejects when the network is gone. */
export async function prepareKind(phone: Phone, kind: string): Promise<void> {
  known.add(phone.view.step.kind);
  if (known.has(kind)) return;
  const response = await fetch(`/kinds/${kind}/${phone.state.lang}`);
  if (!response.ok) throw new Error(String(response.status));
  const { scripts, texts } = (await response.json()) as KindParts;
  await loadViews(phone.views, scripts);
  phone.learn(texts);
  known.add(kind);
}
