/** The room that the address asks for, or null for all rooms. */
export const roomInAddress = (): string | null => new URLSearchParams(location.search).get('room')?.toUpperCase() ?? null;

/** The address of a room on this page, or of all rooms; keeps the language. */
export function addressOf(code: string | null): string {
  const query = new URLSearchParams(location.search);
  if (code) query.set('room', code);
  else query.delete('room');
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : '');
}
