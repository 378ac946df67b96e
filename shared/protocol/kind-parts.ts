import type { KindTexts } from '../text/kind-texts.ts';

/** What a phone needs for a kind of step: where the scripts are that draw it, by the kinds that they draw, and what it says. */
export interface KindParts {
  scripts: Record<string, string>;
  texts: KindTexts['phone'];
}
