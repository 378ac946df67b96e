/** Why a rehearsal was not started or ended, by the server's own word; `failed` where it gave none. */
export type NoRehearsal = 'people' | 'again' | 'ended' | 'rehearsal' | 'full' | 'failed';

export interface Started {
  code: string;
  links: { join: string; present: string; screen: string };
}

const REASONS: readonly string[] = ['people', 'again', 'ended', 'rehearsal', 'full'];
export const MOST_SIMULATED = 500;
export const USUAL_SIMULATED = 30;

/** Starts a rehearsal of a room or of a session. Never throws. */
export async function startRehearsal(
  key: string,
  of: { room: string } | { session: string },
  people: number | null,
): Promise<Started | NoRehearsal> {
  if (people === null || !Number.isInteger(people) || people < 1 || people > MOST_SIMULATED) return 'people';
  return ask<Started>(key, '/api/rehearsals', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...of, people }),
  });
}

/** Ends a rehearsal; tells which room it was a copy of. Never throws. */
export const endRehearsal = (key: string, code: string): Promise<{ from: string | null } | NoRehearsal> =>
  ask(key, `/api/rehearsals/${encodeURIComponent(code)}`, { method: 'DELETE' });

async function ask<T>(key: string, path: string, init: RequestInit): Promise<T | NoRehearsal> {
  try {
    const response = await fetch(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${key}` } });
    const body = (await response.json()) as T & { reason?: string };
    if (response.ok) return body;
    return REASONS.includes(body.reason ?? '') ? (body.reason as NoRehearsal) : 'failed';
  } catch {
    return 'failed';
  }
}
