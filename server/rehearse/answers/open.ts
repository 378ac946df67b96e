import type { OpenView } from '../../../shared/activities/open/open.ts';
import type { Form } from '../../../shared/form.ts';
import { cutGraphemes } from '../../../shared/text/graphemes.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { drawn, randomFrom, seedOf } from '../random.ts';
import type { Behaviour, Speaker } from './behaviour.ts';

const MOST_ANSWERS = 3;
const MOST_LIKES = 4;

/** An answer or a few while people write, then likes for what others wrote. */
export const open: Behaviour<OpenView> = {
  seconds: (view) => (likes(view) ? 6 : 16),
  stage: (view) => (likes(view) ? 'like' : view.writing ? 'write' : ''),
  acts(view, speaker) {
    if (likes(view)) return liked(view, speaker);
    return view.writing ? ownTexts(view, speaker).map((text) => ({ do: ['add'], text: [text] })) : [];
  },
};

const likes = (view: OpenView): boolean => view.upvotes && Boolean(view.answers?.length);

/** From the person's own chance, so that they know again what they wrote. */
function ownTexts({ perPerson, length }: OpenView, { lang, seed }: Speaker): string[] {
  const own = randomFrom(seedOf(seed, 'open'));
  const count = 1 + own.below(Math.min(perPerson, MOST_ANSWERS));
  return drawn(phrasesIn(lang).notes, count, () => 1, own).map((note) => cutGraphemes(note, length));
}

function liked(view: OpenView, speaker: Speaker): Form[] {
  const own = new Set(ownTexts(view, speaker));
  const others = (view.answers ?? []).filter(({ text }) => !own.has(text));
  const count = 1 + speaker.random.below(MOST_LIKES);
  return drawn(others, count, ({ text }) => 1 + (seedOf(text) % 5), speaker.random).map(({ id }) => ({ like: [id] }));
}
