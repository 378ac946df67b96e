import type { Catalogue } from '../text/translate.ts';
import type { KindTexts, Page } from '../text/kind-texts.ts';
import { texts as board } from './board/texts/texts.ts';
import type { KindName } from './kinds.ts';
import { texts as open } from './open/texts/texts.ts';
import { texts as poll } from './poll/texts/texts.ts';
import { texts as pulse } from './pulse/texts/texts.ts';
import { texts as qa } from './qa/texts/texts.ts';
import { texts as ranking } from './ranking/texts/texts.ts';
import { texts as scale } from './scale/texts/texts.ts';
import { texts as points } from './points/texts/texts.ts';
import { texts as grid } from './grid/texts/texts.ts';
import { texts as pin } from './pin/texts/texts.ts';
import { texts as headline } from './headline/texts/texts.ts';
import { texts as leaderboard } from './leaderboard/texts/texts.ts';
import { texts as number } from './number/texts/texts.ts';
import { texts as quiz } from './quiz/texts/texts.ts';
import { texts as survey } from './survey/texts/texts.ts';
import { texts as words } from './words/texts/texts.ts';

const all = {
  board,
  open,
  poll,
  pulse,
  qa,
  ranking,
  scale,
  points,
  grid,
  pin,
  headline,
  leaderboard,
  number,
  quiz,
  survey,
  words,
} satisfies Record<KindName, Record<string, KindTexts>>;

/** Keys of one kind are keys; of several, those of each. */
type KeysOf<English, P extends Page> = English extends Record<P, infer Texts> ? keyof Texts & string : never;

/** Every key that any kind has on a page. */
export type KindKey<P extends Page> = KeysOf<(typeof all)[KindName]['en'], P>;

const isKind = (kind: string): kind is KindName => Object.hasOwn(all, kind);

/** The texts of a kind in a language; in English where nobody has translated it yet, undefined for what is no kind. */
export function textsOf(kind: string, language: string): KindTexts | undefined {
  if (!isKind(kind)) return undefined;
  const languages: Readonly<Record<string, KindTexts>> = all[kind];
  return Object.hasOwn(languages, language) ? languages[language] : all[kind].en;
}

/** What a page says of all kinds. */
export const allTextsOf = <P extends Page>(page: P, language: string): Catalogue<KindKey<P>> =>
  Object.assign({}, ...Object.keys(all).map((kind) => textsOf(kind, language)![page])) as Catalogue<KindKey<P>>;
