import { randomBytes } from 'node:crypto';
import type { Form } from '../../shared/form.ts';
import type { Reply } from '../../shared/protocol/replies.ts';
import type { ActivityView, MineView, ParticipantView } from '../../shared/room/views.ts';
import type { Place } from './room.ts';

/** What somebody finds at an activity that runs beside the steps. */
export interface Found {
  activity: ActivityView;
  /** Their highest turn there so far. */
  turn: number;
}

/** The ids of what runs beside the steps, as the participant page links to it. */
export const linksIn = (page: string): string[] => [...page.matchAll(/\/beside\/([a-z][a-z0-9-]*)"/g)].map(([, id]) => id!);

/** An activity beside the steps as this person sees it now; null when it is not open, or the server does not answer. */
export async function lookBeside({ server, code }: Place, cookie: string, at: string): Promise<Found | null> {
  const response = await fetch(`${server}/p/${code}/beside/${at}/state`, { headers: { cookie } }).catch(() => null);
  if (!response?.ok) return null;
  const { view, mine } = (await response.json()) as { view: ParticipantView; mine: MineView | null };
  const open = 'activity' in view.stage && view.stage.activity.phase === 'open' && !view.ended;
  return open && 'activity' in view.stage ? { activity: view.stage.activity, turn: mine?.turn ?? 0 } : null;
}

/** Posts a form there, as the script of the page does while it has no socket; null when the server does not answer. */
export async function postBeside(
  { server, code }: Place,
  cookie: string,
  where: { activity: string; run: number; turn: number; lang: string },
  form: Form,
): Promise<Reply | null> {
  const response = await fetch(`${server}/p/${code}/answers`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomBytes(16).toString('base64url'), ...where, form }),
  }).catch(() => null);
  return response ? ((await response.json()) as Reply) : null;
}
