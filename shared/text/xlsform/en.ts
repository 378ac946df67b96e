import type { Message } from '../translate.ts';

/** What a questionnaire says that is filled in elsewhere, and what is said of one that is brought. */
export const en = {
  'form.take-part':
    'Taking part is up to you. Your answers carry no name. Your code ties those of before and after together. Do you take part?',
  'form.yes': 'Yes',
  'form.no': 'No',
  'form.wave': 'When do you answer?',
  'form.before': 'Before the workshop',
  'form.after': 'Right after the workshop',
  'form.then': 'Thinking back to before the workshop',
  'form.followup': 'Some time later ({number})',
  'form.code': 'Your return code',
  'form.code.hint':
    'Seven digits, without spaces. Leave it empty if you have none: your answers then count, but are not compared.',
  'form.code.wrong': 'This is no return code: seven digits, without spaces. Please look at it again.',
  'form.look-back': 'Think back to before the workshop. Seen from today, what would have been right then?',

  'at.cell': 'Sheet “{sheet}”, row {row}, column “{column}”: {what}',
  'at.row': 'Sheet “{sheet}”, row {row}: {what}',
  'at.sheet': 'Sheet “{sheet}”: {what}',

  'wrong.too-large': 'The file is larger than {size} MB. A questionnaire is much smaller.',
  'wrong.unpacks-too-large': 'The file unpacks to more than {size} MB. A questionnaire is much smaller.',
  'wrong.no-workbook': 'This is no workbook that can be read. Save it as .xlsx and try again.',
  'wrong.no-sheet': 'There is no sheet “{wanted}”. There are: {found}.',
  'wrong.too-many-cells': 'it has more than {rows} rows or {columns} columns.',
  'wrong.no-column': 'there is no column “{wanted}”.',
  'wrong.language': 'the language is not known. Write its code behind its name, such as “label::Khmer (km)”.',
  'wrong.name': 'is empty.',
  'wrong.twice': '“{name}” is the name of another question too.',
  'wrong.no-list': 'there is no list “{list}” in the sheet “choices”.',
  'wrong.no-label': 'is empty: every text is needed in {language}, the language of the form.',
  'wrong.mark': '“{word}” is not understood. It may be: lower, higher, primary, then, about, ordered.',
  'wrong.setting': '“{value}” is not understood here.',
  'wrong.no-scale': 'No question of this form can be used: none is asked on a scale of 3 to 11 points in a known order.',
  'wrong.session': 'It does not make a session that can be used: {what}',

  'left.type': '“{name}” is left out: a question of the type “{type}” is no scale.',
  'left.points': {
    one: '“{name}” is left out: its list “{list}” has {n} point. A scale has 3 to 11.',
    other: '“{name}” is left out: its list “{list}” has {n} points. A scale has 3 to 11.',
  },
  'left.order':
    '“{name}” is left out: nothing says in which order the choices of “{list}” stand. Number them 1, 2, 3 …, or give the question the appearance “likert”.',
  'left.gap':
    '“{name}” is left out: “{choice}” in its list “{list}” is neither the next number nor a way to say “I do not know” or “I prefer not to say”.',
  'left.other': '“{name}” is left out: what people write under “other” is no point of a scale.',
  'left.repeat': '“{name}” is left out: it is asked several times of the same person.',

  'note.aim': 'It is not in the form which way answers should move. “higher” is a guess; look at: {names}.',
  'note.language': 'The form does not say in which language it is. {language} is a guess.',
  'note.code': '“{name}” is called {code} here.',
  'note.values': 'The choices of “{list}” are counted from {first} in the form, and from 1 here.',
  'note.relevant': '“{name}” is asked of everybody: its condition is not taken over.',
  'note.several': {
    one: 'The form has {n} scale.',
    other: 'The form has {n} scales: each is an instrument of its own.',
  },

  'yaml.head':
    'From {file}. Save it as session.yaml in a folder of its own under sessions/, or copy its parts into another session.',
  'yaml.notes': 'Look at this:',
  'yaml.left': 'Left out:',
} satisfies Record<string, Message>;

export type XlsformKey = keyof typeof en;
