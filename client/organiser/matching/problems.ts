import type { MatchingKey } from '../../../shared/text/organiser/matching-en.ts';

const KNOWN: Readonly<Record<string, MatchingKey>> = {
  'wrong-code': 'act.wrong-code',
  'unknown-code': 'act.unknown-code',
  'form-there': 'act.form-there',
  'not-open': 'act.not-open',
  empty: 'act.empty',
  locked: 'act.locked',
  'after-first': 'act.after-first',
  ended: 'act.sealed',
  'wrong-confirmation': 'act.wrong-confirmation',
  'wave-open': 'act.wave-open',
  'follow-up-planned': 'act.follow-up-planned',
  'already-sealed': 'act.sealed',
};

/** How the page says what the server refused. */
export const problemKey = (code: string): MatchingKey => KNOWN[code] ?? 'act.failing';
