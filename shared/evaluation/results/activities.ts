import { kindOf } from '../../activities/kinds.ts';
import type { ExportRow } from '../../activity/kind.ts';
import type { Room } from '../../room/room.ts';
import type { Step } from '../../session/session.ts';
import type { Say } from '../../text/text.ts';
import type { Why } from '../analysis/result.ts';
import { mayHoldSteps, mayHoldTexts, type Grade } from './grade.ts';
import { labelsFor } from './activity-labels.ts';
import { tablesOf, type ActivityTable } from './activity-tables.ts';

/** One activity of the workshop in short: tables of counts or averages, and what was written or decided where the grade allows it. */
export interface ActivityResults {
  id: string;
  kind: string;
  title: string;
  /** Counts the repetitions, from 1; null where it was asked once. */
  run: number | null;
  people: number;
  /** Why there are no tables. */
  withheld: Why | null;
  tables: ActivityTable[];
}

/** Every run of an activity in which anybody took part. Surveys are left to their own results: here they would show who was lost. */
export function activityResults(
  room: Room,
  step: Step,
  { say, grade, threshold, language }: { say: Say; grade: Grade; threshold: number; language: string },
): ActivityResults[] {
  const [kind, activity] = [kindOf(step.kind), room.activities[step.id]];
  if (!kind || !activity || step.kind === 'survey') return [];
  const runs = Object.entries(activity.runs).filter(([, state]) => kind.people(state) > 0);
  const labels = labelsFor(step.kind, step.config, { say, language });
  return runs.map(([run, state]) => {
    const people = kind.people(state);
    const withheld = people < threshold ? ('too-few' as const) : null;
    const rows = (): ExportRow[] => [...kind.rows(step.config, state, say)];
    const may = { texts: mayHoldTexts(grade), steps: mayHoldSteps(grade) };
    const tables = withheld ? [] : tablesOf(step.kind, rows(), { people, threshold, ...may, labels });
    const number = runs.length > 1 ? Number(run) + 1 : null;
    return { id: step.id, kind: step.kind, title: say(step.title), run: number, people, withheld, tables };
  });
}
