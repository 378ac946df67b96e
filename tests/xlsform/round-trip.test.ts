import { expect, test } from 'vitest';
import { wordingOf } from '../../shared/waves/wording.ts';
import type { Demographic, Instrument } from '../../shared/session/instrument.ts';
import type { Text } from '../../shared/text/text.ts';
import { chance, seeds, type Chance } from '../helpers/seeds.ts';
import { brought, instrumentOf, sessionWith, written } from './books.ts';

const LANGUAGES = ['en', 'es', 'sr-Latn', 'ar', 'km', 'pt-BR'];
const WORDS = [
  'Mreža',
  'تواصل',
  'café',
  '${fun}',
  '=SUM(A1)',
  '<b>&amp;</b>',
  '"so"',
  '5 * 3',
  "don't",
  'a\nb',
  '👍🏽',
  'ខ្មែរ',
  '_x000D_',
  '#',
  '#1',
];

/** Words that no other text has, so that none can take the place of another. */
const phrase = (random: Chance): string => `${random.id()} ${random.pick(WORDS)} ${random.pick(WORDS)}`;

/** A text as a session has it: one for all, or one per language; what is not translated is left out, as it is when one comes back. */
function text(random: Chance, [own, ...others]: readonly string[]): Text {
  if (!others.length || random.maybe(0.3)) return phrase(random);
  const translated = others.filter((_, at) => at === 0 || random.maybe(0.7));
  return Object.fromEntries([own!, ...translated].map((tag) => [tag, phrase(random)]));
}

const optional = <T>(random: Chance, name: string, value: () => T): object => (random.maybe(0.5) ? { [name]: value() } : {});

function randomInstrument(random: Chance, languages: readonly string[]): Instrument {
  const say = (): Text => text(random, languages);
  const codes = random
    .shuffled(['wave', 'consent', 'return_code', 'about', 'fun', 'useful', 'q1', 'a_very_long_code_here1'])
    .slice(0, 2 + random.below(6));
  const main = random.below(codes.length + 2);
  return {
    title: say(),
    ...optional(random, 'intro', say),
    scale: Array.from({ length: 3 + random.below(9) }, say),
    dontKnow: random.maybe(0.5),
    ...optional(random, 'preferNotToSay', () => true as const),
    items: codes.map((code, at) => ({
      ...{ code, text: say(), aim: random.pick(['lower', 'higher'] as const) },
      ...(at === main && { primary: true }),
      ...((at === 0 || random.maybe(0.3)) && { then: true }),
    })),
    ...optional(random, 'composites', () => [
      { code: 'all_of_it', title: say(), items: codes.slice(0, 2), ...(main === codes.length && { primary: true }) },
    ]),
    ...optional(random, 'demographics', () => randomDemographics(random, say)),
    ...optional(random, 'consent', say),
    ...optional(random, 'sealAfterDays', () => random.below(731)),
    ...optional(random, 'selfMade', () => ['street', 'month'].map((code) => ({ code, text: say() }))),
  };
}

/** What people are asked about themselves, also under names that the form would like for itself, and with levels that look like missing answers. */
function randomDemographics(random: Chance, say: () => Text): Demographic[] {
  const levels = (): Demographic['levels'] =>
    random
      .shuffled(['refused', 'dk', 'women', 'men', 'a_very_long_code_here1'])
      .slice(0, 2 + random.below(4))
      .map((code) => ({ code, text: random.maybe(0.2) ? 'I prefer not to say' : say() }));
  return random
    .shuffled(['gender', 'look_back', 'scale'])
    .slice(0, 1 + random.below(3))
    .map((code) => ({
      ...{ code, text: say(), ...optional(random, 'ordered', () => true as const) },
      levels: random.maybe(0.5) ? [...levels(), { code: 'another', text: say(), rest: true }] : levels(),
    }));
}

/** Round trips of a random session: what goes out as a workbook comes back. */
async function thereAndBack(random: Chance) {
  const languages = random.shuffled(LANGUAGES).slice(0, 1 + random.below(4));
  const waves = random.pick([
    ['before', 'after'],
    ['before', 'after', 'then'],
    ['before', 'after', 'followup2'],
  ]);
  const code = random.pick(['views', 'my-views', 'v2']);
  const session = sessionWith(randomInstrument(random, languages), { code, languages, waves });
  return { session, back: await brought(await written(session)) };
}

test.each(seeds([1, 2, 3, 4, 5, 6]))(
  'an instrument that goes out as a questionnaire comes back as it was (SEED=%i)',
  async (seed) => {
    const random = chance(seed);
    for (let round = 0; round < 12; round++) {
      const { session, back } = await thereAndBack(random);
      expect(back.session.instruments).toEqual(session.instruments);
      expect([back.session.language, back.session.languages]).toEqual([
        session.language,
        [...new Set([session.language, ...session.languages])],
      ]);
      expect(back.session.steps.map(({ id }) => id)).toEqual(session.steps.map(({ id }) => id));
      expect([back.notes, back.left]).toEqual([[], []]);
    }
  },
);

test('a translation that says the same as the original is not needed: everybody reads the same, and answers stay comparable', async () => {
  const session = sessionWith(
    {
      title: { en: 'Internet', es: 'Internet' },
      scale: [{ en: 'No', es: 'No' }, { en: 'So so', es: 'Regular', ar: 'So so' }, 'Yes'],
      items: [{ code: 'a', text: { en: 'Web', es: 'Web', ar: 'الويب' }, aim: 'higher' }],
    },
    { languages: ['en', 'es', 'ar'] },
  );
  const { session: back } = await brought(await written(session));
  const hashes = ({ instruments, languages, language }: typeof session) => wordingOf(instruments.views!, languages, language);
  expect(hashes(back)).toEqual(hashes(session));
  expect(instrumentOf(back)[1].title).toBe('Internet');
});
