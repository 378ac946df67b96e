import type { QaView } from '../../../shared/activities/qa/qa.ts';
import type { Form } from '../../../shared/form.ts';
import { cutGraphemes } from '../../../shared/text/graphemes.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { drawn } from '../random.ts';
import type { Behaviour, Speaker } from './behaviour.ts';

const ASKS = 0.4;
const ASKS_TOO = 0.25;
const MOST_LIKES = 3;

/** Some ask, fewer once there are questions to read; most say then which of those they want answered. */
export const qa: Behaviour<QaView> = {
  seconds: () => 8,
  acts(view, speaker) {
    const { random } = speaker;
    const open = (view.list ?? []).filter(({ stage }) => stage === 'published' || stage === 'highlighted');
    const liked = drawn(open, Math.min(open.length, random.below(MOST_LIKES + 1)), ({ likes }) => 1 + likes, random);
    const likes = liked.map(({ id }) => ({ do: ['vote'], like: [id] }));
    return random.chance(open.length ? ASKS_TOO : ASKS) ? [...likes, question(view, speaker)] : likes;
  },
};

function question({ length, names }: QaView, { lang, random }: Speaker): Form {
  const { notes, words } = phrasesIn(lang);
  const text = cutGraphemes(random.pick(notes), length);
  return { do: ['ask'], text: [text], ...(names === 'shown' && { name: [random.pick(words)] }) };
}
