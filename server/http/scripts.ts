import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoardView } from '../../shared/activities/board/board.ts';
import { PHONE_PARTS, phonePart, phonePartSource } from '../../shared/activities/board/phone-parts.ts';
import type { ActivityView } from '../../shared/room/views.ts';
import type { PhoneScripts } from './phone-page.ts';

type Manifest = Record<string, { file: string }>;

/** What draws results on phones, or a text as slides do: shared by kinds, and not needed for answering. */
const ALSO_DRAWS: Readonly<Record<string, readonly string[]>> = {
  poll: ['bars'],
  pin: ['bars'],
  quiz: ['bars', 'slide'],
  board: PHONE_PARTS.map((part) => `board.${part}`),
};

const SOURCES: Readonly<Record<string, string>> = {
  slide: 'client/ui/Markdown.svelte',
  bars: 'client/ui/PhoneBars.svelte',
  ...Object.fromEntries(PHONE_PARTS.map((part) => [`board.${part}`, phonePartSource(part)])),
};

/** Which of those a page needs before it is interactive: with the results, what draws them; of a board, what is done on it now. */
function neededFor({ kind, phase, revealed, body }: ActivityView): readonly string[] {
  if (kind !== 'board') return revealed ? (ALSO_DRAWS[kind] ?? []) : [];
  const part = phonePart(body as unknown as BoardView, { open: phase === 'open', revealed });
  return part ? [`board.${part}`] : [];
}

/** Where the scripts of the participant page are, from the build's manifest. */
export function phoneScripts(folder: string): PhoneScripts {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const at = (source: string): string | undefined => manifest[source] && `/${manifest[source].file}`;
  return {
    entry: at('client/participant/main.ts')!,
    leave: at('client/participant/leave.ts')!,
    needed: neededFor,
    drawing: (kind) =>
      Object.fromEntries(
        [kind, ...(ALSO_DRAWS[kind] ?? [])].flatMap((one) => {
          const file = at(SOURCES[one] ?? `shared/activities/${one}/Participant.svelte`);
          return file ? [[one, file]] : [];
        }),
      ),
  };
}
