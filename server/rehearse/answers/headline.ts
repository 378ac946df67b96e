import type { HeadlineView } from '../../../shared/activities/headline/headline.ts';
import { cutGraphemes } from '../../../shared/text/graphemes.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { randomFrom, seedOf } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

/** A first draft, and of most people a better one. */
export const headline: Behaviour<HeadlineView> = {
  seconds: () => 20,
  acts({ length }, { lang, seed }) {
    const own = randomFrom(seedOf(seed, 'headline'));
    const { headlines } = phrasesIn(lang);
    const drafts = headlines[own.below(headlines.length)]!.slice(0, own.below(4) ? 2 : 1);
    return drafts.map((text) => ({ do: ['draft'], text: [cutGraphemes(text, length)] }));
  },
};
