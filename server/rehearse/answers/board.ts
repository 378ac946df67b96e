import type { BoardView } from '../../../shared/activities/board/board.ts';
import type { Form } from '../../../shared/form.ts';
import { cutGraphemes } from '../../../shared/text/graphemes.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { drawn, seedOf } from '../random.ts';
import type { Behaviour, Speaker } from './behaviour.ts';

const MOST_NOTES = 4;

/** A note or a few while the board is written on, then dots on what one likes. */
export const board: Behaviour<BoardView> = {
  seconds: (view) => (view.write ? 14 : 18),
  stage: (view) => view.stage,
  acts(view, speaker) {
    if (view.stage === 'write' && view.write) return notes(view, speaker);
    return view.vote === 'dots' && view.items?.length ? [dots(view, view.items, speaker)] : [];
  },
};

function notes({ perPerson, length }: BoardView, { lang, random }: Speaker): Form[] {
  const count = 1 + random.below(Math.min(perPerson, MOST_NOTES));
  return drawn(phrasesIn(lang).notes, count, () => 1, random).map((note) => ({
    do: ['write'],
    text: [cutGraphemes(note, length)],
  }));
}

/** All dots are given, at most as many to one item as it may get; groups draw more than notes on their own. */
function dots(view: BoardView, items: NonNullable<BoardView['items']>, { random }: Speaker): Form {
  const form: Record<string, string[]> = { do: ['vote'] };
  let left = view.dots;
  for (const { id } of drawn(items, items.length, (item) => item.notes * (1 + (seedOf(item.id) % 3)), random)) {
    const given = Math.min(left, 1 + random.below(view.perItem));
    if (given > 0) form[`dots.${id}`] = [String(given)];
    left -= given;
  }
  return form;
}
