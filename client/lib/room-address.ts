/** The room code and the key of a page such as /present/CODE#KEY. The key moves from the address bar into this tab's storage. */
export function roomAddress(): { code: string; key: string } {
  const code = decodeURIComponent(location.pathname.split('/')[2] ?? '').toUpperCase();
  const slot = `plenary:key:${location.pathname.split('/')[1]}:${code}`;
  const given = location.hash.slice(1);
  if (given) {
    localStorage.setItem(slot, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return { code, key: given || (localStorage.getItem(slot) ?? '') };
}
