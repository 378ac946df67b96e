import type { PresenterEvent } from '../../shared/room/events.ts';
import type { DoneView } from '../../shared/room/views.ts';
import type { PresenterKey } from '../../shared/text/presenter/en.ts';

const DONE: Readonly<Record<PresenterEvent['type'], PresenterKey>> = {
  'step-shown': 'did.step-shown',
  'activity-opened': 'did.activity-opened',
  'activity-closed': 'did.activity-closed',
  'results-revealed': 'did.results-revealed',
  'results-hidden': 'did.results-hidden',
  'activity-locked': 'did.activity-locked',
  'activity-reset': 'did.activity-reset',
  'results-split': 'did.results-split',
  'run-shown': 'did.run-shown',
  'step-inserted': 'did.step-inserted',
  'step-moved': 'did.step-moved',
  'step-skipped': 'did.step-skipped',
  'timer-started': 'did.timer-started',
  'timer-stopped': 'did.timer-stopped',
  'screen-switched': 'did.screen-switched',
  'activity-controlled': 'did.activity-controlled',
  'texts-moderated': 'did.texts-moderated',
  'author-held': 'did.author-held',
  'late-switched': 'did.late-switched',
  'people-expected': 'did.people-expected',
};

/** What a presenter's action is called once it is done: by its kind if `texts` has a name for it, otherwise in general. */
export function historyKey({ action, detail }: DoneView, texts: Readonly<Record<string, unknown>>): PresenterKey {
  if (detail && Object.hasOwn(texts, detail)) return detail as PresenterKey;
  return Object.hasOwn(DONE, action) ? DONE[action as PresenterEvent['type']] : 'did.something';
}
