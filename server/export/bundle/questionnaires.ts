import { stringify } from 'yaml';
import { answersMap } from '../../../shared/evaluation/xlsform/answers-map.ts';
import type { Session } from '../../../shared/session/session.ts';
import { xlsform } from '../xlsform.ts';
import type { BundleFile } from './file.ts';

/** Each instrument as a questionnaire for KoboToolbox and ODK, and how its answers are brought in. */
export async function questionnaires(session: Session): Promise<BundleFile[]> {
  const files = Object.entries(session.instruments).map(async ([code, asked]): Promise<BundleFile[]> => [
    { path: `xlsform/${code}.xlsx`, content: await xlsform(session, code, asked) },
    { path: `xlsform/${code}-answers.yaml`, content: stringify(answersMap(session, code, asked), { lineWidth: 0 }) },
  ]);
  return (await Promise.all(files)).flat();
}
