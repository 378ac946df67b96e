import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhoneScripts } from './phone-page.ts';

type Manifest = Record<string, { file: string }>;

/** What draws results on phones, or a text as slides do: shared by kinds, and not needed for answering. */
const ALSO_DRAWS: Readonly<Record<string, readonly string[]>> = {
  poll: ['bars'],
  pin: ['bars'],
  quiz: ['bars', 'slide'],
  board: ['stages'],
};

const SOURCES: Readonly<Record<string, string>> = {
  slide: 'client/ui/Markdown.svelte',
  bars: 'client/ui/PhoneBars.svelte',
  stages: 'shared/activities/board/ParticipantStages.svelte',
};

/** Where the scripts of the participant page are, from the build's manifest. */
export function phoneScripts(folder: string): PhoneScripts {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const at = (source: string): string | undefined => manifest[source] && `/${manifest[source].file}`;
  return {
    entry: at('client/participant/main.ts')!,
    leave: at('client/participant/leave.ts')!,
    drawing: (kind) =>
      Object.fromEntries(
        [kind, ...(ALSO_DRAWS[kind] ?? [])].flatMap((one) => {
          const file = at(SOURCES[one] ?? `shared/activities/${one}/Participant.svelte`);
          return file ? [[one, file]] : [];
        }),
      ),
  };
}
