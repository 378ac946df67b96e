import { OTHER } from '../../../shared/activities/poll/other.ts';
import type { PollView } from '../../../shared/activities/poll/poll.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { drawn, seedOf } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

const OWN_WORDS = 0.08;

/** Some options are liked much better than others, the same ones by everybody. */
const liking = (code: string): number => 0.3 + (seedOf(code) % 1000) / 400;

/** One option or several; now and then an answer in own words. */
export const poll: Behaviour<PollView> = {
  seconds: (view) => 3 + view.options.length,
  acts({ options, choose, other }, { lang, random }) {
    if (other && random.chance(OWN_WORDS)) return [{ choice: [OTHER], other: [random.pick(phrasesIn(lang).words)] }];
    const codes = options.map((option) => option.code);
    return [{ choice: drawn(codes, 1 + random.below(choose), liking, random) }];
  },
};
