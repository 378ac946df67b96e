import { texts as surveyTexts } from '../../activities/survey/texts/texts.ts';
import { DONT_KNOW, PREFER_NOT_TO_SAY, type Demographic, type Instrument, type Item } from '../../session/instrument.ts';
import { allSteps, type Session } from '../../session/session.ts';
import { sayIn, type Text } from '../../text/text.ts';
import { xlsformTextsIn, type XlsformKey } from '../../text/xlsform/xlsform-texts.ts';
import { FOLLOW_UPS, WAVES, type Wave } from '../../waves/waves.ts';
import { hashOf } from '../../waves/wording.ts';
import { ABOUT, MARK, REST, SCALE_LIST, sheetOf, type Form } from './form.ts';
import { columnLanguage } from './languages.ts';
import { returnCodeRule } from './return-code-rule.ts';

type Row = Record<string, string | undefined>;

/** An instrument of a session as a questionnaire for KoboToolbox and ODK. Its items and points have the codes of every other export. */
export function formOf(
  session: Pick<Session, 'language' | 'languages' | 'steps' | 'beside'>,
  code: string,
  asked: Instrument,
): Form {
  return new Writing(session, code, asked).form();
}

/** The waves in which a session asks an instrument; before and after where it asks it in none. */
export function wavesOf(session: Pick<Session, 'steps' | 'beside'>, code: string): Wave[] {
  const asked = allSteps(session as Session).flatMap(({ kind, config }) => {
    const { instrument, wave } = config as { instrument?: string; wave?: Wave };
    return kind === 'survey' && instrument === code && wave ? [wave] : [];
  });
  const waves = WAVES.filter((wave) => asked.includes(wave));
  return waves.length ? waves : ['before', 'after'];
}

/** The names of the questions that the form adds: free ones, since an item may be called the same. */
export function namesBeside({ items, demographics = [] }: Pick<Instrument, 'items' | 'demographics'>) {
  const taken = new Set([...items, ...demographics].map(({ code }) => code));
  const free = (name: string): string => {
    for (let at = 2; taken.has(name); at++) name = `${name.replace(/\d+$/, '')}${at}`;
    taken.add(name);
    return name;
  };
  return {
    title: free('about'),
    consent: free('consent'),
    wave: free('wave'),
    code: free('return_code'),
    back: free('look_back'),
  };
}

class Writing {
  readonly #languages: readonly string[];
  readonly #fallback: string;
  readonly #code: string;
  readonly #asked: Instrument;
  readonly #waves: readonly Wave[];
  readonly #names: ReturnType<typeof namesBeside>;

  constructor({ language, languages, ...session }: Parameters<typeof formOf>[0], code: string, asked: Instrument) {
    this.#languages = [language, ...languages.filter((one) => one !== language)];
    [this.#fallback, this.#code, this.#asked] = [language, code, asked];
    this.#waves = wavesOf(session, code);
    this.#names = namesBeside(asked);
  }

  form(): Form {
    const columns = (name: string): string[] => this.#languages.map((tag) => `${name}::${columnLanguage(tag)}`);
    const survey = ['type', 'name', ...columns('label'), ...columns('hint'), 'required', 'relevant', 'constraint'];
    return {
      survey: sheetOf([...survey, ...columns('constraint_message'), 'appearance', MARK], this.#survey()),
      choices: sheetOf(['list_name', 'name', ...columns('label'), MARK], this.#choices()),
      settings: sheetOf(['form_title', 'form_id', 'version', 'default_language'], [this.#settings()]),
      plenary: sheetOf(['field', 'code', 'content', ...columns('label'), 'primary'], this.#rest()),
    };
  }

  /** A changed wording is another version: servers take a form a second time only under a new one. */
  #settings(): Row {
    const say = sayIn(this.#fallback, this.#fallback);
    return {
      form_title: plain(say(this.#asked.title)),
      form_id: `plenary_${this.#code.replaceAll('-', '_')}`,
      version: hashOf(JSON.stringify([this.#asked, this.#languages, this.#waves])),
      default_language: columnLanguage(this.#fallback),
    };
  }

  #survey(): Row[] {
    const { title, intro, consent, items, demographics = [] } = this.#asked;
    const names = this.#names;
    const taking = `\${${names.consent}} = 'yes'`;
    const back: Row = {
      type: 'note',
      name: names.back,
      relevant: `${taking} and \${${names.wave}} = 'then'`,
      [MARK]: 'look-back',
    };
    return [
      { type: 'note', name: names.title, ...this.#in('label', title), ...this.#in('hint', intro), [MARK]: 'title' },
      {
        ...{ type: 'select_one consent', name: names.consent, ...this.#own('label', 'form.take-part') },
        ...{ ...this.#in('hint', consent), required: 'yes', [MARK]: 'consent' },
      },
      {
        ...{ type: 'select_one wave', name: names.wave, ...this.#own('label', 'form.wave') },
        ...{ required: 'yes', relevant: taking, [MARK]: 'wave' },
      },
      {
        ...{ type: 'text', name: names.code, ...this.#own('label', 'form.code'), ...this.#own('hint', 'form.code.hint') },
        ...{ relevant: taking, constraint: returnCodeRule(), ...this.#own('constraint_message', 'form.code.wrong') },
        ...{ appearance: 'numbers', [MARK]: 'code' },
      },
      ...(this.#waves.includes('then') ? [{ ...back, ...this.#own('label', 'form.look-back') }] : []),
      ...items.map((item) => this.#item(item, taking)),
      ...demographics.map((one) => this.#about(one, `${taking} and \${${names.wave}} = 'before'`)),
    ];
  }

  /** What people are asked about themselves, with their first answers only. */
  #about({ code, text, ordered }: Demographic, relevant: string): Row {
    const mark = ordered ? `${ABOUT} ordered` : ABOUT;
    return { type: `select_one ${listOf(code)}`, name: code, ...this.#in('label', text), relevant, [MARK]: mark };
  }

  /** Looking back, only those are asked for which that is wanted. */
  #item({ code, text, aim, primary, then }: Item, taking: string): Row {
    const skipped = this.#waves.includes('then') && !then ? ` and \${${this.#names.wave}} != 'then'` : '';
    const mark = [aim, ...(primary ? ['primary'] : []), ...(then ? ['then'] : [])].join(' ');
    return {
      ...{ type: `select_one ${SCALE_LIST}`, name: code, ...this.#in('label', text), relevant: taking + skipped },
      ...{ appearance: 'likert', [MARK]: mark },
    };
  }

  #choices(): Row[] {
    const { scale, dontKnow, preferNotToSay, demographics = [] } = this.#asked;
    const missing = (name: number, key: 'survey.dont-know' | 'survey.prefer-not', list = SCALE_LIST): Row => ({
      ...{ list_name: list, name: String(name) },
      ...this.#each('label', (tag) => missingLabel(key, tag)),
    });
    return [
      ...(['yes', 'no'] as const).map((name) => ({ list_name: 'consent', name, ...this.#own('label', `form.${name}`) })),
      ...this.#waves.map((wave) => ({ list_name: 'wave', name: wave, ...this.#each('label', (tag) => waveLabel(wave, tag)) })),
      ...scale.map((label, at) => ({ list_name: SCALE_LIST, name: String(at + 1), ...this.#in('label', label) })),
      ...(dontKnow ? [missing(DONT_KNOW, 'survey.dont-know')] : []),
      ...(preferNotToSay ? [missing(PREFER_NOT_TO_SAY, 'survey.prefer-not')] : []),
      ...demographics.flatMap(({ code, levels }) => [
        ...levels.map((level) => ({
          ...{ list_name: listOf(code), name: level.code, ...this.#in('label', level.text) },
          [MARK]: level.rest ? REST : '',
        })),
        missing(PREFER_NOT_TO_SAY, 'survey.prefer-not', listOf(code)),
      ]),
    ];
  }

  /** What such a form has no place for. Questions for a code of one's own are among it: nobody should store their answers readably. */
  #rest(): Row[] {
    const { composites = [], selfMade = [], sealAfterDays } = this.#asked;
    const sealing = sealAfterDays === undefined ? [] : [{ field: 'seal after days', content: String(sealAfterDays) }];
    return [
      { field: 'instrument', code: this.#code },
      ...sealing,
      ...composites.map(({ code, title, items, primary }) => ({
        ...{ field: 'composite', code, content: items.join(' '), ...this.#in('label', title), primary: primary ? 'yes' : '' },
      })),
      ...selfMade.map(({ code, text }) => ({ field: 'own question', code, ...this.#in('label', text) })),
    ];
  }

  /** A text of the session in every language: one that is not translated is shown in the session's own, never as nothing. */
  #in(column: string, text: Text | undefined): Row {
    return text === undefined ? {} : this.#each(column, (tag) => plain(sayIn(tag, this.#fallback)(text)));
  }

  #own(column: string, key: XlsformKey): Row {
    return this.#each(column, (tag) => xlsformTextsIn(tag)(key));
  }

  #each(column: string, say: (tag: string) => string): Row {
    return Object.fromEntries(this.#languages.map((tag) => [`${column}::${columnLanguage(tag)}`, say(tag)]));
  }
}

/** The list of the levels of a demographic. */
const listOf = (demographic: string): string => `${ABOUT}_${demographic}`;

/** The name of a wave in a language, as whoever fills a form in is asked for it. */
export const waveLabel = (wave: Wave, tag: string): string => {
  const number = FOLLOW_UPS.findIndex((one) => one === wave) + 1;
  return xlsformTextsIn(tag)(number ? 'form.followup' : `form.${wave as 'before' | 'after' | 'then'}`, { number });
};

/** What people choose who know no answer, or give none, in a language. */
export const missingLabel = (key: 'survey.dont-know' | 'survey.prefer-not', tag: string): string =>
  String((Object.hasOwn(surveyTexts, tag) ? surveyTexts[tag as keyof typeof surveyTexts] : surveyTexts.en).phone[key]);

/** `${name}` would be taken for the answer to a question: a joiner that nobody sees keeps the two signs apart. */
const plain = (text: string): string => text.replaceAll('${', '$\u2060{');
