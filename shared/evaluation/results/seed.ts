/** A seed from a name, the same wherever the name is (FNV-1a, 32 bits): a room's figures can be had again from its code. */
export function seedFrom(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
