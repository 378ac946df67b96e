/** A short mark of a text as it was read: another text has another, as good as surely (FNV-1a, 32 bits). Nothing secret follows from it. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
