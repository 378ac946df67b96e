import type { Found } from './found.ts';
import type { Role } from './form.ts';
import { languageNamed } from './languages.ts';
import type { Question } from './questions.ts';
import type { FormRow, FormTable } from './table.ts';

/** The sheets of a form; `file` is its name. */
export interface FormBook {
  survey: FormTable;
  choices: FormTable | null;
  settings: FormTable | null;
  /** Our own sheet, where there is one. */
  plenary: FormTable | null;
  file: string;
}

/** A question that takes one of a list. */
export type ListQuestion = Question & { list: string };

/** A form while it is read: its sheets, its language, and what was found so far. */
export class Reading {
  readonly problems: Found[] = [];
  readonly left: Found[] = [];
  readonly notes: Found[] = [];
  /** Rows that are no statement, by what they are to Plenary. */
  readonly roles = new Map<Role, FormRow>();
  /** Questions about people themselves. */
  readonly about: ListQuestion[] = [];
  readonly book: FormBook;
  readonly language: string;

  constructor(book: FormBook) {
    this.book = book;
    this.language = this.#ownLanguage();
  }

  /** That of the settings, else of the first label. */
  #ownLanguage(): string {
    const { survey, settings } = this.book;
    const row = settings?.rows[0];
    const said = row ? settings!.cell(row, 'default_language') : '';
    const known = said ? languageNamed(said) : null;
    if (said && !known) this.problems.push(settings!.wrong('wrong.language', row!, 'default_language'));
    const first = survey.languages('label')[0];
    if (!said && !first && survey.has('label')) this.notes.push({ what: 'note.language', params: { language: 'en' } });
    return known ?? first ?? 'en';
  }

  /** A row of the survey is left out, for this reason. */
  leave(row: FormRow, what: Found['what'], params: Found['params']): void {
    this.left.push(this.#at(row, what, params));
  }

  /** Somebody should look at a row of the survey. */
  note(row: FormRow, what: Found['what'], params: Found['params']): void {
    this.notes.push(this.#at(row, what, params));
  }

  #at = ({ row }: FormRow, what: Found['what'], params: Found['params']): Found => ({
    ...{ what, sheet: this.book.survey.sheet, row },
    ...(params && { params }),
  });
}
