/** A code for each of these names, no two the same: the name itself where it is one, else what is left of it, else its place. */
export function codesFor(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const plain = name
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const kept = /^[a-z][a-z0-9_]{0,21}$/.test(name) ? name : plain.slice(0, 22).replace(/_+$/, '');
    const code = /^[a-z]/.test(kept) && !taken.has(kept) ? kept : placed(at + 1, taken);
    taken.add(code);
    return code;
  });
}

function placed(at: number, taken: ReadonlySet<string>): string {
  while (taken.has(`item${at}`)) at++;
  return `item${at}`;
}
