import { directionOf } from '../../shared/text/direction.ts';
import { LANGUAGE_NAMES, preferred } from '../../shared/text/languages.ts';

const SLOT = 'plenary:language';

/** The language of a page of staff: asked for in the address, chosen before, or the browser's. Sets the page's direction. */
export function staffLanguage(): string {
  const offered = Object.keys(LANGUAGE_NAMES);
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(SLOT);
  const lang = offered.find((one) => one === asked) ?? preferred(navigator.languages.join(','), offered) ?? 'en';
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  return lang;
}

/** Shows the page in another language, now and from now on. */
export function chooseLanguage(lang: string): void {
  localStorage.setItem(SLOT, lang);
  const address = new URL(location.href);
  address.searchParams.set('lang', lang);
  location.assign(address);
}
