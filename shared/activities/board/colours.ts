const COLOURS = 5;

/** The colour of a card, 1 to 5: always the same for the same id. */
export function colourOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (((hash ^ (hash >>> 15)) >>> 0) % COLOURS) + 1;
}
