import { z } from 'zod';
import { isoDay, openWaves, plannedFollowUps, sealingDue } from '../../../shared/room/sealing-date.ts';
import { DONT_KNOW, PREFER_NOT_TO_SAY } from '../../../shared/session/instrument.ts';
import { sayIn, type Say } from '../../../shared/text/text.ts';
import { surveysOf } from '../../rooms/paper.ts';
import type { OpenRoom } from '../../rooms/rooms.ts';

const survey = z.object({
  id: z.string(),
  title: z.string(),
  wave: z.string(),
  phase: z.string(),
  scale: z.array(z.string()),
  missing: z.array(z.number()).describe('Codes that may be given instead of a point'),
  items: z.array(z.object({ code: z.string(), text: z.string(), levels: z.array(z.string()).optional() })),
});

/** How far the surveys of a room are, and what a form on paper may hold. */
export const matchingState = z.object({
  sealed: z.boolean(),
  sealsOn: z.string().nullable().describe('The day on which the room is made anonymous by itself, such as 2026-12-26'),
  open: z.array(z.string()).describe('Waves that are open'),
  planned: z.array(z.string()).describe('Follow-ups that were not asked yet'),
  languages: z.array(z.string()),
  surveys: z.array(survey),
});

/** Where the surveys of a room stand, in a language or in the session's own. */
export function matchingOf(open: OpenRoom, lang: string | undefined): z.infer<typeof matchingState> {
  const { room } = open.live;
  const { session, sealed } = room;
  const say = sayIn(lang ?? session.language, session.language);
  const due = sealingDue(room);
  return {
    sealed,
    sealsOn: sealed || due === null ? null : isoDay(due),
    open: openWaves(room).map(({ title }) => say(title)),
    planned: plannedFollowUps(room).map(({ title }) => say(title)),
    languages: session.languages,
    surveys: surveysOf(open).map((one) => askedOnPaper(one, say)),
  };
}

/** What a form on paper may hold: points, codes of missing answers, and what people say of themselves. */
function askedOnPaper({ id, title, wave, phase, asked }: ReturnType<typeof surveysOf>[number], say: Say): z.infer<typeof survey> {
  const statements = asked.items.map(({ code, text }) => ({ code, text: say(text) }));
  const about = (asked.demographics ?? []).map(({ code, text, levels }) => ({
    ...{ code, text: say(text) },
    levels: levels.map((level) => say(level.text)),
  }));
  return {
    ...{ id, title: say(title), wave, phase, scale: asked.scale.map(say) },
    missing: [...(asked.dontKnow ? [DONT_KNOW] : []), ...(asked.preferNotToSay ? [PREFER_NOT_TO_SAY] : [])],
    items: [...statements, ...about],
  };
}
