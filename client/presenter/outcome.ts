import type { Reply } from '../../shared/protocol/replies.ts';
import type { PresenterKey } from '../../shared/text/presenter/en.ts';
import type { Translate } from '../../shared/text/translate.ts';

/** What became of a command, in words. `again` sends the same one once more, under the same id. */
export type Outcome = { tone: 'done' | 'refused' | 'unreached'; text: string; again?: () => void };

/** Puts a reply into words; `what` is the name of the command, and null a server that could not be reached. */
export function outcomeOf(reply: Reply | null, t: Translate<PresenterKey>, what: string, again: () => void): Outcome {
  if (!reply) return { tone: 'unreached', text: t('told.unreached', { what }), again };
  if (reply.ok) return { tone: 'done', text: t('told.done', { what }) };
  const why = t(`refused.${reply.reason}`, { limit: reply.limit ?? '' });
  const text = t('told.refused', { what, why });
  return reply.retryAfter === undefined ? { tone: 'refused', text } : { tone: 'refused', text, again };
}
