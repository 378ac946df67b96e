/** The address of a page of staff as this page can reach it: the server names the computer it runs on, which may be another one. */
export function reachableFrom(origin: string, link: string): string {
  const { pathname, search, hash } = new URL(link);
  return new URL(pathname + search + hash, origin).href;
}

/** Whether an origin means the computer itself, so that its addresses are of no use elsewhere. */
export const isLocal = (origin: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
