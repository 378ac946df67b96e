/** Where this browser keeps the key of a page of a room. */
export const roomKeySlot = (page: string, code: string): string => `plenary:key:${page}:${code}`;

/** The room code and the key of a page such as /present/CODE#KEY. The key moves from the address bar into this tab's storage. */
export function roomAddress(): { code: string; key: string } {
  const [, page = '', encoded = ''] = location.pathname.split('/');
  const code = decodeURIComponent(encoded).toUpperCase();
  const slot = roomKeySlot(page, code);
  const given = location.hash.slice(1);
  if (given) {
    localStorage.setItem(slot, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return { code, key: given || (localStorage.getItem(slot) ?? '') };
}
