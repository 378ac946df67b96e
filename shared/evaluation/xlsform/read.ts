import { codesFor } from '../brought/codes.ts';
import { readSession } from '../../session/read.ts';
import type { Text } from '../../text/text.ts';
import { WAVES, type Wave } from '../../waves/waves.ts';
import type { Found } from './found.ts';
import { demographicsOf, marksOf } from './demographics.ts';
import { ABOUT, MARK, ROLES, type Role } from './form.ts';
import { languageNamed } from './languages.ts';
import { listsIn, noLabel, scaleOf, type Scale } from './scales.ts';
import { asText, FormTable, type FormRow, type RawSheet } from './table.ts';
import { questionsIn, type Question } from './questions.ts';
import { restOf } from './rest.ts';
import { waveLabel } from './write.ts';

/** A form as a session file holds it, what could not be taken over, and what somebody should look at. */
export interface BroughtForm {
  session: Record<string, unknown>;
  left: Found[];
  notes: Found[];
}

/** More mistakes than anybody reads at once. */
const MOST_PROBLEMS = 100;

/** A questionnaire of KoboToolbox or ODK as the instruments and steps of a session, or every mistake in it. `file` is its name. */
export function readForm(sheets: readonly RawSheet[], file: string): { form: BroughtForm } | { problems: Found[] } {
  const named = (wanted: string): FormTable | null => {
    const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === wanted);
    return sheet ? new FormTable(sheet) : null;
  };
  const survey = named('survey');
  if (!survey)
    return {
      problems: [{ what: 'wrong.no-sheet', params: { wanted: 'survey', found: sheets.map(({ name }) => name).join(', ') } }],
    };
  const reading = new Reading(survey, named('choices'), named('settings'), named('plenary'), file);
  const form = reading.form();
  return reading.problems.length ? { problems: reading.problems.slice(0, MOST_PROBLEMS) } : { form };
}

class Reading {
  readonly problems: Found[] = [];
  readonly #left: Found[] = [];
  readonly #notes: Found[] = [];
  readonly #survey: FormTable;
  readonly #choices: FormTable | null;
  readonly #settings: FormTable | null;
  readonly #plenary: FormTable | null;
  readonly #file: string;
  readonly #language: string;
  readonly #roles = new Map<Role, FormRow>();
  readonly #about: (Question & { list: string })[] = [];

  constructor(survey: FormTable, choices: FormTable | null, settings: FormTable | null, plenary: FormTable | null, file: string) {
    [this.#survey, this.#choices, this.#settings, this.#plenary, this.#file] = [survey, choices, settings, plenary, file];
    this.#language = this.#ownLanguage();
  }

  form(): BroughtForm {
    this.#checkColumns();
    const nothing = { session: {}, left: this.#left, notes: this.#notes };
    if (this.problems.length) return nothing;
    const items = this.#items();
    const byList = new Map(items.map(({ list }) => [list, items.filter((one) => one.list === list)]));
    const scales = [...byList].flatMap(([list, questions]) => {
      const scale = this.#scale(list, questions);
      return scale ? [{ list, questions, scale }] : [];
    });
    if (!this.problems.length && !scales.length) this.problems.push({ what: 'wrong.no-scale' }, ...this.#left);
    if (this.problems.length) return nothing;
    this.#left.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const session = this.#session(scales);
    return { ...nothing, session: this.problems.length ? {} : this.#checked(session) };
  }

  /** That of the settings, else of the first label. */
  #ownLanguage(): string {
    const row = this.#settings?.rows[0];
    const said = row ? this.#settings!.cell(row, 'default_language') : '';
    const known = said ? languageNamed(said) : null;
    if (said && !known) this.problems.push(this.#settings!.wrong('wrong.language', row!, 'default_language'));
    const first = this.#survey.languages('label')[0];
    if (!said && !first && this.#survey.has('label')) this.#notes.push({ what: 'note.language', params: { language: 'en' } });
    return known ?? first ?? 'en';
  }

  #checkColumns(): void {
    const missing = (table: FormTable, ...names: string[]): Found[] =>
      names
        .filter((name) => !table.has(name))
        .map((wanted) => ({ what: 'wrong.no-column', params: { wanted }, sheet: table.sheet, row: 1 }));
    this.problems.push(...missing(this.#survey, 'type', 'name', 'label'), ...this.#survey.unknownLanguages());
    if (this.#choices)
      this.problems.push(...missing(this.#choices, 'list_name', 'name', 'label'), ...this.#choices.unknownLanguages());
  }

  /** The questions that choose one of a list; those about people themselves are kept apart, all others are noted as left out. */
  #items(): (Question & { list: string })[] {
    const seen = new Map<string, FormRow>();
    return questionsIn(this.#survey).flatMap((question) => {
      const { row, name, type, list, repeated, other } = question;
      const role = ROLES.find((one) => one === this.#survey.cell(row, MARK));
      if (role) {
        this.#roles.set(role, row);
        return [];
      }
      if (list === null) return this.#leave(row, 'left.type', { name: name || type, type });
      if (!name) return this.#wrong(this.#survey.wrong('wrong.name', row, 'name'));
      if (seen.has(name)) return this.#wrong(this.#survey.wrong('wrong.twice', row, 'name', { name }));
      seen.set(name, row);
      if (other) return this.#leave(row, 'left.other', { name });
      if (repeated) return this.#leave(row, 'left.repeat', { name });
      if (marksOf(this.#survey, row)[0] !== ABOUT) return [{ ...question, list }];
      this.#about.push({ ...question, list });
      return [];
    });
  }

  /** The scale of a list; its questions are left out where it is none. */
  #scale(list: string, questions: readonly Question[]): Scale | null {
    const choices = listsIn(this.#choices).get(list);
    if (!choices) {
      this.problems.push(this.#survey.wrong('wrong.no-list', questions[0]!.row, 'type', { list }));
      return null;
    }
    const ladder = questions.some(({ ladder }) => ladder);
    const found = scaleOf(choices, this.#choices!, { language: this.#language, ladder, list });
    if ('problems' in found) this.problems.push(...found.problems);
    if ('not' in found) for (const { row, name } of questions) this.#leave(row, found.not.what, { ...found.not.params, name });
    if (!('scale' in found)) return null;
    for (const { row } of questions)
      if (asText(this.#survey.texts(row, 'label'), this.#language) === null)
        this.problems.push(noLabel(this.#survey, row, this.#language));
    return found.scale;
  }

  #session(scales: readonly { list: string; questions: Question[]; scale: Scale }[]): Record<string, unknown> {
    const rest = scales.length === 1 ? restOf(this.#plenary, this.#language) : { problems: [], fields: {}, code: null };
    this.problems.push(...rest.problems);
    if (scales.length > 1) this.#notes.push({ what: 'note.several', params: { n: scales.length } });
    const codes = codesFor(scales.map(({ list }) => list)).map((code) => code.replaceAll('_', '-').replace(/-+$/, ''));
    if (rest.code) codes[0] = rest.code;
    const instruments = scales.map((one, at) => {
      const about = at === 0 ? this.#demographics(one.questions) : {};
      return [codes[at]!, { ...this.#instrument(one), ...about, ...rest.fields }] as const;
    });
    const languages = [this.#language, ...this.#survey.languages('label')].filter((one) => one !== null);
    return {
      title: this.#title(),
      language: this.#language,
      languages: [...new Set(languages)],
      instruments: Object.fromEntries(instruments),
      steps: instruments.flatMap(([code, { items }], at) => this.#steps(code, at, items, [...new Set(languages)])),
    };
  }

  #title(): Text {
    const row = this.#roles.get('title');
    const settings = this.#settings?.rows[0];
    const written = row ? asText(this.#survey.texts(row, 'label'), this.#language) : null;
    return written ?? ((settings && this.#settings!.cell(settings, 'form_title')) || this.#file.replace(/\.xlsx$/i, ''));
  }

  #instrument({ list, questions, scale }: { list: string; questions: Question[]; scale: Scale }) {
    const text = (role: Role, column: string): Text | null => {
      const row = this.#roles.get(role);
      return row ? asText(this.#survey.texts(row, column), this.#language) : null;
    };
    if (scale.first !== null && scale.first !== 1)
      this.#notes.push({ what: 'note.values', params: { list, first: String(scale.first) } });
    const [intro, consent] = [text('title', 'hint'), text('consent', 'hint')];
    return {
      title: this.#title(),
      ...(intro && { intro }),
      scale: scale.points,
      ...(scale.dontKnow && { dontKnow: true }),
      ...(scale.preferNotToSay && { preferNotToSay: true }),
      items: this.#rated(questions),
      ...(consent && { consent }),
    };
  }

  /** What people are asked about themselves: once, so with the first scale of a form. Codes are those that its items leave free. */
  #demographics(items: readonly Question[]) {
    if (!this.#about.length) return {};
    const codes = codesFor([...items, ...this.#about].map(({ name }) => name)).slice(items.length);
    const asked = this.#about.map((question, at) => ({ question, code: codes[at]! }));
    for (const { question, code } of asked)
      if (code !== question.name) this.#note(question.row, 'note.code', { name: question.name, code });
    const { demographics, problems } = demographicsOf(asked, this.#survey, this.#choices, this.#language);
    this.problems.push(...problems);
    return { demographics };
  }

  #rated(questions: readonly Question[]) {
    const codes = codesFor(questions.map(({ name }) => name));
    const guessed: string[] = [];
    const items = questions.map(({ row, name }, at) => {
      const words = marksOf(this.#survey, row);
      const strange = words.find((word) => !['lower', 'higher', 'primary', 'then'].includes(word));
      if (strange) this.problems.push(this.#survey.wrong('wrong.mark', row, MARK, { word: strange }));
      const aim = words.find((word) => word === 'lower' || word === 'higher');
      if (!aim) guessed.push(codes[at]!);
      if (codes[at] !== name) this.#note(row, 'note.code', { name, code: codes[at]! });
      if (!words.length && this.#survey.cell(row, 'relevant')) this.#note(row, 'note.relevant', { name });
      return {
        code: codes[at]!,
        text: asText(this.#survey.texts(row, 'label'), this.#language)!,
        aim: aim ?? 'higher',
        ...(words.includes('primary') && { primary: true }),
        ...(words.includes('then') && { then: true }),
      };
    });
    if (guessed.length) this.#notes.push({ what: 'note.aim', params: { names: guessed.join(', ') } });
    return items;
  }

  /** A step for each wave: those of the form where it asks for the wave, else before and after. */
  #steps(code: string, at: number, items: readonly { then?: boolean }[], languages: readonly string[]) {
    return this.#waves(items).map((wave) => {
      const labels = new Map(languages.map((tag) => [tag, waveLabel(wave, tag)]));
      const id = at ? `${wave}-${code}`.slice(0, 40).replace(/-+$/, '') : wave;
      return { id, kind: 'survey', title: asText(labels, this.#language), instrument: code, wave };
    });
  }

  #waves(items: readonly { then?: boolean }[]): Wave[] {
    const row = this.#roles.get('wave');
    const list = row && questionsIn(this.#survey).find((one) => one.row.row === row.row)?.list;
    const names =
      (list &&
        listsIn(this.#choices)
          .get(list)
          ?.map(({ name }) => name)) ||
      [];
    const asked = WAVES.filter((wave) => names.includes(wave));
    if (asked.length) return asked;
    return items.some(({ then }) => then) ? ['before', 'after', 'then'] : ['before', 'after'];
  }

  /** Nothing is handed out that the server itself would not take. */
  #checked(session: Record<string, unknown>): Record<string, unknown> {
    const read = readSession('questionnaire', session);
    if ('problems' in read)
      for (const { path, message } of read.problems)
        this.problems.push({ what: 'wrong.session', params: { what: `${path.join('.')} ${message}.` } });
    return session;
  }

  #leave(row: FormRow, what: Found['what'], params: Found['params']): never[] {
    this.#left.push({ what, sheet: this.#survey.sheet, row: row.row, ...(params && { params }) });
    return [];
  }

  #note(row: FormRow, what: Found['what'], params: Found['params']): void {
    this.#notes.push({ what, sheet: this.#survey.sheet, row: row.row, ...(params && { params }) });
  }

  #wrong(found: Found): never[] {
    this.problems.push(found);
    return [];
  }
}
