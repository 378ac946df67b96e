import type { KindTexts } from '../../shared/text/kind-texts.ts';
import type { Phone } from './phone.svelte.ts';

const known = new Set<string>();

/** Makes sure that the page can say what a kind says. Rejects when the network is gone. */
export async function loadTexts(phone: Phone, kind: string): Promise<void> {
  known.add(phone.view.step.kind).add('slide');
  if (known.has(kind)) return;
  const response = await fetch(`/texts/${kind}/${phone.state.lang}`);
  if (!response.ok) throw new Error(String(response.status));
  phone.learn((await response.json()) as KindTexts['phone']);
  known.add(kind);
}
