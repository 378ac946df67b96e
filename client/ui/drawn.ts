import type { Markup } from '../../shared/markup.ts';

interface Policy {
  createHTML(text: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Browsers that ask for it are told that the text is markup on purpose; the content policy knows the name. */
const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy: Policy = factory?.createPolicy('plenary-drawn', { createHTML: (text) => text }) ?? { createHTML: (text) => text };

/** Puts what charts and reports have drawn, and escaped, into an element. The one way to put markup on a page. */
export function put(element: Element, markup: Markup): void {
  element.innerHTML = policy.createHTML(markup);
}
