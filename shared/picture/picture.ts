import { percentOf } from '../number/percent.ts';
import type { PresenterKey } from '../text/presenter/en.ts';
import type { Translate } from '../text/translate.ts';

/** A bar: `share` is its length beside the longest possible, 0 to 1; `said` its figure in words; `strong` sets it apart. */
export type PictureBar = { text: string; share: number; said: string; strong?: boolean };
/** A bar in parts: `start` and `size` are shares of the whole length; `at` is whose colour and label of the legend it has. */
export type PictureParts = { text: string; parts: { at: number; start: number; size: number; said: string }[]; said: string };
/** A point of a plane, 0 to 1 from the reading side and from below, in a circle that reaches so far. */
export type PicturePoint = { text: string; x: number; y: number; said: string };

/** What a picture is made of. `image` is a file of the session, or a data URL; only that stands in a file of its own. */
export type Figure = { heading?: string } & (
  | { type: 'bars'; bars: PictureBar[] }
  | { type: 'parts'; legend: { text: string; tint: number }[]; rows: PictureParts[] }
  | { type: 'cloud'; words: { text: string; count: number; said: string }[] }
  | { type: 'texts'; texts: { text: string; said: string }[] }
  | { type: 'plane'; x: PictureAxis; y: PictureAxis; points: PicturePoint[] }
  | {
      type: 'map';
      image: string;
      ratio: number;
      columns: number;
      rows: number;
      levels: string;
      areas: [x: number, y: number][][];
    }
);
export type PictureAxis = { label: string; low: string; high: string };

/** The results of an activity, to be taken home: its title, how many people it is of, and its figures. */
export interface Picture {
  title: string;
  people: string;
  figures: Figure[];
}

/** For whom: `t` says what the console says, `title` is the step's, `minute` is now, in minutes since 1970, for what fades. */
export interface PictureFor {
  title: string;
  t: Translate<PresenterKey>;
  minute: number;
}

/** Draws the results that the console sees; null while there are none, or where none may be shown. */
export type PictureOf<View> = (view: View, to: PictureFor) => Picture | null;

/** A figure in words: its number, and from twenty people on its share beside it. */
export function saidShare({ t }: PictureFor, count: number, of: number): string {
  const said = t('number', { n: count });
  return percentOf(count, of) === null ? said : `${said} · ${t('percent', { n: percentOf(count, of)! })}`;
}
