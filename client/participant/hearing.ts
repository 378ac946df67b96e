import { Polite } from '../lib/polite.ts';

/** Longer ones can be read on the page; here they would keep everything else from being heard. */
const LONGEST = 600;

/**
 * Lets those who hear the page hear the results as they grow, at most every ten seconds: what stands under `.results` or
 * `data-results`, whatever the kind.
 */
export function startHearing(page: HTMLElement): void {
  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  page.after(status);
  const polite = new Polite((text) => (status.textContent = text));
  const look = (): void => {
    const parts = spokenIn(page);
    polite.say(parts.join('. ').slice(0, LONGEST), parts.flatMap(wordsOf));
  };
  new MutationObserver(look).observe(page, { childList: true, characterData: true, subtree: true });
  look();
}

/** A line of results without its figures, which may change as they will. */
const wordsOf = (part: string): string[] => part.split(/[\d.,]+/).filter((words) => words.trim());

/** The results line by line; empty while there are none. */
const spokenIn = (page: ParentNode): string[] =>
  [...page.querySelectorAll('.results,[data-results]')]
    .flatMap((one) => [...one.querySelectorAll('h2,p,li,td,th')])
    .filter((one) => !one.querySelector('li,p'))
    .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
