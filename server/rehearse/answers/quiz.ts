import type { QuizView } from '../../../shared/activities/quiz/quiz.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { drawn, seedOf } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

/** Some options look righter than others, to everybody: a phone is not told which one is. */
const appeal = (text: string): number => 0.3 + (seedOf(text) % 1000) / 400;

/** An answer of the type that is asked for, now and then a right one. */
export const quiz: Behaviour<QuizView> = {
  seconds: (view) => 5 + 2 * view.options.length,
  acts(view, { lang, random }) {
    const codes = view.options.map((option) => option.code);
    const liking = (code: string): number => appeal(view.question + code);
    switch (view.type) {
      case 'choice':
        return [{ pick: drawn(codes, 1, liking, random) }];
      case 'several':
        return [{ pick: drawn(codes, 1 + random.below(Math.max(1, codes.length - 1)), liking, random) }];
      case 'order':
        return [{ pick: drawn(codes, codes.length, liking, random) }];
      case 'typed':
        return [{ text: [random.pick(phrasesIn(lang).words.slice(0, 6))] }];
      case 'number':
        return [{ text: [String(Math.max(0, Math.round(50 + 20 * random.normal())))] }];
    }
  },
};
