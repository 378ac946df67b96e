import type { Speech } from '../../text/evaluation/evaluation-texts.ts';
import type { Page } from '../analysis/page.ts';

/** Who answered once only, and what it would be had those who answered only before all moved away. */
export function missingSentence({ lost, new: fresh }: { lost: number; new: number }, { bounds }: Page, { t }: Speech): string {
  const said = t('change.missing', { lost, new: fresh });
  if (!bounds.shown || bounds.lost === 0) return said;
  return `${said} ${t('change.missing.worst', { toward: bounds.toward, n: bounds.n + bounds.lost })}`;
}

/** Between which counts the movement toward the aim would lie with the lost; nothing where nobody was lost. */
export function boundsSentence({ bounds }: Page, { t }: Speech): string | null {
  if (!bounds.shown || bounds.lost === 0) return null;
  return t('change.bounds', { low: bounds.toward, high: bounds.toward + bounds.lost, n: bounds.n + bounds.lost });
}
