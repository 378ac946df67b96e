/** The room that the address asks for, or null for all rooms. */
export const roomInAddress = (): string | null => new URLSearchParams(location.search).get('room')?.toUpperCase() ?? null;

/** The session whose rooms the address compares, or null. */
export const sessionInAddress = (): string | null => new URLSearchParams(location.search).get('series');

/** The address of the rooms of a session side by side; keeps the language. */
export function seriesAddress(session: string): string {
  const query = new URLSearchParams(location.search);
  query.delete('room');
  query.set('series', session);
  return `${location.pathname}?${query.toString()}`;
}

/** The address of a room on this page, or of all rooms; keeps the language. */
export function addressOf(code: string | null): string {
  const query = new URLSearchParams(location.search);
  query.delete('series');
  if (code) query.set('room', code);
  else query.delete('room');
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : '');
}
