import { describe, expect, test } from 'vitest';
import { xlsformCatalogues } from '../../shared/text/xlsform/xlsform-texts.ts';
import { book, brought, mistakesIn } from './books.ts';

type Rows = (string | number | null)[][];

const CHOICES: Rows = [
  ['list_name', 'name', 'label::English (en)', 'label::Español (es)'],
  ['agree', 1, 'Disagree', 'En desacuerdo'],
  ['agree', 2, 'Neither', 'Neutral'],
  ['agree', 3, 'Agree', 'De acuerdo'],
  ['agree', 99, 'Don’t know', 'No sé'],
  ['yes_no', 'yes', 'Yes', 'Sí'],
  ['yes_no', 'no', 'No', 'No'],
  ['often', 'never', 'Never', 'Nunca'],
  ['often', 'seldom', 'Seldom', 'Rara vez'],
  ['often', 'always', 'Always', 'Siempre'],
  ['often', 'refused', 'Prefer not to say', 'Prefiero no responder'],
  ['ten', 0, '0', '0'],
  ...Array.from({ length: 10 }, (_, at): Rows[number] => ['ten', at + 1, String(at + 1), String(at + 1)]),
  ['gap', 1, 'One', 'Uno'],
  ['gap', 2, 'Two', 'Dos'],
  ['gap', 4, 'Four', 'Cuatro'],
];
const SURVEY_HEAD = ['type', 'name', 'label::English (en)', 'label::Español (es)', 'appearance', 'relevant'];

const form = (questions: Rows, more: Readonly<Record<string, Rows>> = {}) =>
  book({
    survey: [SURVEY_HEAD, ...questions],
    choices: CHOICES,
    settings: [
      ['form_title', 'default_language'],
      ['Media survey', 'English (en)'],
    ],
    ...more,
  });

const trust = ['select_one agree', 'trust', 'I trust it.', 'Me fío.'];

describe('a form from elsewhere', () => {
  test('becomes a session: the scale in its order, who does not know, and every language', async () => {
    const { session, left } = await brought(await form([trust, ['select one agree', 'Fun-ny', 'It is fun.', 'Divierte.']]));
    expect(session).toMatchObject({ title: 'Media survey', language: 'en', languages: ['en', 'es'] });
    expect(session.steps.map(({ id, kind }) => [id, kind])).toEqual([
      ['before', 'survey'],
      ['after', 'survey'],
    ]);
    expect(session.instruments).toEqual({
      agree: {
        title: 'Media survey',
        scale: [
          { en: 'Disagree', es: 'En desacuerdo' },
          { en: 'Neither', es: 'Neutral' },
          { en: 'Agree', es: 'De acuerdo' },
        ],
        dontKnow: true,
        items: [
          { code: 'trust', text: { en: 'I trust it.', es: 'Me fío.' }, aim: 'higher' },
          { code: 'fun_ny', text: { en: 'It is fun.', es: 'Divierte.' }, aim: 'higher' },
        ],
      },
    });
    expect(left).toEqual([]);
  });

  test('says what was guessed and what is called otherwise', async () => {
    const { notes } = await brought(await form([trust, ['select_one agree', 'Fun-ny', 'Fun', 'Sí', '', "${trust} = '1'"]]));
    expect(notes).toEqual([
      'Sheet “survey”, row 3: “Fun-ny” is called fun_ny here.',
      'Sheet “survey”, row 3: “Fun-ny” is asked of everybody: its condition is not taken over.',
      'It is not in the form which way answers should move. “higher” is a guess; look at: trust, fun_ny.',
    ]);
  });

  test('takes words as a scale where the form draws them as one, and refusing is no point of it', async () => {
    const { session } = await brought(await form([['select_one often', 'post', 'I post.', 'Publico.', 'likert']]));
    expect(session.instruments.often).toMatchObject({ preferNotToSay: true, dontKnow: false });
    expect(session.instruments.often!.scale).toHaveLength(3);
  });

  test('counts from 1 what began at 0, and says so', async () => {
    const { session, notes } = await brought(await form([['select_one ten', 'likely', 'How likely?', '¿Qué tan probable?']]));
    expect(session.instruments.ten!.scale).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(notes).toContain('The choices of “ten” are counted from 0 in the form, and from 1 here.');
  });

  test('has an instrument for each of its scales', async () => {
    const { session, notes } = await brought(
      await form([trust, ['select_one ten', 'likely', 'How likely?', '¿Qué tan probable?']]),
    );
    expect(Object.keys(session.instruments)).toEqual(['agree', 'ten']);
    expect(session.steps.map(({ id }) => id)).toEqual(['before', 'after', 'before-ten', 'after-ten']);
    expect(notes[0]).toBe('The form has 2 scales: each is an instrument of its own.');
  });

  test('takes a question that is marked so as one about people themselves; to say nothing is no level of it', async () => {
    const survey = [
      ['type', 'name', 'label', 'plenary'],
      ['select_one agree', 'web', 'I like it.', 'higher'],
      ['select_one often', 'Web', 'How often are you there?', 'about ordered'],
    ];
    const { session, left, notes } = await brought(await form([], { survey }));
    expect(session.instruments.agree!.demographics).toMatchObject([
      {
        code: 'item2',
        text: 'How often are you there?',
        ordered: true,
        levels: [{ code: 'never' }, { code: 'seldom' }, { code: 'always' }],
      },
    ]);
    expect(left).toEqual([]);
    expect(notes.join()).toContain('item2');
  });

  test('leaves out whatever is no scale, and tells row and reason of each', async () => {
    const { left } = await brought(
      await form([
        ['start', 'start'],
        trust,
        ['begin_group', 'g', 'Group', 'Grupo'],
        ['text', 'why', 'Why?', '¿Por qué?'],
        ['select_multiple agree', 'which', 'Which?', '¿Cuáles?'],
        ['select_one yes_no', 'been', 'Were you here?', '¿Estuvo?'],
        ['end_group'],
        ['select_one often', 'post', 'I post.', 'Publico.'],
        ['select_one agree or_other', 'else', 'Else?', '¿Otro?'],
        [null, null, 'A remark', null],
        ['begin repeat', 'r', 'Repeat', 'Repetición'],
        ['select_one agree', 'again', 'Again?', '¿Otra vez?'],
        ['end repeat'],
        ['select_one gap', 'holes', 'Holes?', '¿Huecos?'],
        ['select_one_from_file x.csv', 'file', 'File?', '¿Archivo?'],
      ]),
    );
    expect(left).toEqual([
      'Sheet “survey”, row 2: “start” is left out: a question of the type “start” is no scale.',
      'Sheet “survey”, row 5: “why” is left out: a question of the type “text” is no scale.',
      'Sheet “survey”, row 6: “which” is left out: a question of the type “select_multiple agree” is no scale.',
      'Sheet “survey”, row 7: “been” is left out: its list “yes_no” has 2 points. A scale has 3 to 11.',
      'Sheet “survey”, row 9: “post” is left out: nothing says in which order the choices of “often” stand. Number them 1, 2, 3 …, or give the question the appearance “likert”.',
      'Sheet “survey”, row 10: “else” is left out: what people write under “other” is no point of a scale.',
      'Sheet “survey”, row 13: “again” is left out: it is asked several times of the same person.',
      'Sheet “survey”, row 15: “holes” is left out: “Four” in its list “gap” is neither the next number nor a way to say “I do not know” or “I prefer not to say”.',
      'Sheet “survey”, row 16: “file” is left out: a question of the type “select_one_from_file x.csv” is no scale.',
    ]);
  });

  test('may have the rating questions of KoboToolbox, whose rows share a list', async () => {
    const rating: Rows = [
      ['type', 'name', 'label', 'kobo--score-choices'],
      ['begin_score', 'rate', 'Rate these', 'often'],
      ['score__row', 'radio', 'Radio'],
      ['score__row', 'print', 'Print'],
      ['end_score'],
    ];
    const { session } = await brought(await form([], { survey: rating }));
    expect(session.instruments.often!.items.map(({ code }) => code)).toEqual(['radio', 'print']);
  });

  test('names its languages in many ways, or not at all', async () => {
    const survey: Rows = [
      ['Type', 'Name', 'Label : English', 'label::Kiswahili', 'label::pt-BR'],
      ['select_one s', 'a', 'One', 'Moja', 'Um'],
    ];
    const choices: Rows = [
      ['list name', 'value', 'label:English'],
      ['s', 1, 'Low'],
      ['s', 2, 'Middle'],
      ['s', 3, 'High'],
    ];
    const { session } = await brought(await book({ Survey: survey, Choices: choices }), 'Ward 7.xlsx');
    expect(session).toMatchObject({ title: 'Ward 7', languages: ['en', 'sw', 'pt-BR'] });
    expect(session.instruments.s!.items[0]!.text).toEqual({ en: 'One', sw: 'Moja', 'pt-BR': 'Um' });
    const plain = survey.map((row) => row.slice(0, 2).concat(row[0] === 'Type' ? 'label' : 'One'));
    const { session: one, notes } = await brought(
      await book({ survey: plain, choices: choices.map((row, at) => (at ? row : ['list_name', 'name', 'label'])) }),
    );
    expect(one.languages).toEqual(['en']);
    expect(notes).toContain('The form does not say in which language it is. en is a guess.');
  });

  test('is written with what is to be looked at on top, so that it is not overlooked', async () => {
    const { yaml } = await brought(await form([trust, ['text', 'why', 'Why?', '¿Por qué?']]), 'media\nsurvey: x.xlsx');
    expect(
      yaml
        .split('\n')
        .filter((line) => line.startsWith('#'))
        .join('\n'),
    ).toContain('# - Sheet “survey”, row 3: “why” is left out');
  });
});

describe('a form with mistakes', () => {
  const list: Rows = [
    ['list_name', 'name', 'label::English (en)'],
    ['agree', 1, 'No'],
    ['agree', 2, ''],
    ['agree', 3, 'Yes'],
  ];

  test.each<[string, () => Promise<Uint8Array>, string[]]>([
    ['no sheet', () => book({ Sheet1: [['a']] }), ['There is no sheet “survey”. There are: Sheet1.']],
    [
      'no columns',
      () => book({ survey: [['kind', 'name']] }),
      ['Sheet “survey”, row 1: there is no column “type”.', 'Sheet “survey”, row 1: there is no column “label”.'],
    ],
    [
      'an unknown language',
      () =>
        form([trust], {
          survey: [
            ['type', 'name', 'label::Klingonese'],
            ['select_one agree', 'a', 'x'],
          ],
        }),
      [
        'Sheet “survey”, row 1, column “label::Klingonese”: the language is not known. Write its code behind its name, such as “label::Khmer (km)”.',
      ],
    ],
    [
      'an unknown default language',
      () => form([trust], { settings: [['default_language'], ['Klingonese']] }),
      [
        'Sheet “settings”, row 2, column “default_language”: the language is not known. Write its code behind its name, such as “label::Khmer (km)”.',
      ],
    ],
    [
      'no list',
      () => form([['select_one nothing', 'a', 'x', 'y']]),
      ['Sheet “survey”, row 2, column “type”: there is no list “nothing” in the sheet “choices”.'],
    ],
    ['no name', () => form([trust, [], ['select_one agree', '', 'x', 'y']]), ['Sheet “survey”, row 4, column “name”: is empty.']],
    [
      'a name twice',
      () => form([trust, trust]),
      ['Sheet “survey”, row 3, column “name”: “trust” is the name of another question too.'],
    ],
    [
      'no label',
      () => form([['select_one agree', 'a', '', 'Me fío.']]),
      ['Sheet “survey”, row 2, column “label::English (en)”: is empty: every text is needed in en, the language of the form.'],
    ],
    [
      'no label of a choice',
      () => form([trust], { choices: list }),
      ['Sheet “choices”, row 3, column “label::English (en)”: is empty: every text is needed in en, the language of the form.'],
    ],
    [
      'an unknown word of ours',
      () =>
        form([], {
          survey: [
            ['type', 'name', 'label', 'plenary'],
            ['select_one agree', 'a', 'x', 'upward'],
          ],
        }),
      [
        'Sheet “survey”, row 2, column “plenary”: “upward” is not understood. It may be: lower, higher, primary, then, about, ordered.',
      ],
    ],
    [
      'an unknown setting of ours',
      () =>
        form([trust], {
          plenary: [
            ['field', 'code'],
            ['colour', 'red'],
          ],
        }),
      ['Sheet “plenary”, row 2, column “field”: “colour” is not understood here.'],
    ],
    [
      'no scale',
      () => form([['text', 'why', 'Why?', '¿Por qué?']]),
      [
        'No question of this form can be used: none is asked on a scale of 3 to 11 points in a known order.',
        'Sheet “survey”, row 2: “why” is left out: a question of the type “text” is no scale.',
      ],
    ],
    [
      'two main items',
      () =>
        form([], {
          survey: [
            ['type', 'name', 'label', 'plenary'],
            ['select_one agree', 'a', 'x', 'lower primary'],
            ['select_one agree', 'b', 'y', 'lower primary'],
          ],
        }),
      [
        'It does not make a session that can be used: instruments.agree.items.1.primary is set already: one item or composite at most is primary.',
      ],
    ],
  ])('with %s is refused where it is wrong', async (_what, bytes, sentences) => {
    expect(await mistakesIn(await bytes())).toEqual(sentences);
  });

  test.each(Object.keys(xlsformCatalogues))('is told so in %s', async (language) => {
    const [sentence] = await mistakesIn(await form([trust, trust]), language);
    expect(sentence).toContain('survey');
    expect(sentence).toContain('3');
    if (language !== 'en') expect(sentence).not.toContain('row');
  });
});
