type Manifest = Readonly<Record<string, { file: string; imports?: readonly string[] }>>;

/** The addresses of built files and of everything that they import at once, each once, in the order in which a browser finds them. */
export function filesOf(manifest: Manifest, entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const entry = manifest[name];
    if (!entry || found.has(entry.file)) return;
    found.add(entry.file);
    entry.imports?.forEach(visit);
  };
  entries.forEach(visit);
  return [...found].map((file) => `/${file}`);
}

/** What a phone loads before it is live on a step of this kind, by the sources. */
export const phoneSources = (kind: string): string[] => [
  'client/participant/main.ts',
  kind === 'slide' ? 'client/ui/Markdown.svelte' : `shared/activities/${kind}/Participant.svelte`,
  'client/participant/sending.ts',
  'client/participant/live.ts',
];
