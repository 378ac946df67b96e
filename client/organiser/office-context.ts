import { getContext, setContext } from 'svelte';
import type { OrganiserKey } from '../../shared/text/organiser/organiser-texts.ts';
import type { Translate } from '../../shared/text/translate.ts';
import type { Office } from './office.svelte.ts';

/** What every component of the page needs: what is known, and how it is said. */
export interface OfficeContext {
  office: Office;
  t: Translate<OrganiserKey>;
  when: When;
  lang: string;
  rightToLeft: boolean;
}

/** Times in words: a day with its time, and the time alone. Milliseconds since 1970 in the zone of this computer. */
export interface When {
  day(at: number): string;
  time(at: number): string;
}

const KEY = 'office';

export const provideOffice = (context: OfficeContext): OfficeContext => setContext(KEY, context);

export const useOffice = (): OfficeContext => getContext<OfficeContext>(KEY);

/** Dates of a language with Latin digits, as everywhere on the page. */
export function whenIn(language: string): When {
  const tag = `${language}-u-ca-gregory-nu-latn`;
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
  return { day: (at) => day.format(at), time: (at) => time.format(at) };
}

/** A text of somebody else inside a sentence: its direction does not disturb the words around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
