import type { Found } from './found.ts';
import { noLabel } from './scales.ts';
import { asText, type FormRow, type FormTable } from './table.ts';

/** What our own sheet of a form says: what such forms have no place for. */
export interface Rest {
  code: string | null;
  fields: Record<string, unknown>;
  problems: Found[];
}

/** Reads our own sheet, where there is one. */
export function restOf(table: FormTable | null, language: string): Rest {
  const rest: Rest = { code: null, fields: {}, problems: [] };
  for (const row of table?.rows ?? []) take(rest, table!, row, language);
  return rest;
}

function take(rest: Rest, table: FormTable, row: FormRow, language: string): void {
  const [field, code, content] = [table.cell(row, 'field').toLowerCase(), table.cell(row, 'code'), table.cell(row, 'content')];
  if (field === 'instrument') return void (rest.code = code || null);
  if (field === 'seal after days') return void (rest.fields.sealAfterDays = content ? Number(content) : null);
  const text = asText(table.texts(row, 'label'), language);
  if (field !== 'composite' && field !== 'own question')
    return void rest.problems.push(table.wrong('wrong.setting', row, 'field', { value: field }));
  if (text === null) return void rest.problems.push(noLabel(table, row, language));
  const primary = table.cell(row, 'primary').toLowerCase() === 'yes';
  if (field === 'own question') put(rest, 'selfMade', { code, text });
  else
    put(rest, 'composites', { code, title: text, items: content.split(/[\s,;]+/).filter(Boolean), ...(primary && { primary }) });
}

const put = ({ fields }: Rest, name: string, one: object): void => {
  fields[name] = [...((fields[name] as object[] | undefined) ?? []), one];
};
