import type { KindParts } from '../../shared/protocol/kind-parts.ts';
import type { KindViews } from './phone.svelte.ts';

/** Makes sure that what draws a kind of step is there. Rejects when the network is gone. */
export async function loadViews(views: KindViews, scripts: KindParts['scripts']): Promise<void> {
  const load = async ([name, script]: [string, string]): Promise<void> => {
    const known = views as Record<string, unknown>;
    known[name] ??= ((await import(/* @vite-ignore */ script)) as { default: unknown }).default;
  };
  await Promise.all(Object.entries(scripts).map(load));
}
