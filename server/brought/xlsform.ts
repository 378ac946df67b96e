import { Document, isMap, isScalar, visit } from 'yaml';
import { foundIn, type Found } from '../../shared/evaluation/xlsform/found.ts';
import { readForm } from '../../shared/evaluation/xlsform/read.ts';
import { xlsformTextsIn } from '../../shared/text/xlsform/xlsform-texts.ts';
import { readWorkbook } from './read-workbook.ts';

/** A questionnaire as a session file, with what somebody should look at and what was left out, in sentences. */
export interface BroughtQuestionnaire {
  yaml: string;
  notes: string[];
  left: string[];
}

/** A workbook of KoboToolbox or ODK as a session file, or every mistake in it, in the words of a language. `file` is its name. */
export async function questionnaireFrom(
  bytes: Uint8Array,
  file: string,
  language: string,
): Promise<BroughtQuestionnaire | { problems: string[] }> {
  const say = foundIn(language);
  const workbook = await readWorkbook(bytes);
  if ('problem' in workbook) return { problems: [say(workbook.problem)] };
  const read = readForm(workbook.sheets, file);
  if ('problems' in read) return { problems: read.problems.map(say) };
  const { session, notes, left } = read.form;
  const sentences = (found: readonly Found[]): string[] => found.map(say);
  const brought = { notes: sentences(notes), left: sentences(left) };
  return { yaml: yamlOf(session, file, language, brought), ...brought };
}

function yamlOf(session: object, file: string, language: string, { notes, left }: { notes: string[]; left: string[] }): string {
  const t = xlsformTextsIn(language);
  const listed = (title: string, sentences: string[]): string[] =>
    sentences.length ? ['', title, ...sentences.map((one) => `- ${one}`)] : [];
  const lines = [t('yaml.head', { file }), ...listed(t('yaml.notes'), notes), ...listed(t('yaml.left'), left)];
  const document = new Document(session, { aliasDuplicateObjects: false });
  document.commentBefore = lines
    .join('\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u0085\u2028\u2029]/g, ' ')
    .replace(/^/gm, ' ');
  visit(document, {
    Map: (_key, node, path) => {
      // Short ones in one line each, as people write them.
      const short = node.items.every(({ value }) => isScalar(value)) && JSON.stringify(node.toJSON()).length < 110;
      if (short && path.some(isMap)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
