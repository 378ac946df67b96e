import address from './worker.ts?worker&url';
import type { Mate } from './apart.ts';

/** The one policy of ours in the content security policy: it lets this worker through and nothing else. */
const POLICY = 'plenary-worker';

type Policy = { createScriptURL(url: string): string };
type Factory = { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | undefined;

/** Opens the worker. Throws where the browser has none, or does not let this page have one. */
export const openWorker = (): Mate => new Worker(trusted(address), { type: 'module' });

/** The address as browsers with trusted types want it; elsewhere it is a text like any other. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  policy ??= types?.createPolicy(POLICY, { createScriptURL: onlyOurs });
  return policy ? policy.createScriptURL(url) : url;
}

function onlyOurs(url: string): string {
  if (url !== address) throw new TypeError(`Not a worker of this page: ${url}`);
  return url;
}
