import { isToken } from '../rooms/identity.ts';

/** The cookie that holds a phone's token for one room. */
export const cookieName = (code: string): string => `plenary_${code}`;

/** The token of this room in a Cookie header, or undefined. */
export function tokenFrom(header: string | undefined, code: string): string | undefined {
  const start = `${cookieName(code)}=`;
  const found = header?.split(';').find((pair) => pair.trim().startsWith(start));
  const token = found?.trim().slice(start.length);
  return isToken(token) ? token : undefined;
}
