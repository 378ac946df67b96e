import { describe, expect, test } from 'vitest';
import { loadSession } from '../../server/sessions/load.ts';
import { xlsform } from '../../server/export/xlsform.ts';
import { checkDigit, readCode } from '../../shared/evaluation/return-code.ts';
import { returnCodeRule } from '../../shared/evaluation/xlsform/return-code-rule.ts';
import { chance } from '../helpers/seeds.ts';
import { rowsOf, sessionWith, written } from './books.ts';
import { holds } from './expressions.ts';

const advocacy = loadSession('sessions', 'social-media-for-advocacy');
const views = {
  title: { en: 'Views', es: 'Opiniones' },
  scale: ['No', 'Neither', 'Yes'],
  dontKnow: true,
  preferNotToSay: true,
  items: [
    { code: 'wave', text: { en: 'We wave at ${people}.', es: 'Saludamos.' }, aim: 'higher', then: true },
    { code: 'useful', text: { en: 'It is useful.', es: 'Es útil.' }, aim: 'lower' },
  ],
};
const inWaves = (...waves: string[]) => sessionWith(views, { languages: ['en', 'es'], waves });

/** What every converter of such forms asks of one (xlsform.org); an empty list is a form that they take. */
async function complaints(bytes: Uint8Array): Promise<string[]> {
  const [survey, choices, [settings]] = [
    await rowsOf(bytes, 'survey'),
    await rowsOf(bytes, 'choices'),
    await rowsOf(bytes, 'settings'),
  ];
  const names = survey.map(({ name }) => name!);
  const labels = Object.keys(survey[0]!).filter((column) => column.startsWith('label::'));
  const lists = new Set(choices.map(({ list_name }) => list_name));
  const of = (row: Record<string, string>): string[] => [
    ...(/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(row.name!) ? [] : [`name ${row.name}`]),
    ...(names.filter((name) => name === row.name).length > 1 ? [`twice ${row.name}`] : []),
    ...labels.filter((column) => !row[column]).map((column) => `${row.name} has no ${column}`),
    ...(/^(note|text|select_one \S+)$/.test(row.type!) ? [] : [`type ${row.type}`]),
    ...(row.type!.startsWith('select_one ') && !lists.has(row.type!.slice(11)) ? [`list of ${row.type}`] : []),
    ...Object.values(row).flatMap((cell) =>
      [...cell.matchAll(/\$\{([^}]*)\}/g)].filter(([, name]) => !names.includes(name!)).map(([all]) => `reference ${all}`),
    ),
  ];
  const twice = choices.filter(
    (one, at) => choices.findIndex(({ list_name, name }) => list_name === one.list_name && name === one.name) < at,
  );
  return [
    ...survey.flatMap(of),
    ...choices.flatMap((row) => labels.filter((column) => !row[column]).map((column) => `${row.name} has no ${column}`)),
    ...twice.map(({ name }) => `choice ${name} twice`),
    ...(labels.includes(`label::${settings!.default_language}`) ? [] : ['default language']),
    ...(/^[a-z][a-z0-9_]*$/.test(settings!.form_id!) && settings!.form_title ? [] : ['settings']),
  ];
}

describe('a questionnaire for elsewhere', () => {
  test.each(Object.keys(advocacy.instruments))('is one that converters take: %s', async (code) => {
    expect(await complaints(await xlsform(advocacy, code, advocacy.instruments[code]!))).toEqual([]);
  });

  test('is one too where an item is called like a question of the form, and a text looks like a reference', async () => {
    const bytes = await written(inWaves('before', 'after', 'then'));
    const survey = await rowsOf(bytes, 'survey');
    // The reader takes the joiner out again, and so the text reads as it was written.
    expect((await complaints(bytes)).filter((one) => one !== 'reference ${people}')).toEqual([]);
    expect(survey.map(({ name }) => name)).toEqual([
      ...['about', 'consent', 'wave2', 'return_code', 'look_back', 'wave', 'useful'],
    ]);
  });

  test('has the codes of every other export, and a label in each language', async () => {
    const choices = await rowsOf(await written(inWaves('before', 'after')), 'choices');
    expect(choices.filter(({ list_name }) => list_name === 'scale')).toEqual([
      ...['No', 'Neither', 'Yes'].map((label, at) => ({
        ...{ list_name: 'scale', name: String(at + 1), 'label::English (en)': label, 'label::Español (es)': label },
      })),
      { list_name: 'scale', name: '-8', 'label::English (en)': 'I do not know', 'label::Español (es)': 'No sé' },
      ...[
        {
          list_name: 'scale',
          name: '-9',
          'label::English (en)': 'I prefer not to say',
          'label::Español (es)': 'Prefiero no decirlo',
        },
      ],
    ]);
  });

  test('asks for consent first, then when and who, and nothing of whoever says no', async () => {
    const survey = await rowsOf(await written(inWaves('before', 'after')), 'survey');
    expect(survey.map(({ type }) => type)).toEqual([
      ...['note', 'select_one consent', 'select_one wave', 'text', 'select_one scale', 'select_one scale'],
    ]);
    for (const { relevant } of survey.slice(2)) expect(relevant).toBe("${consent} = 'yes'");
    expect(survey.filter(({ type }) => type === 'select_one scale').map(({ appearance }) => appearance)).toEqual([
      'likert',
      'likert',
    ]);
    expect(survey.map(({ required }) => required)).toEqual(['', 'yes', 'yes', '', '', '']);
  });

  test('offers the waves of the session, and looks back only where that is wanted', async () => {
    const bytes = await written(inWaves('before', 'after', 'then', 'followup1'));
    const waves = (await rowsOf(bytes, 'choices')).filter(({ list_name }) => list_name === 'wave');
    expect(waves.map((row) => [row.name, row['label::English (en)']])).toEqual([
      ['before', 'Before the workshop'],
      ['after', 'Right after the workshop'],
      ['then', 'Thinking back to before the workshop'],
      ['followup1', 'Some time later (1)'],
    ]);
    const survey = await rowsOf(bytes, 'survey');
    expect(survey.slice(4).map(({ name, relevant }) => [name, relevant])).toEqual([
      ['look_back', "${consent} = 'yes' and ${wave2} = 'then'"],
      ['wave', "${consent} = 'yes'"],
      ['useful', "${consent} = 'yes' and ${wave2} != 'then'"],
    ]);
  });

  test('asks people about themselves last, with their first answers only, and nobody has to say', async () => {
    const demographics = [
      {
        ...{ code: 'age', text: 'How old are you?', ordered: true },
        levels: [
          { code: 'under_30', text: 'Under 30' },
          { code: 'over_30', text: '30 or older' },
          { code: 'other', text: 'Another', rest: true },
        ],
      },
    ];
    const bytes = await written(sessionWith({ ...views, demographics }, { languages: ['en', 'es'], waves: ['before', 'after'] }));
    expect(await complaints(bytes)).toEqual(['reference ${people}']);
    expect((await rowsOf(bytes, 'survey')).at(-1)).toMatchObject({
      ...{ type: 'select_one about_age', name: 'age', required: '', appearance: '', plenary: 'about ordered' },
      relevant: "${consent} = 'yes' and ${wave2} = 'before'",
    });
    const levels = (await rowsOf(bytes, 'choices')).filter(({ list_name }) => list_name === 'about_age');
    expect(levels.map((row) => [row.name, row['label::Español (es)'], row.plenary])).toEqual([
      ['under_30', 'Under 30', ''],
      ['over_30', '30 or older', ''],
      ['other', 'Another', 'rest'],
      ['-9', 'Prefiero no decirlo', ''],
    ]);
  });

  test('is another version as soon as a word is another one', async () => {
    const version = async (text: string) => {
      const asked = { ...views, items: [{ code: 'a', text, aim: 'lower' }] };
      return (await rowsOf(await written(sessionWith(asked, { languages: ['en', 'es'] })), 'settings'))[0]!.version;
    };
    expect(await version('One')).toBe(await version('One'));
    expect(await version('One')).not.toBe(await version('Two'));
  });

  test('shows a text that is not translated in the language of the session, never as nothing', async () => {
    const asked = { ...views, items: [{ code: 'a', text: { en: 'Only English' }, aim: 'lower' }] };
    const survey = await rowsOf(await written(sessionWith(asked, { languages: ['en', 'km'] })), 'survey');
    const row = survey.find(({ name }) => name === 'a')!;
    expect(
      Object.entries(row)
        .filter(([column]) => column.startsWith('label'))
        .map(([, text]) => text),
    ).toEqual([...['Only English', 'Only English']]);
    expect(Object.keys(row).filter((column) => column.startsWith('label'))).toEqual(['label::English (en)', 'label::ខ្មែរ (km)']);
  });

  test('keeps texts texts, also those that a spreadsheet would compute', async () => {
    const asked = { ...views, items: [{ code: 'a', text: '=1+1 & <b>"so"</b>', aim: 'lower' }] };
    const survey = await rowsOf(await written(sessionWith(asked)), 'survey');
    expect(survey.find(({ name }) => name === 'a')!['label::English (en)']).toBe('=1+1 & <b>"so"</b>');
  });
});

describe('the return code in a form', () => {
  test('is taken exactly where Plenary itself would take it', () => {
    const random = chance(7);
    const rule = returnCodeRule();
    for (let round = 0; round < 200; round++) {
      const six = String(random.below(1_000_000)).padStart(6, '0');
      for (let last = 0; last < 10; last++) {
        const code = `${six}${last}`;
        expect([code, holds(rule, code)]).toEqual([code, checkDigit(code) === '0']);
        expect(holds(rule, code)).toBe(readCode(code) !== null);
      }
    }
  });

  test.each(['482913', '48291388', '482 913 8', 'abcdefg', '48291３8', ''])('"%s" is none', (typed) => {
    expect(holds(returnCodeRule(), typed)).toBe(false);
  });
});
