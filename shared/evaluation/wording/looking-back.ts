import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { LookingBack } from '../analysis/looking-back.ts';
import type { Result } from '../analysis/result.ts';

/** What people say on looking back, and what that is worth. Null where nobody looked back, or it is not shown. */
export function lookingBackSentence(found: Result<LookingBack> | null, { t, decimal }: Speech): string | null {
  if (!found?.shown) return null;
  const [n, felt] = [found.n, decimal(found.felt.mean)];
  return found.measured
    ? t('change.then', { n, felt, change: decimal(found.measured.change.mean) })
    : t('change.then.felt', { n, felt });
}
