import type { QaView } from '../../../shared/activities/qa/qa.ts';
import { cutGraphemes } from '../../../shared/text/graphemes.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { drawn } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

const ASKS = 0.4;
const MOST_LIKES = 3;

/** Some ask; most say which of the questions that are there already they want answered. Somebody's own cannot be among them yet. */
export const qa: Behaviour<QaView> = {
  seconds: () => 10,
  stage: ({ list }) => (list?.length ? 'list' : ''),
  acts({ list, length, names }, { lang, random }) {
    const open = (list ?? []).filter(({ stage }) => stage === 'published' || stage === 'highlighted');
    const liked = drawn(open, Math.min(open.length, random.below(MOST_LIKES + 1)), ({ likes }) => 1 + likes, random);
    const likes = liked.map(({ id }) => ({ do: ['vote'], like: [id] }));
    if (open.length || !random.chance(ASKS)) return likes;
    const question = cutGraphemes(random.pick(phrasesIn(lang).notes), length);
    return [{ do: ['ask'], text: [question], ...(names === 'shown' && { name: [random.pick(phrasesIn(lang).words)] }) }];
  },
};
