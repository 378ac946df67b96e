import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhoneScripts } from './phone-page.ts';

type Manifest = Record<string, { file: string }>;

/** Where the scripts of the participant page are, from the build's manifest. */
export function phoneScripts(folder: string): PhoneScripts {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const at = (source: string): string | undefined => manifest[source] && `/${manifest[source].file}`;
  return {
    entry: at('client/participant/main.ts')!,
    leave: at('client/participant/leave.ts')!,
    kind: (kind) => at(kind === 'slide' ? 'client/ui/Markdown.svelte' : `shared/activities/${kind}/Participant.svelte`),
  };
}
