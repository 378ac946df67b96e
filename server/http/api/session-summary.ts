import type { z } from 'zod';
import { sayIn } from '../../../shared/text/text.ts';
import type { sessionSummary } from './schemas.ts';
import { loadSession, SessionError } from '../../sessions/load.ts';

/** A session of the folder in a list; one that cannot be used has the reason instead of its steps. */
export function summaryOf(folder: string, name: string): z.infer<typeof sessionSummary> {
  try {
    const { title, language, steps } = loadSession(folder, name);
    const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
    return { name, title: sayIn(language, language)(title), steps: steps.length, minutes, problem: null };
  } catch (error) {
    if (!(error instanceof SessionError)) throw error;
    return { name, title: name, steps: 0, minutes: 0, problem: error.message };
  }
}
